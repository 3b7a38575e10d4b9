package strandline.render.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import strandline.language.Language;
import strandline.language.Numbers;
import strandline.language.Sentence;
import strandline.render.Palette;
import strandline.render.chart.Looks;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.TilePlaces;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Shape;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/** The key above a plot: what is not named beside its own mark, in the order of the marks. */
public final class Legend {
  private static final Language ENGLISH = Language.english();

  /** How an entry's sample is drawn. */
  public enum Kind {
    /** A short line. */
    LINE,
    /** A filled box. */
    AREA,
    /** A white box with a dashed edge. */
    EMPTY,
    /** A dot. */
    DOT,
    /** An upright rule. */
    RULE
  }

  /**
   * An entry of the key.
   *
   * @param name what it shows
   * @param colour its colour
   * @param kind how it is drawn
   * @param dash dashes of a line
   */
  public record Entry(String name, Palette colour, Kind kind, List<Double> dash) {
    private Entry(String name, Palette colour, Kind kind) {
      this(name, colour, kind, List.of());
    }

    /** Draws the sample in a box of 14 points. */
    Shape sample(double x, double middle) {
      Double[] dashes = dash.toArray(Double[]::new);
      return switch (kind) {
        case LINE ->
            Shape.stroked(new Line2D.Double(x, middle, x + 14, middle), colour, 1.7, dashes);
        case AREA -> Shape.filled(new Rectangle2D.Double(x + 2, middle - 4, 11, 8), colour);
        case EMPTY ->
            Shape.stroked(new Rectangle2D.Double(x + 2, middle - 4, 11, 8), colour, 0.8, 2.4, 1.6);
        case DOT -> Shape.filled(new Ellipse2D.Double(x + 5, middle - 2.2, 4.4, 4.4), colour);
        case RULE ->
            Shape.stroked(
                new Line2D.Double(x + 7, middle - 5, x + 7, middle + 5), colour, 1, dashes);
      };
    }
  }

  private final Chart chart;
  private final List<String> names;
  private final List<Entry> entries = new ArrayList<>();

  private Legend(Chart chart) {
    this.chart = chart;
    names = Looks.names(chart);
  }

  /**
   * Returns the entries of a chart's key.
   *
   * @param chart the chart
   * @param hasEndNames whether lines are named at their ends
   * @param rules the events that have no label above the plot
   * @return in the order of the marks
   */
  public static List<Entry> of(Chart chart, boolean hasEndNames, List<Mark.Rule> rules) {
    Legend key = new Legend(chart);
    key.names(hasEndNames);
    key.context();
    key.tiles();
    for (Mark.Rule rule : rules) {
      Palette colour = rule.isBreak() ? Palette.QUIET_TEXT : Palette.GREY;
      List<Double> dash = rule.isBreak() ? List.of(3.0, 2.0) : List.of();
      String name = Paragraph.clean(rule.date() + " " + rule.label());
      key.entries.add(new Entry(name, colour, Kind.RULE, dash));
    }
    return key.entries;
  }

  private void names(boolean hasEndNames) {
    for (String name : names) {
      Mark mark = Looks.all(chart).filter(m -> isNamed(m, name)).findFirst().orElseThrow();
      boolean isLine = mark instanceof Mark.Line;
      if (names.size() > 1 && !(isLine && hasEndNames)) {
        Kind kind = isLine ? Kind.LINE : mark instanceof Mark.Bars ? Kind.AREA : Kind.DOT;
        entries.add(new Entry(name, Looks.colour(names, name), kind, Looks.dash(names, name)));
      }
    }
  }

  private static boolean isNamed(Mark mark, String name) {
    return mark instanceof Mark.OfColumn values && values.name().equals(name);
  }

  private void context() {
    Looks.marks(chart, Mark.Line.class).stream()
        .filter(Mark.Line::isContext)
        .map(Mark.Line::name)
        .distinct()
        .forEach(name -> entries.add(new Entry(name, Palette.GREY, Kind.LINE)));
  }

  private void tiles() {
    if (Looks.marks(chart, Mark.Tiles.class).isEmpty()) {
      return;
    }
    List<Double> ends = TilePlaces.ends(chart);
    for (int place = 0;
        place <= ends.size() && Looks.tiles(chart).anyMatch(Datum::isDrawn);
        place++) {
      entries.add(
          new Entry(range(ends, place), TilePlaces.colour(place, ends.size() + 1), Kind.AREA));
    }
    if (Looks.tiles(chart).anyMatch(d -> !d.isDrawn() && d.status() != Status.NOT_APPLICABLE)) {
      entries.add(new Entry(ENGLISH.text("page.not-known"), Palette.GREY, Kind.EMPTY));
    }
  }

  private String range(List<Double> ends, int place) {
    if (ends.isEmpty()) {
      return ENGLISH.text("page.every-value");
    }
    String low = place == 0 ? "" : Numbers.fixed(ends.get(place - 1), chart.y().decimals());
    if (place == ends.size()) {
      return bound("page.over", low);
    }
    String high = Numbers.fixed(ends.get(place), chart.y().decimals());
    return bound(place == 0 ? "page.up-to" : "page.to", high);
  }

  private static String bound(String key, String value) {
    return ENGLISH.text(Sentence.of(key).with("value", value));
  }

  private static String either(String first, String last) {
    return ENGLISH.text(Sentence.of("page.or").with("first", first).with("last", last));
  }

  /** Returns what makes values look less than certain, in words; bounds say it themselves. */
  static String doubtful(Chart chart) {
    Set<Status> silent = EnumSet.copyOf(PlottedMarks.DOUBTFUL);
    silent.removeAll(List.of(Status.AT_LEAST, Status.AT_MOST));
    Set<String> looks = new TreeSet<>();
    Set<String> words = new TreeSet<>();
    for (Mark mark : Looks.all(chart).toList()) {
      Looks.data(mark)
          .filter(datum -> datum.isDrawn() && silent.contains(datum.status()))
          .forEach(
              datum -> {
                looks.add(look(mark));
                words.add(datum.status().word());
              });
    }
    String look = looks.size() == 1 ? looks.iterator().next() : "page.doubtful";
    return words.stream()
        .reduce(Legend::either)
        .map(all -> ENGLISH.text(Sentence.of(look).with("words", all)))
        .orElse("");
  }

  private static String look(Mark mark) {
    if (mark instanceof Mark.Points) {
      return "page.doubtful-points";
    }
    return mark instanceof Mark.Line
        ? "page.doubtful-lines"
        : mark instanceof Mark.Bars ? "page.doubtful-bars" : "page.doubtful";
  }
}
