package strandline.content;

import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.change.Change;
import strandline.analysis.change.Interruption;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.analysis.count.CountRatio;
import strandline.analysis.count.WidenedRatio;
import strandline.analysis.describe.LaggedCorrelations;
import strandline.analysis.describe.LaggedCorrelations.AtLag;
import strandline.analysis.describe.XmR;
import strandline.analysis.model.Coefficient;
import strandline.analysis.model.Decomposition;
import strandline.report.Block.Statement.Quantity;
import strandline.series.Observation;
import strandline.series.Series;
import strandline.series.Status;

/**
 * The numbers that the sentences of analyses give, taken from their results and not from the
 * sentences, so that a sentence that says another number can be found out.
 */
public final class SentenceNumbers {
  private static final double PER_CENT = 100;
  private static final double LEAST_P = 0.001;

  private final List<Quantity> numbers = new ArrayList<>();

  private SentenceNumbers() {}

  private SentenceNumbers with(String what, double value) {
    if (Double.isFinite(value)) {
      numbers.add(new Quantity(what, value));
    }
    return this;
  }

  private SentenceNumbers with(Observation observation) {
    return with("value of " + observation.period(), observation.value());
  }

  private SentenceNumbers with(String of, Interval interval) {
    return with("level of the interval of " + of + ", per cent", PER_CENT * interval.level())
        .with("lower end of " + of, interval.low())
        .with("upper end of " + of, interval.high());
  }

  private SentenceNumbers with(String what, Estimate estimate) {
    return with(what, estimate.value()).with(what, estimate.interval());
  }

  private SentenceNumbers with(String what, Coefficient coefficient) {
    return with(what, coefficient.value())
        .with("size of " + what, Math.abs(coefficient.value()))
        .with(what, coefficient.interval())
        .withP("p of " + what, coefficient.p());
  }

  private SentenceNumbers withP(String what, double p) {
    return p < LEAST_P ? with(what, p).with("least p that is written", LEAST_P) : with(what, p);
  }

  /**
   * Returns the numbers of a change.
   *
   * @param change the change
   * @return both values, the difference, per cent, ratio and growth
   */
  public static List<Quantity> of(Change change) {
    SentenceNumbers all = new SentenceNumbers().with(change.from()).with(change.to());
    all.with("size of the difference", Math.abs(change.difference()));
    change.perCent().result().ifPresent(p -> all.with("size in per cent", Math.abs(p)));
    change.ratio().result().ifPresent(ratio -> all.with("ratio", ratio));
    change.growthPerYear().result().ifPresent(g -> all.with("per cent a year", PER_CENT * g));
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of a ratio of counts.
   *
   * @param ratio the ratio
   * @return both counts, the ratio and the exact interval
   */
  public static List<Quantity> of(CountRatio ratio) {
    return List.copyOf(ratio(ratio).numbers);
  }

  private static SentenceNumbers ratio(CountRatio ratio) {
    return new SentenceNumbers()
        .with("first count", ratio.from())
        .with("second count", ratio.to())
        .with("ratio", ratio.ratio())
        .with("the ratio", ratio.central());
  }

  /**
   * Returns the numbers of a ratio with both intervals.
   *
   * @param ratio the ratio
   * @return those of the ratio, the dispersion and the wider interval
   */
  public static List<Quantity> of(WidenedRatio ratio) {
    SentenceNumbers all =
        ratio(ratio.ratio())
            .with("dispersion", ratio.dispersion().phi())
            .withP("p of the dispersion", ratio.dispersion().p())
            .with("the ratio, widened", ratio.widened());
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of single values.
   *
   * @param values the values
   * @return each, and the ratio of the last to the first
   */
  public static List<Quantity> of(List<Observation> values) {
    SentenceNumbers all = new SentenceNumbers();
    values.forEach(all::with);
    double first = values.get(0).value();
    all.with("ratio of the last to the first", values.get(values.size() - 1).value() / first);
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of what a reader is warned of in a series.
   *
   * @param series the series
   * @return how many of its figures are bounds or parts, missing, or rounded or estimated
   */
  public static List<Quantity> warnings(Series series) {
    List<Observation> all = series.observations();
    long missing = all.stream().filter(o -> !o.hasValue()).count();
    long bounds = all.stream().filter(o -> o.hasValue() && !o.isComparable()).count();
    long soft =
        all.stream()
            .filter(o -> o.status() == Status.ROUNDED || o.status() == Status.ESTIMATED)
            .count();
    return List.copyOf(
        new SentenceNumbers()
            .with("bounds and parts of periods", bounds)
            .with("periods without a value", missing)
            .with("rounded or estimated values", soft)
            .numbers);
  }

  /**
   * Returns the numbers of shifts of a level.
   *
   * @param found the shifts
   * @return the levels, the shortest stretch and the level of the intervals
   */
  public static List<Quantity> of(LevelShifts.Result found) {
    SentenceNumbers all = new SentenceNumbers().with("shortest stretch", found.shortest());
    List<Double> means = found.partition().means();
    for (int i = 0; i < means.size(); i++) {
      all.with("level " + (i + 1), means.get(i));
    }
    found.intervals().stream()
        .flatMap(interval -> interval.result().stream())
        .limit(1)
        .forEach(i -> all.with("level of the intervals, per cent", PER_CENT * i.level()));
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of segments of growth.
   *
   * @param found the segments
   * @return the growth of each and of all, with intervals and p
   */
  public static List<Quantity> of(JoinPoints.Result found) {
    SentenceNumbers all = new SentenceNumbers();
    for (int i = 0; i < found.segments().size(); i++) {
      JoinPoints.Segment segment = found.segments().get(i);
      String what = "change a year in segment " + (i + 1) + ", per cent";
      all.with(what, segment.change()).withP("p of " + what, segment.p());
    }
    String average = "average change a year, per cent";
    all.with(average, found.average()).withP("p of " + average, found.averageP());
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of a season.
   *
   * @param found the decomposition
   * @return both strengths and the extremes of the season
   */
  public static List<Quantity> of(Decomposition found) {
    double high = found.indices().stream().mapToDouble(d -> d).max().orElse(0);
    double low = found.indices().stream().mapToDouble(d -> d).min().orElse(0);
    SentenceNumbers all =
        new SentenceNumbers()
            .with("strength of the season", found.seasonStrength())
            .with("largest strength possible", 1)
            .with("strength of the trend", found.trendStrength())
            .with("highest above the trend", high)
            .with("lowest below the trend", -low);
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of a comparison of before and after.
   *
   * @param found the comparison
   * @return the changes of level and slope with intervals and p, and the lag
   */
  public static List<Quantity> of(Interruption found) {
    SentenceNumbers all =
        new SentenceNumbers()
            .with("lag of the errors", found.lag())
            .with("change of level", found.levelChange())
            .with("change of slope", found.slopeChange())
            .with("difference at the end", found.changeAtEnd());
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of a control chart.
   *
   * @param found the chart
   * @return centre, limits and mean moving range
   */
  public static List<Quantity> of(XmR.Chart found) {
    SentenceNumbers all =
        new SentenceNumbers()
            .with("centre", found.centre())
            .with("lower limit", found.low())
            .with("upper limit", found.high())
            .with("mean moving range", found.meanRange());
    return List.copyOf(all.numbers);
  }

  /**
   * Returns the numbers of correlations at lags.
   *
   * @param found the correlations
   * @return how many lags, the correlation without a lag and the strongest one
   */
  public static List<Quantity> of(LaggedCorrelations found) {
    SentenceNumbers all = new SentenceNumbers().with("lags looked at", found.lags().size());
    all.with(found.together(), "without a lag");
    all.with(found.strongest(), "where it is strongest");
    return List.copyOf(all.numbers);
  }

  private void with(AtLag at, String where) {
    with("rho " + where, at.rho())
        .withP("p " + where, at.effectiveP())
        .with("pairs " + where, at.pairs())
        .with("effective pairs " + where, at.effectivePairs())
        .with("lag " + where, Math.abs(at.lag()));
  }
}
