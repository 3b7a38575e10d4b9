package strandline.analysis.change;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.model.LeastSquares;
import strandline.analysis.model.LeastSquaresFit;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Period;
import strandline.series.Series;

/**
 * Interrupted time series: the change of level and of slope at a dated event, against the line that
 * the time before would have gone on.
 *
 * <p>y(t) = a + b t + c D(t) + d D(t) (t - T) + error, with D = 1 from the event's period T on and
 * time in periods: c is the change of level at T, d the change of slope. Standard errors are
 * Newey–West's with Bartlett weights up to the stated lag and the factor n / (n - 4), as R's {@code
 * sandwich::NeweyWest(lm, lag, prewhite = FALSE, adjust = TRUE)}, which find a change in up to 19
 * of 100 series of noise; what is said therefore has the errors and degrees of freedom of {@link
 * LeastSquaresFit#neweyWestTested}. The lag is ⌊4 (n / 100)^(2/9)⌋ unless another is stated. The
 * period that holds the event, or the next that has a value, counts as after it.
 *
 * <p>Source: A. K. Wagner and others, "Segmented regression analysis of interrupted time series
 * studies in medication use research", Journal of Clinical Pharmacy and Therapeutics 27 (2002),
 * 299–309, <a
 * href="https://doi.org/10.1046/j.1365-2710.2002.00430.x">doi:10.1046/j.1365-2710.2002.00430.x</a>;
 * W. K. Newey and K. D. West, Econometrica 55 (1987), 703–708.
 *
 * <p>Assumes straight lines on both sides, no season, and nothing else that changed at the time; so
 * it shows an association, never a cause. Declines when a side has fewer values than stated, when a
 * period is missing, when the way of measuring changed, when the event's date is not known to the
 * period or lies outside the series, when a value is not finite, when all are the same, when the
 * lines fit exactly, or beyond 100,000 values.
 *
 * @param fewest the fewest values on each side, 3 or more; 8 by default
 * @param lag the lag of the standard errors, or nothing for the usual one
 * @param level the level of the intervals, 0.95 by default
 */
public record InterruptedSeries(int fewest, OptionalInt lag, double level) {
  private static final int MOST = 100_000;

  /** Checks the settings. */
  public InterruptedSeries {
    if (fewest < 3 || lag.orElse(0) < 0 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(fewest + " a side, lag " + lag + ", level " + level);
    }
  }

  /**
   * Returns the method with at least 8 values on each side, the usual lag and 95 per cent
   * intervals.
   *
   * @return the method
   */
  public static InterruptedSeries withDefaults() {
    return new InterruptedSeries(8, OptionalInt.empty(), 0.95);
  }

  /**
   * Fits a series.
   *
   * @param series the series
   * @param when when the event was
   * @param event what the sentence calls it, such as {@code the end of wet foot, dry foot}
   * @return the result, or the reason why there is none
   */
  public Outcome<Interruption> fit(Series series, DateRange when, String event) {
    return Points.of(series)
        .unbroken()
        .flatMap(Points::withoutBreak)
        .flatMap(points -> fit(points, when, Quantity.name(event)));
  }

  private Outcome<Interruption> fit(Points points, DateRange when, Quantity event) {
    List<Period> periods = points.periods();
    int first =
        IntStream.range(0, periods.size())
            .filter(i -> !periods.get(i).end().isBefore(when.first()))
            .findFirst()
            .orElse(-1);
    if (first < 0 || (first == 0 && !periods.get(0).contains(when.first()))) {
      return Outcome.declined(
          Sentence.of("change.event-outside").with("event", event).with("date", when.label()));
    }
    if (periods.get(first).end().isBefore(when.last())) {
      return Outcome.declined(
          Sentence.of("change.event-vague").with("event", event).with("date", when.label()));
    }
    return fit(points, first, event);
  }

  /**
   * Fits points.
   *
   * @param points in order of time
   * @param before how many of them lie before the event
   * @param event what the event is called
   * @return the change, or the reason why there is none
   */
  public Outcome<Interruption> fit(Points points, int before, Quantity event) {
    if (before < fewest || points.size() - before < fewest) {
      return Outcome.declined(
          Sentence.of("change.short-side")
              .with("before", Quantity.count(before))
              .with("event", event)
              .with("after", Quantity.place(points.size() - before))
              .with("least", Quantity.place(fewest)));
    }
    return points
        .checked(2 * fewest, MOST)
        .flatMap(Points::squarable)
        .flatMap(checked -> compute(checked, before, event));
  }

  private Outcome<Interruption> compute(Points points, int before, Quantity event) {
    return regression(points, before, 0)
        .flatMap(
            start ->
                regression(points, before, points.size() - 1 - before)
                    .flatMap(end -> interruption(points, before, event, start, end)));
  }

  // Counted from another time, the coefficient of the step is the distance of the lines there.
  private Outcome<LeastSquaresFit> regression(Points points, int before, int shift) {
    int n = points.size();
    double[] time = IntStream.range(0, n).asDoubleStream().toArray();
    double[] step = new double[n];
    double[] slope = new double[n];
    for (int i = before; i < n; i++) {
      step[i] = 1;
      slope[i] = i - before - shift;
    }
    return LeastSquares.withDefaults().withLevel(level).fit(points.values(), time, step, slope);
  }

  private Outcome<Interruption> interruption(
      Points points, int before, Quantity event, LeastSquaresFit start, LeastSquaresFit end) {
    int used = Math.min(lag.orElse(start.usualLag()), points.size() - 1);
    return start.isExact()
        ? Outcome.declined(Sentence.of("change.lines-exact"))
        : Outcome.found(new Interruption(points, before, event, used, start, end));
  }
}
