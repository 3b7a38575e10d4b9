package strandline.render.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import strandline.language.Language;
import strandline.language.Numbers;
import strandline.language.Quantity;
import strandline.language.Sentence;
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
public record Scales(Box plot, double xMin, double xMax, Vertical y) {
  /**
   * The vertical scale with its ticks.
   *
   * @param min the value at the lower edge
   * @param max the value at the upper edge
   * @param isLogarithmic whether equal distances are equal ratios
   * @param ticks where gridlines stand, at most seven
   * @param decimals how many decimals the tick labels show
   */
  public record Vertical(
      double min, double max, boolean isLogarithmic, List<Double> ticks, int decimals) {
    /** What tick labels are divided by, from the largest. */
    private static final List<Double> UNITS = List.of(1e12, 1e9, 1e6);

    private static final int MOST_PLACES = 3;
    private static final List<String> NAMES =
        List.of("page.trillion", "page.billion", "page.million");

    /**
     * Returns where a value stands.
     *
     * @param value the value
     * @return from 0 at the lower edge to 1 at the upper one
     */
    public double share(double value) {
      return (linear(value) - linear(min)) / (linear(max) - linear(min));
    }

    /**
     * Returns the value on a scale where equal distances are equal differences.
     *
     * @param value the value
     * @return its decimal logarithm on a logarithmic scale
     */
    public double linear(double value) {
      return isLogarithmic ? Math.log10(value) : value;
    }

    /**
     * Returns what stands beside a tick; long numbers are said in millions and more.
     *
     * @param tick where the tick stands
     * @return the number in words and digits
     */
    public String label(double tick) {
      double largest = Math.max(Math.abs(min), Math.abs(max));
      for (int i = 0; i < UNITS.size(); i++) {
        double unit = UNITS.get(i);
        if (largest >= unit && largest >= 1e7 && Math.abs(tick) >= unit / 10) {
          double part = tick / unit;
          int places = needed(part, MOST_PLACES + 1);
          Sentence words = Sentence.of(NAMES.get(i)).with("number", Quantity.fixed(part, places));
          return places > MOST_PLACES
              ? Numbers.fixed(tick, decimals)
              : Language.english().text(words);
        }
      }
      return Numbers.fixed(tick, isLogarithmic ? needed(tick, 9) : decimals);
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

  /**
   * Returns where a value stands on the page.
   *
   * @param value the value
   * @return in points from the left
   */
  public double x(double value) {
    return plot.x() + (value - xMin) / (xMax - xMin) * plot.width();
  }

  /**
   * Returns where a value stands on the page.
   *
   * @param value the value
   * @return in points from the top
   */
  public double y(double value) {
    return plot.bottom() - y.share(value) * plot.height();
  }

  /** Adds a line from the left edge to the right one. */
  void across(double at, List<Plot.Spot> spots) {
    spots.add(new Plot.Spot(xMin, at));
    spots.add(new Plot.Spot(xMax, at));
    spots.add(new Plot.Spot(xMax, Double.NaN));
  }

  /** Adds a line from the lower edge to the upper one. */
  void upright(double at, List<Plot.Spot> spots) {
    spots.add(new Plot.Spot(at, y.min()));
    spots.add(new Plot.Spot(at, y.max()));
    spots.add(new Plot.Spot(at, Double.NaN));
  }

  /** Adds the corners of a box, in data units; what has boxes is never logarithmic. */
  void outline(Box box, List<Plot.Spot> spots) {
    double left = valueX(box.x());
    double right = valueX(box.right());
    double low = valueY(box.bottom());
    double high = valueY(box.y());
    spots.add(new Plot.Spot(left, low));
    spots.add(new Plot.Spot(left, high));
    spots.add(new Plot.Spot(right, high));
    spots.add(new Plot.Spot(right, low));
    spots.add(new Plot.Spot(left, low));
    spots.add(new Plot.Spot(left, Double.NaN));
  }

  /**
   * Returns the largest plot in a box that XChart can fill: of a whole number of its units.
   *
   * @param box all the room there is, in points of a memo
   * @return a box no more than a point smaller each way
   */
  public static Box fitted(Box box) {
    double unit = ChartLayer.UNIT;
    return new Box(
        box.x(),
        box.y(),
        Math.floor(box.width() / unit + 1e-9) * unit,
        Math.floor(box.height() / unit + 1e-9) * unit);
  }

  double valueX(double x) {
    return xMin + (x - plot.x()) / plot.width() * (xMax - xMin);
  }

  double valueY(double at) {
    return y.min() + (plot.bottom() - at) / plot.height() * (y.max() - y.min());
  }

  /**
   * Returns where bars and areas stand.
   *
   * @return zero, or the edge nearest to it
   */
  public double base() {
    return y.isLogarithmic() ? y.min() : Math.min(Math.max(0, y.min()), y.max());
  }

  /**
   * Returns a linear scale that ends on ticks.
   *
   * @param low the least value
   * @param high the greatest value
   * @param decimals how many decimals the measure has; ticks are no finer
   * @return the scale
   */
  public static Vertical linear(double low, double high, int decimals) {
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
   * @return the scale
   */
  public static Vertical logarithmic(double low, double high) {
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
   * Returns the vertical scale of a chart; rows of tiles are counted from below.
   *
   * @param chart the chart
   * @param headroom how much of the marks' height stays empty above them
   * @return the scale
   */
  public static Vertical vertical(Chart chart, double headroom) {
    int rows = rows(chart);
    if (rows > 0) {
      return new Vertical(0, rows, false, List.of(), 0);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : heights(chart)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (!hasValueAxis(chart) && Looks.barNames(chart).isEmpty()) {
      return linear(low - 1, high + 1 + headroom * (high - low), chart.y().decimals());
    }
    if (chart.y().logarithmic()) {
      return logarithmic(low, high * Math.pow(high / low, headroom * 0.7) * (1 + headroom));
    }
    if (chart.y().fromZero() || !Looks.barNames(chart).isEmpty()) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    double span = high - low;
    return linear(
        low < 0 ? low - span * Math.min(headroom, 0.18) : low,
        high + span * headroom,
        chart.y().decimals());
  }

  private static int rows(Chart chart) {
    return Looks.marks(chart, Mark.Tiles.class).stream()
        .mapToInt(tiles -> tiles.rows().size())
        .max()
        .orElse(0);
  }

  private static List<Double> heights(Chart chart) {
    List<Double> heights = new ArrayList<>();
    Looks.marks(chart, Mark.Level.class).forEach(level -> heights.add(level.y()));
    Looks.values(chart).filter(Datum::isDrawn).forEach(datum -> heights.add(datum.y()));
    if (chart.isStacked()) {
      Map<Double, double[]> sums = new HashMap<>();
      for (Mark.Bars bars : Looks.marks(chart, Mark.Bars.class)) {
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
   *
   * @param figure the figure
   * @return two values
   * @throws IllegalArgumentException when a value lies outside the time axis
   */
  public static double[] horizontal(Figure figure) {
    Chart chart = figure.chart();
    double half = Looks.barNames(chart).isEmpty() ? 0 : Looks.pitch(chart) / 2;
    if (chart.x() instanceof Chart.XAxis.Categories categories) {
      return new double[] {-0.5, categories.names().size() - 0.5};
    }
    if (chart.x() instanceof Chart.XAxis.Names) {
      return new double[] {0, 1};
    }
    Chart.XAxis.Time time = (Chart.XAxis.Time) chart.x();
    double from = time.from();
    double to = time.to();
    for (Datum datum : Looks.values(chart).toList()) {
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

  /**
   * Says whether the vertical scale means something; one without a title shows no numbers.
   *
   * @param chart the chart
   * @return false for rows of dots and tiles
   */
  public static boolean hasValueAxis(Chart chart) {
    return !chart.y().title().isBlank();
  }
}
