package strandline.analysis.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * The chart of individual values and moving ranges, with the Western Electric run rules.
 *
 * <p>The centre is the mean m of the values, the moving ranges are the sizes of the steps from
 * value to value, with mean r: the limits of the values are m - 2.66 r and m + 2.66 r, that of the
 * ranges is 3.268 r (3 / 1.128 and the usual D4 of ranges of two). The lower limit of counts is not
 * below 0.
 *
 * <p>Source: W. A. Shewhart, "Economic control of quality of manufactured product" (1931); D. J.
 * Wheeler, "Understanding variation" (1993); Western Electric, "Statistical quality control
 * handbook" (1956), whose four rules are named in {@link Rule}.
 *
 * <p>Assumes a steady level with independent values: trend, season and autocorrelation all make
 * signals, and in 100 ordinary values a few come by chance. Declines with fewer than 8 values, when
 * a period between the first and the last is missing, when a value is not finite, or when all are
 * the same.
 */
public final class XmR {
  private static final double VALUES = 2.66;
  private static final double RANGES = 3.268;
  private static final int FEWEST = 8;

  private XmR() {}

  /** A pattern that an unchanged process seldom shows. */
  public enum Rule implements Key {
    /** One value outside the limits. */
    OUTSIDE_LIMITS(1, 1, 3),
    /** Two of three values in a row beyond two thirds of the way to the same limit. */
    TWO_OF_THREE(2, 3, 2),
    /** Four of five values in a row beyond one third of the way to the same limit. */
    FOUR_OF_FIVE(4, 5, 1),
    /** Eight values in a row on the same side of the centre. */
    EIGHT_ON_A_SIDE(8, 8, 0),
    /** A moving range above its limit. */
    RANGE_ABOVE_LIMIT(1, 1, 0);

    private final int hits;
    private final int run;
    private final int thirds;

    Rule(int hits, int run, int thirds) {
      this.hits = hits;
      this.run = run;
      this.thirds = thirds;
    }
  }

  /**
   * A value at which a rule is fulfilled.
   *
   * @param rule the rule
   * @param position the last value of the pattern, counted from 1
   */
  public record Signal(Rule rule, int position) {}

  /**
   * Limits and signals.
   *
   * @param centre the mean of the values
   * @param low the lower limit of the values
   * @param high the upper limit of the values
   * @param meanRange the mean moving range
   * @param rangeLimit the limit of the moving ranges
   * @param signals every signal, by position and then by rule
   * @param points what was charted
   */
  public record Chart(
      double centre,
      double low,
      double high,
      double meanRange,
      double rangeLimit,
      List<Signal> signals,
      Points points) {
    /**
     * Returns the chart in plain words.
     *
     * @return two sentences or more
     */
    public Sentence sentence() {
      List<Sentence> all = new ArrayList<>();
      all.add(
          Sentence.of("describe.limits")
              .with("series", points.label())
              .with("centre", Quantity.number(centre))
              .with("low", Quantity.number(low))
              .with("high", Quantity.number(high))
              .with("range", Quantity.number(meanRange)));
      all.add(signals.isEmpty() ? Sentence.of("describe.nothing-unusual") : unusual());
      all.addAll(points.measuring());
      return Sentence.several(all).from(points.origin("control"));
    }

    private Sentence unusual() {
      List<Sentence> found =
          Arrays.stream(Rule.values())
              .filter(rule -> signals.stream().anyMatch(signal -> signal.rule() == rule))
              .map(
                  rule ->
                      Sentence.of("describe.pattern")
                          .with("rule", Sentence.of(rule))
                          .with("at", points.labels(at(rule))))
              .toList();
      return Sentence.of("describe.unusual")
          .with("patterns", Quantity.joined(found, Quantity.Items.Joint.SEMICOLON));
    }

    private List<Integer> at(Rule rule) {
      return signals.stream()
          .filter(signal -> signal.rule() == rule)
          .map(signal -> signal.position() - 1)
          .toList();
    }
  }

  /**
   * Charts points.
   *
   * @param points in order of time
   * @return the chart, or the reason why there is none
   */
  public static Outcome<Chart> chart(Points points) {
    return points
        .unbroken()
        .flatMap(kept -> kept.checked(FEWEST, Integer.MAX_VALUE))
        .flatMap(Points::squarable)
        .map(XmR::compute);
  }

  private static Chart compute(Points points) {
    double[] values = points.values();
    double centre = Mean.of(values).getAsDouble();
    double[] ranges =
        IntStream.range(1, values.length)
            .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
            .toArray();
    double range = Mean.of(ranges).getAsDouble();
    double reach = VALUES * range;
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      for (Rule rule : Rule.values()) {
        boolean signal =
            rule == Rule.RANGE_ABOVE_LIMIT
                ? i > 0 && ranges[i - 1] > RANGES * range
                : isSignal(rule, values, i, centre, reach);
        if (signal) {
          signals.add(new Signal(rule, i + 1));
        }
      }
    }
    double low = points.areCounts() ? Math.max(0, centre - reach) : centre - reach;
    return new Chart(centre, low, centre + reach, range, RANGES * range, signals, points);
  }

  // The value itself takes part, so that a pattern is named once, where it is complete.
  private static boolean isSignal(Rule rule, double[] values, int at, double centre, double reach) {
    if (at + 1 < rule.run) {
      return false;
    }
    double side = Math.signum(values[at] - centre);
    double limit = reach * (rule.thirds / 3.0);
    int hits = 0;
    for (int i = at - rule.run + 1; i <= at; i++) {
      hits += (values[i] - centre) * side > limit ? 1 : 0;
    }
    return hits >= rule.hits && (values[at] - centre) * side > limit;
  }
}
