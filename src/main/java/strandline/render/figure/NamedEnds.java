package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import strandline.render.Palette;
import strandline.render.chart.Looks;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.Scales;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/**
 * Which lines and levels of a chart are named at their ends, and how.
 *
 * <p>Rule: at most six, on two lines each, and not wider than a third of the picture; otherwise a
 * key names them. Levels are always named right of the plot; so are lines that reach its right
 * edge.
 */
final class NamedEnds {
  private static final int MOST = 6;
  private static final double LEAST_WIDTH = 66;
  private static final double MOST_WIDTH = 100;
  private static final double MOST_SHARE = 0.32;

  /** The share of the horizontal scale at whose end a name stands right of the plot. */
  private static final double EDGE = 0.1;

  private static final Paragraph STYLE = new Paragraph(Typeface.REGULAR, 9, Palette.TEXT);

  private final Chart chart;
  private final double page;
  private final double[] domain;
  private final Set<String> outside;
  private final List<String> names;

  /**
   * Reads a chart.
   *
   * @param chart the chart, without panels
   * @param page the width of the picture in points
   * @param domain where the horizontal scale begins and ends
   * @param outside names of lines that found no place beside their ends
   */
  public NamedEnds(Chart chart, double page, double[] domain, Set<String> outside) {
    this.chart = chart;
    this.page = page;
    this.domain = domain.clone();
    this.outside = Set.copyOf(outside);
    names = Looks.names(chart);
  }

  /**
   * Says whether lines are named at their ends.
   *
   * @return false where a key names them, or where there is one and the title says what it is
   */
  public boolean areShown() {
    int levels = Looks.marks(chart, Mark.Level.class).size();
    List<String> lines = Looks.lineNames(chart);
    boolean hasContext =
        Looks.marks(chart, Mark.Line.class).stream().anyMatch(Mark.Line::isContext);
    return (names.size() > 1 || hasContext)
        && lines.size() + levels <= MOST
        && lines.stream().allMatch(name -> lines(name).size() <= 2)
        && widest(lines) <= MOST_SHARE * page;
  }

  /** Two short lines cost the plot less width than one long line. */
  private static List<String> lines(String name) {
    List<String> narrow = STYLE.lines(name, LEAST_WIDTH);
    return narrow.size() <= 2 ? narrow : STYLE.lines(name, MOST_WIDTH);
  }

  private static double widest(List<String> texts) {
    return texts.stream()
        .flatMap(text -> lines(text).stream())
        .mapToDouble(STYLE::width)
        .max()
        .orElse(0);
  }

  /**
   * Returns how much room the names right of the plot take.
   *
   * @return in points; 0 when there are none
   */
  public double width() {
    List<String> texts = new ArrayList<>();
    if (areShown()) {
      Looks.lineNames(chart).stream().filter(this::isOutside).forEach(texts::add);
    }
    Looks.marks(chart, Mark.Level.class).forEach(level -> texts.add(level.label()));
    return widest(texts);
  }

  private boolean isOutside(String name) {
    double last =
        Looks.marks(chart, Mark.Line.class).stream()
            .filter(line -> line.name().equals(name))
            .flatMap(line -> line.data().stream())
            .filter(Datum::isDrawn)
            .mapToDouble(Datum::x)
            .max()
            .orElse(domain[0]);
    return outside.contains(name) || domain[1] - last < EDGE * (domain[1] - domain[0]);
  }

  /**
   * Returns the names with the ends that they belong to.
   *
   * @param shapes the marks
   * @return lines in order of the marks, then levels
   */
  List<EndNames.Name> of(PlottedMarks shapes) {
    Scales scales = shapes.scales();
    List<EndNames.Name> ends = new ArrayList<>();
    for (String name : areShown() ? Looks.lineNames(chart) : List.<String>of()) {
      Datum last = shapes.ends().get(name);
      if (last != null) {
        double x = scales.x(last.x());
        double y = scales.y(last.y());
        Palette colour = Looks.colour(names, name);
        ends.add(new EndNames.Name(name, lines(name), colour, x, y, isOutside(name)));
      }
    }
    for (Mark.Level level : Looks.marks(chart, Mark.Level.class)) {
      String name = level.label();
      double y = scales.y(level.y());
      ends.add(new EndNames.Name(name, lines(name), Palette.ORANGE, scales.x(domain[1]), y, true));
    }
    return ends;
  }
}
