package strandline.quick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.content.Cells;
import strandline.content.Timeline;
import strandline.report.Chart.Tick;
import strandline.report.Chart.XAxis;
import strandline.report.Mark.Datum;
import strandline.report.Thinning;
import strandline.series.Origin;
import strandline.series.Status;

/**
 * The values of a quick look over a shared horizontal axis.
 *
 * @param axis the axis
 * @param basis what stands on it, in words; empty for names
 * @param columns the values of each column, gaps included, in the same order of x
 */
record SketchData(XAxis axis, String basis, List<List<Datum>> columns) {
  /** As many bars have a pixel each on the widest picture. */
  static final int MOST_BARS = 400;

  /** What is said of thinned values. */
  static final String THINNED =
      "of %,d points %,d are drawn: of each run of neighbours the first, the highest, the lowest"
          + " and the last, and the first gap";

  private static final int FEW_TICKS = 7;
  private static final int MOST_POINTS = 2_000;
  private static final int RUNS = MOST_POINTS / Thinning.EACH;

  static SketchData ofPeriods(List<Column> columns) {
    List<List<Datum>> data = new ArrayList<>();
    XAxis axis = null;
    for (Column column : columns) {
      if (column instanceof Column.OfPeriods periods) {
        data.add(Timeline.data(periods.series()));
        axis = Timeline.axis(periods.series().first(), periods.series().last());
      }
    }
    return new SketchData(axis, columns.get(0).basis(), data);
  }

  static SketchData ofNumbers(List<PlainColumn> columns) {
    List<List<Datum>> data = new ArrayList<>();
    for (PlainColumn column : columns) {
      List<Datum> one = new ArrayList<>();
      for (int i = 0; i < column.labels().size(); i++) {
        String label = column.labels().get(i);
        one.add(datum(label, Double.parseDouble(label), column.values().get(i)));
      }
      data.add(one);
    }
    double first = data.get(0).get(0).x();
    double last = data.get(0).get(data.get(0).size() - 1).x();
    double half = first == last ? Math.max(0.5, Math.abs(first) / 2) : 0;
    return new SketchData(
        new XAxis.Time(first - half, last + half, ticks(first - half, last + half)), "", data);
  }

  /** Bars beside each name stand below each other, the largest of the first column on top. */
  static SketchData ofNames(List<PlainColumn> columns, boolean areRows) {
    PlainColumn main = columns.get(0);
    Comparator<Integer> falling = Comparator.comparingDouble(i -> -height(main.values().get(i)));
    Stream<Integer> all = IntStream.range(0, main.labels().size()).boxed();
    List<Integer> order = (areRows ? all.sorted(falling) : all).toList();
    List<String> names = order.stream().map(main.labels()::get).toList();
    List<List<Datum>> data = new ArrayList<>();
    for (PlainColumn column : columns) {
      data.add(
          IntStream.range(0, names.size())
              .mapToObj(i -> datum(names.get(i), i, column.values().get(order.get(i))))
              .toList());
    }
    XAxis axis = areRows ? new XAxis.Names(names) : new XAxis.Categories(names);
    return new SketchData(axis, "", data);
  }

  private static double height(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private static Datum datum(String label, double x, double value) {
    Status status = Double.isNaN(value) ? Status.NOT_AVAILABLE : Status.NORMAL;
    return new Datum(label, x, value, status, Origin.UNKNOWN);
  }

  /** At multiples of 1, 2 or 5 and a power of ten. */
  private static List<Tick> ticks(double from, double to) {
    double power = Math.pow(10, Math.floor(Math.log10((to - from) / FEW_TICKS)));
    double step = 10 * power;
    for (int nice : new int[] {5, 2, 1}) {
      step = (to - from) / (nice * power) <= FEW_TICKS ? nice * power : step;
    }
    List<Tick> ticks = new ArrayList<>();
    for (double i = Math.ceil(from / step); i * step <= to; i++) {
      BigDecimal at = new BigDecimal(i * step).round(new java.math.MathContext(12));
      ticks.add(new Tick(i * step, at.stripTrailingZeros().toPlainString()));
    }
    return ticks;
  }

  /**
   * Returns fewer values where there are too many to be seen apart: those that {@link Thinning}
   * keeps of each run of neighbours, in any column.
   */
  Optional<SketchData> thinned() {
    int size = columns.get(0).size();
    if (size <= MOST_POINTS) {
      return Optional.empty();
    }
    TreeSet<Integer> kept = new TreeSet<>();
    columns.forEach(column -> kept.addAll(Thinning.line(column, i -> (long) i * RUNS / size)));
    if (kept.size() == size) {
      return Optional.empty();
    }
    List<List<Datum>> fewer =
        columns.stream().map(column -> kept.stream().map(column::get).toList()).toList();
    return Optional.of(new SketchData(axis, basis, fewer));
  }

  /** Returns the values that are there. */
  List<Datum> known(int column) {
    return columns.get(column).stream().filter(Datum::isDrawn).toList();
  }

  /** Returns how many decimals the values are shown with. */
  int decimals() {
    return Cells.decimals(columns.stream().flatMap(List::stream).mapToDouble(Datum::y));
  }
}
