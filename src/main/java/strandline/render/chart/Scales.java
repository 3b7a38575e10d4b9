package strandline.render.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import strandline.render.picture.Picture.Box;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/**
 * The two scales of a chart: from values to points on the page.
 *
 * @param plot the area they fill
 * @param xMin the value at the left edge
 * @param xMax the value at the right edge
 * @param y the vertical scale
 */
record Scales(Box plot, double xMin, double xMax, Vertical y) {

  /**
   * The vertical scale with its ticks.
   *
   * @param min the value at the lower edge
   * @param max the value at the upper edge
   * @param isLogarithmic whether equal distances are equal ratios
   * @param ticks where gridlines stand, at most seven
   * @param decimals how many decimals the tick labels show
   */
  record Vertical(double min, double max, boolean isLogarithmic, List<Double> ticks, int decimals) {
    /** What tick labels are divided by, from the largest. */
    private static final List<Double> UNITS = List.of(1e12, 1e9, 1e6);

    private static final List<String> NAMES = List.of(" trillion", " billion", " million");

    /** Returns where a value stands, from 0 at the lower edge to 1 at the upper one. */
    double share(double value) {
      return (linear(value) - linear(min)) / (linear(max) - linear(min));
    }

    /** Returns the value on the scale that XChart draws on, which is always linear. */
    double linear(double value) {
      return isLogarithmic ? Math.log10(value) : value;
    }

    /** Returns what stands beside a tick; long numbers are said in millions and more. */
    String label(double tick) {
      double largest = Math.max(Math.abs(min), Math.abs(max));
      for (int i = 0; i < UNITS.size(); i++) {
        double unit = UNITS.get(i);
        if (largest >= unit && largest >= 1e7 && Math.abs(tick) >= unit / 10) {
          double part = tick / unit;
          return number(part, needed(part, 3)) + NAMES.get(i);
        }
      }
      return number(tick, isLogarithmic ? needed(tick, 9) : decimals);
    }

    private static int needed(double value, int most) {
      int places = 0;
      while (places < most && Math.abs(value - round(value, places)) > Math.abs(value) * 1e-9) {
        places++;
      }
      return places;
    }

    private static double round(double value, int places) {
      double power = Math.pow(10, places);
      return Math.round(value * power) / power;
    }
  }

  double x(double value) {
    return plot.x() + (value - xMin) / (xMax - xMin) * plot.width();
  }

  double y(double value) {
    return plot.bottom() - y.share(value) * plot.height();
  }

  /** Returns where bars and areas stand: zero, or the edge nearest to it. */
  double base() {
    return y.isLogarithmic() ? y.min() : Math.min(Math.max(0, y.min()), y.max());
  }

  /** Writes a number with thousands separators and a true minus sign. */
  static String number(double value, int decimals) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('\u2212');
    String pattern = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    String text = format.format(value);
    return text.matches("\u2212[0.,]+") ? text.substring(1) : text;
  }

  /**
   * Returns a linear scale that ends on ticks.
   *
   * @param low the least value
   * @param high the greatest value
   * @param decimals how many decimals the measure has; ticks are no finer
   */
  static Vertical linear(double low, double high, int decimals) {
    double min = low;
    double max = high;
    if (max - min <= Math.abs(max) * 1e-12) {
      double around = max == 0 ? 1 : Math.abs(max) * 0.1;
      min = low == 0 ? 0 : low - around;
      max = high + around;
    }
    double step = step(max - min, decimals);
    double first = Math.floor(min / step + 1e-9) * step;
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; ; i++) {
      double tick = clean(first + i * step, step);
      ticks.add(tick);
      if (tick >= max - step * 1e-9) {
        break;
      }
    }
    int shown = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    boolean isHalved = shown < 9 && Math.abs(step * Math.pow(10, shown) % 1) > 1e-6;
    return new Vertical(
        ticks.get(0), ticks.get(ticks.size() - 1), false, ticks, shown + (isHalved ? 1 : 0));
  }

  private static double clean(double tick, double step) {
    return Math.abs(tick) < step * 1e-9 ? 0 : Math.round(tick / step) * step;
  }

  /** The finest of 1, 2, 2.5 and 5 times a power of ten that gives at most six intervals. */
  private static double step(double range, int decimals) {
    double finest = Math.pow(10, -decimals);
    double power = Math.pow(10, Math.floor(Math.log10(range / 6)));
    for (int i = 0; i < 3; i++, power *= 10) {
      for (double factor : new double[] {1, 2, 2.5, 5}) {
        double step = factor * power;
        boolean isWhole = Math.abs(step / finest - Math.rint(step / finest)) < 1e-6;
        if (range / step <= 5.0001 && step >= finest * 0.999 && isWhole) {
          return step;
        }
      }
    }
    return Math.max(power, finest);
  }

  /**
   * Returns a logarithmic scale that ends on 1, 2 or 5 times a power of ten.
   *
   * @param low the least value, above zero
   * @param high the greatest value
   */
  static Vertical logarithmic(double low, double high) {
    List<Double> fine = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(low)); ; power++) {
      for (double factor : new double[] {1, 2, 5}) {
        fine.add(factor * (power < 0 ? 1 / Math.pow(10, -power) : Math.pow(10, power)));
      }
      if (fine.get(fine.size() - 1) >= high * 2) {
        break;
      }
    }
    double min = fine.stream().filter(t -> t <= low * 1.000001).reduce((a, b) -> b).orElse(low);
    double max = fine.stream().filter(t -> t >= high * 0.999999).findFirst().orElse(high);
    double top = max > min ? max : min * 10;
    List<Double> inside = fine.stream().filter(t -> t >= min && t <= top * 1.000001).toList();
    return new Vertical(min, top, true, thinned(inside), 0);
  }

  private static List<Double> thinned(List<Double> ticks) {
    if (ticks.size() <= 7) {
      return ticks;
    }
    List<Double> powers = ticks.stream().filter(Scales::isPowerOfTen).toList();
    int every = (powers.size() + 6) / 7;
    List<Double> kept = new ArrayList<>();
    for (int i = 0; i < powers.size(); i += every) {
      kept.add(powers.get(i));
    }
    return kept;
  }

  private static boolean isPowerOfTen(double tick) {
    double power = Math.log10(tick);
    return Math.abs(power - Math.rint(power)) < 1e-9;
  }

  /**
   * Returns the vertical scale of a chart.
   *
   * @param headroom how much of the marks' height stays empty above them
   */
  static Vertical vertical(Chart chart, double headroom) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : heights(chart)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (!hasValueAxis(chart) && MarkShapes.barNames(chart).isEmpty()) {
      return linear(low - 1, high + 1 + headroom * (high - low), chart.y().decimals());
    }
    if (chart.y().logarithmic()) {
      return logarithmic(low, high * Math.pow(high / low, headroom * 0.7) * (1 + headroom));
    }
    if (chart.y().fromZero() || !MarkShapes.barNames(chart).isEmpty()) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    double span = high - low;
    return linear(
        low < 0 ? low - span * Math.min(headroom, 0.18) : low,
        high + span * headroom,
        chart.y().decimals());
  }

  private static List<Double> heights(Chart chart) {
    List<Double> heights = new ArrayList<>();
    MarkShapes.marks(chart, Mark.Level.class).forEach(level -> heights.add(level.y()));
    values(chart).filter(Datum::isDrawn).forEach(datum -> heights.add(datum.y()));
    if (chart.isStacked()) {
      Map<Double, double[]> sums = new HashMap<>();
      for (Mark.Bars bars : MarkShapes.marks(chart, Mark.Bars.class)) {
        for (Datum datum : bars.data()) {
          if (datum.isDrawn()) {
            sums.computeIfAbsent(datum.x(), x -> new double[2])[datum.y() < 0 ? 1 : 0] += datum.y();
          }
        }
      }
      sums.values().forEach(sum -> heights.addAll(List.of(sum[0], sum[1])));
    }
    return heights;
  }

  /**
   * Returns where the horizontal scale of a figure begins and ends: no bar and no value sticks out.
   */
  static double[] horizontal(Figure figure) {
    Chart chart = figure.chart();
    double half = MarkShapes.barNames(chart).isEmpty() ? 0 : MarkShapes.pitch(chart) / 2;
    if (chart.x() instanceof Chart.XAxis.Categories categories) {
      return new double[] {-0.5, categories.names().size() - 0.5};
    }
    Chart.XAxis.Time time = (Chart.XAxis.Time) chart.x();
    double from = time.from();
    double to = time.to();
    for (Datum datum : values(chart).toList()) {
      if (datum.x() < time.from() - 1e-9 || datum.x() > time.to() + 1e-9) {
        throw new IllegalArgumentException(
            "figure "
                + figure.id()
                + " has a value at "
                + datum.label()
                + ", outside its time axis");
      }
      from = Math.min(from, datum.x() - half);
      to = Math.max(to, datum.x() + half);
    }
    return to > from ? new double[] {from, to} : new double[] {from - 0.5, to + 0.5};
  }

  /** A scale without a title carries no meaning, as in a row of dots, and shows no numbers. */
  static boolean hasValueAxis(Chart chart) {
    return !chart.y().title().isBlank();
  }

  /** Returns every value that a chart draws. */
  static Stream<Datum> values(Chart chart) {
    return chart.marks().stream()
        .flatMap(
            mark ->
                mark instanceof Mark.Line line
                    ? line.data().stream()
                    : mark instanceof Mark.Bars bars
                        ? bars.data().stream()
                        : mark instanceof Mark.Points points
                            ? points.data().stream()
                            : mark instanceof Mark.Band band
                                ? Stream.concat(band.low().stream(), band.high().stream())
                                : Stream.<Datum>empty());
  }
}
