package strandline.quick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import strandline.content.Timeline;
import strandline.report.Chart.Tick;
import strandline.report.Chart.XAxis;
import strandline.report.Mark.Datum;
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
  private static final int FEW_TICKS = 7;

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

  static SketchData ofNames(List<PlainColumn> columns) {
    List<String> names = columns.get(0).labels();
    List<List<Datum>> data = new ArrayList<>();
    for (PlainColumn column : columns) {
      data.add(
          IntStream.range(0, names.size())
              .mapToObj(i -> datum(names.get(i), i, column.values().get(i)))
              .toList());
    }
    return new SketchData(new XAxis.Categories(names), "", data);
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

  /** Returns the values that are there. */
  List<Datum> known(int column) {
    return columns.get(column).stream().filter(Datum::isDrawn).toList();
  }

  /** Returns as many decimals as the values have; three at most. */
  int decimals() {
    return columns.stream()
        .flatMap(List::stream)
        .filter(Datum::isDrawn)
        .mapToInt(one -> BigDecimal.valueOf(one.y()).stripTrailingZeros().scale())
        .map(scale -> Math.min(3, Math.max(0, scale)))
        .max()
        .orElse(0);
  }
}
