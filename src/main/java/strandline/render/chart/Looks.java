package strandline.render.chart;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import strandline.render.Palette;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/** How the series of a chart are told apart: each name has a colour and a dash of its own. */
public final class Looks {
  /** Dashes go with colours as the second cue. */
  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(7.0, 2.5), List.of(3.0, 2.0), List.of(8.0, 2.0, 2.0, 2.0));

  private Looks() {}

  /**
   * Returns every mark, those in panels too.
   *
   * @param chart the chart
   * @return in order; no panel
   */
  public static Stream<Mark> all(Chart chart) {
    return chart.marks().stream()
        .flatMap(
            mark -> mark instanceof Mark.Panel panel ? panel.marks().stream() : Stream.of(mark));
  }

  /**
   * Returns the marks of one kind, those in panels too.
   *
   * @param chart the chart
   * @param kind the kind
   * @param <M> the kind
   * @return in order
   */
  public static <M extends Mark> List<M> marks(Chart chart, Class<M> kind) {
    return of(all(chart), kind);
  }

  /**
   * Returns the marks of a kind.
   *
   * @param marks any marks
   * @param kind the kind
   * @param <M> the kind
   * @return in their order
   */
  public static <M extends Mark> List<M> of(Stream<? extends Mark> marks, Class<M> kind) {
    return marks.filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * Returns the names of what has a colour of its own.
   *
   * @param chart the chart
   * @return each once, in order
   */
  public static List<String> names(Chart chart) {
    return all(chart).map(Looks::name).filter(n -> n != null).distinct().toList();
  }

  private static String name(Mark mark) {
    boolean isContext = mark instanceof Mark.Line line && line.isContext();
    return mark instanceof Mark.OfColumn values && !isContext ? values.name() : null;
  }

  /**
   * Returns the names of the lines that have a colour of their own.
   *
   * @param chart the chart
   * @return each once, in order
   */
  public static List<String> lineNames(Chart chart) {
    return marks(chart, Mark.Line.class).stream()
        .filter(line -> !line.isContext())
        .map(Mark.Line::name)
        .distinct()
        .toList();
  }

  /**
   * Returns the names of the bars.
   *
   * @param chart the chart
   * @return each once, in order
   */
  public static List<String> barNames(Chart chart) {
    return marks(chart, Mark.Bars.class).stream().map(Mark.Bars::name).distinct().toList();
  }

  /**
   * Returns the least distance of two bars on x.
   *
   * @param chart the chart
   * @return 1 when there is at most one bar
   */
  public static double pitch(Chart chart) {
    TreeSet<Double> xs = new TreeSet<>();
    marks(chart, Mark.Bars.class).forEach(mark -> mark.data().forEach(datum -> xs.add(datum.x())));
    double least = Double.POSITIVE_INFINITY;
    for (Double x : xs) {
      Double next = xs.higher(x);
      least = next == null ? least : Math.min(least, next - x);
    }
    return Double.isInfinite(least) ? 1 : least;
  }

  /**
   * Returns the colour of a name.
   *
   * @param names every name of the chart
   * @param name one of them; grey for another
   * @return the colour
   */
  public static Palette colour(List<String> names, String name) {
    int index = names.indexOf(name);
    return index < 0 ? Palette.GREY : Palette.series().get(index % Palette.series().size());
  }

  /**
   * Returns the dash of a name; the fifth colour, which is the first again, has the second dash.
   *
   * @param names every name of the chart
   * @param name one of them; no dash for another
   * @return lengths in points
   */
  public static List<Double> dash(List<String> names, String name) {
    int index = names.indexOf(name);
    return index < 0 ? List.of() : DASHES.get((index + index / DASHES.size()) % DASHES.size());
  }

  /**
   * Returns every value that is drawn over the two scales; tiles have no height.
   *
   * @param chart the chart
   * @return in order of the marks
   */
  public static Stream<Datum> values(Chart chart) {
    return all(chart).filter(mark -> !(mark instanceof Mark.Tiles)).flatMap(Looks::data);
  }

  /**
   * Returns the values of a mark.
   *
   * @param mark the mark
   * @return in their order; none of a rule, a shade and the like
   */
  public static Stream<Datum> data(Mark mark) {
    if (mark instanceof Mark.OfColumn values) {
      return values.data().stream();
    }
    if (mark instanceof Mark.Tiles tiles) {
      return tiles.rows().stream().flatMap(row -> row.data().stream());
    }
    return mark instanceof Mark.Intervals intervals
        ? Stream.concat(intervals.low().stream(), intervals.high().stream())
        : Stream.empty();
  }

  /**
   * Returns the values of tiles.
   *
   * @param chart the chart
   * @return row by row
   */
  public static Stream<Datum> tiles(Chart chart) {
    return marks(chart, Mark.Tiles.class).stream().flatMap(Looks::data);
  }
}
