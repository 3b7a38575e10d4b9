package strandline.content.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import strandline.analysis.Few;
import strandline.content.Labels;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * The marks of a chart that can be drawn, and what a reader is told of the others: marks without a
 * value, and values that a logarithmic scale has no place for.
 *
 * @param kept the marks; none when no value is left
 * @param notes what is left out, in sentences
 */
record DrawableMarks(List<Mark> kept, List<String> notes) {
  private static final int MOST_NAMED = 4;

  static DrawableMarks of(Chart chart) {
    List<Mark> kept = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    TreeSet<String> flat = new TreeSet<>();
    boolean isLog = chart.y().logarithmic();
    Set<String> drawn = new HashSet<>();
    for (Mark mark : chart.marks()) {
      Mark shown = isLog ? positive(mark, flat) : mark;
      List<Datum> data = data(shown);
      if (data.stream().anyMatch(Datum::isDrawn)) {
        drawn.add(name(shown));
        kept.add(shown);
      } else if (data.isEmpty()) {
        kept.add(shown);
      } else {
        without.add(name(shown));
      }
    }
    without.removeAll(drawn);
    List<String> notes = new ArrayList<>();
    note("chart.marks-without-value", without, notes);
    note("chart.not-above-zero", flat, notes);
    return new DrawableMarks(drawn.isEmpty() ? List.of() : kept, notes);
  }

  private static void note(String key, TreeSet<String> names, List<String> notes) {
    if (!names.isEmpty()) {
      List<Quantity.Name> named = names.stream().map(Quantity::name).toList();
      notes.add(Labels.text(Sentence.of(key).with("names", Few.of(named, Joint.AND, MOST_NAMED))));
    }
  }

  String note(String own) {
    List<String> all = new ArrayList<>(own.isBlank() ? List.of() : List.of(own));
    all.addAll(notes);
    return String.join(" ", all);
  }

  /** Returns the values of a mark of values. */
  static List<Datum> data(Mark mark) {
    if (mark instanceof Mark.Panel panel) {
      return panel.marks().stream().flatMap(inside -> data(inside).stream()).toList();
    }
    if (mark instanceof Mark.Tiles tiles) {
      return tiles.rows().stream().flatMap(row -> row.data().stream()).toList();
    }
    return mark instanceof Mark.OfColumn values ? values.data() : List.of();
  }

  private static String name(Mark mark) {
    if (mark instanceof Mark.Panel panel) {
      return panel.title();
    }
    return mark instanceof Mark.OfColumn values ? values.name() : ((Mark.Tiles) mark).name();
  }

  private static Mark positive(Mark mark, TreeSet<String> flat) {
    if (mark instanceof Mark.Line line) {
      return new Mark.Line(
          line.name(), line.columnId(), positive(line.data(), flat), line.isContext());
    }
    return mark instanceof Mark.Points points
        ? new Mark.Points(points.name(), points.columnId(), positive(points.data(), flat))
        : mark;
  }

  private static List<Datum> positive(List<Datum> data, TreeSet<String> flat) {
    List<Datum> positive = new ArrayList<>();
    for (Datum datum : data) {
      boolean isFlat = datum.isDrawn() && datum.y() <= 0;
      if (isFlat) {
        flat.add(datum.label());
      }
      positive.add(
          isFlat
              ? new Datum(
                  datum.label(), datum.x(), Double.NaN, Status.NOT_APPLICABLE, datum.origin())
              : datum);
    }
    return positive;
  }
}
