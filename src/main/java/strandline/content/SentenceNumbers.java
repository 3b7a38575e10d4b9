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
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;
import strandline.series.Status;

/**
 * The numbers that the sentences of analyses give, taken from their results and not from the
 * sentences, so that a sentence that says another number can be found out.
 */
public final class SentenceNumbers {
  private static final double PER_CENT = 100;
  private static final double LEAST_P = 0.001;

  private final List<Quantity.Named> numbers = new ArrayList<>();

  private SentenceNumbers() {}

  private SentenceNumbers with(Sentence what, double value) {
    if (Double.isFinite(value)) {
      numbers.add(Quantity.number(value).named(what));
    }
    return this;
  }

  private SentenceNumbers with(String what, double value) {
    return with(Sentence.of(what), value);
  }

  private SentenceNumbers with(Observation observation) {
    return with(
        Sentence.of("number.value-of").with("period", observation.period().label()),
        observation.value());
  }

  private SentenceNumbers with(Sentence of, Interval interval) {
    return with(naming("number.level-of", of), PER_CENT * interval.level())
        .with(naming("number.lower-of", of), interval.low())
        .with(naming("number.upper-of", of), interval.high());
  }

  private static Sentence naming(String key, Sentence what) {
    return Sentence.of(key).with("what", what);
  }

  private SentenceNumbers with(Sentence what, Estimate estimate) {
    return with(what, estimate.value()).with(what, estimate.interval());
  }

  private SentenceNumbers with(String key, Coefficient coefficient) {
    Sentence what = Sentence.of(key);
    return with(what, coefficient.value())
        .with(naming("number.size-of", what), Math.abs(coefficient.value()))
        .with(what, coefficient.interval())
        .withP(naming("number.p-of", what), coefficient.p());
  }

  private SentenceNumbers withP(Sentence what, double p) {
    return p < LEAST_P ? with(what, p).with("number.least-p", LEAST_P) : with(what, p);
  }

  /**
   * Gives numbers an origin that they share.
   *
   * @param origin the origin
   * @param numbers the numbers
   * @return the same numbers with the origin
   */
  public static List<Quantity.Named> from(Origin origin, List<Quantity.Named> numbers) {
    return numbers.stream()
        .map(one -> new Quantity.Number(one.value(), Style.significant(), origin).named(one.what()))
        .toList();
  }

  /**
   * Returns the numbers of a change.
   *
   * @param change the change
   * @return both values, the difference, per cent, ratio and growth
   */
  public static List<Quantity.Named> of(Change change) {
    SentenceNumbers all = new SentenceNumbers().with(change.from()).with(change.to());
    all.with("number.size-of-difference", Math.abs(change.difference()));
    change.perCent().result().ifPresent(p -> all.with("number.size-in-per-cent", Math.abs(p)));
    change.ratio().result().ifPresent(ratio -> all.with("number.ratio", ratio));
    change
        .growthPerYear()
        .result()
        .ifPresent(g -> all.with("number.per-cent-a-year", PER_CENT * g));
    return all.numbers;
  }

  /**
   * Returns the numbers of a ratio of counts.
   *
   * @param ratio the ratio
   * @return both counts, the ratio and the exact interval
   */
  public static List<Quantity.Named> of(CountRatio ratio) {
    return ratio(ratio).numbers;
  }

  private static SentenceNumbers ratio(CountRatio ratio) {
    return new SentenceNumbers()
        .with("number.first-count", ratio.from())
        .with("number.second-count", ratio.to())
        .with("number.ratio", ratio.ratio())
        .with(Sentence.of("number.the-ratio"), ratio.central());
  }

  /**
   * Returns the numbers of a ratio with both intervals.
   *
   * @param ratio the ratio
   * @return those of the ratio, the dispersion and the wider interval
   */
  public static List<Quantity.Named> of(WidenedRatio ratio) {
    SentenceNumbers all =
        ratio(ratio.ratio())
            .with("number.dispersion", ratio.dispersion().phi())
            .withP(
                naming("number.p-of", Sentence.of("number.the-dispersion")),
                ratio.dispersion().p());
    if (!ratio.widened().isTooWideForRatio()) {
      all.with(Sentence.of("number.ratio-widened"), ratio.widened());
    }
    return all.numbers;
  }

  /**
   * Returns the numbers of single values.
   *
   * @param values the values
   * @return each, and the ratio of the last to the first
   */
  public static List<Quantity.Named> of(List<Observation> values) {
    SentenceNumbers all = new SentenceNumbers();
    values.forEach(all::with);
    double first = values.get(0).value();
    all.with("number.last-to-first", values.get(values.size() - 1).value() / first);
    return all.numbers;
  }

  /**
   * Returns the numbers of what a reader is warned of in a series.
   *
   * @param series the series
   * @return how many of its figures are bounds or parts, missing, or rounded or estimated
   */
  public static List<Quantity.Named> warnings(Series series) {
    List<Observation> all = series.observations();
    long missing = all.stream().filter(o -> !o.hasValue()).count();
    long bounds = all.stream().filter(o -> o.hasValue() && !o.isComparable()).count();
    long soft =
        all.stream()
            .filter(o -> o.status() == Status.ROUNDED || o.status() == Status.ESTIMATED)
            .count();
    return List.copyOf(
        new SentenceNumbers()
            .with("number.bounds", bounds)
            .with("number.missing", missing)
            .with("number.soft", soft)
            .numbers);
  }

  /**
   * Returns the numbers of shifts of a level.
   *
   * @param found the shifts
   * @return the levels, the shortest stretch, the level of the intervals and p
   */
  public static List<Quantity.Named> of(LevelShifts.Result found) {
    SentenceNumbers all = new SentenceNumbers().with("number.shortest", found.shortest());
    List<Double> means = found.partition().means();
    for (int i = 0; i < means.size(); i++) {
      all.with(numbered("number.level", i + 1), means.get(i));
    }
    found.intervals().stream()
        .flatMap(interval -> interval.result().stream())
        .limit(1)
        .forEach(i -> all.with("number.level-of-intervals", PER_CENT * i.level()));
    found.p().ifPresent(p -> all.withP(Sentence.of("number.permutation-p"), p));
    return all.numbers;
  }

  /**
   * Returns the numbers of segments of growth.
   *
   * @param found the segments
   * @return the growth of each and of all, with intervals and p
   */
  public static List<Quantity.Named> of(JoinPoints.Result found) {
    SentenceNumbers all = new SentenceNumbers();
    for (int i = 0; i < found.segments().size() && found.isShown(); i++) {
      JoinPoints.Segment segment = found.segments().get(i);
      Sentence what = numbered("number.segment", i + 1);
      all.with(what, found, segment);
    }
    all.with(Sentence.of("number.average"), found, found.whole());
    if (found.segments().size() > 1) {
      all.with("number.joins", found.joins().size()).with("number.level-of-joins", 1);
    }
    return all.numbers;
  }

  private void with(Sentence what, JoinPoints.Result found, JoinPoints.Segment segment) {
    found
        .said(segment)
        .result()
        .ifPresent(c -> with(what, c).withP(naming("number.p-of", what), segment.p()));
  }

  /**
   * Returns the numbers of a season.
   *
   * @param found the decomposition
   * @return both strengths and the extremes of the season
   */
  public static List<Quantity.Named> of(Decomposition found) {
    double high = found.indices().stream().mapToDouble(d -> d).max().orElse(0);
    double low = found.indices().stream().mapToDouble(d -> d).min().orElse(0);
    return new SentenceNumbers()
        .with("number.season-strength", found.seasonStrength())
        .with("number.most-strength", 1)
        .with("number.trend-strength", found.trendStrength())
        .with("number.highest-above", high)
        .with("number.lowest-below", -low)
        .numbers;
  }

  /**
   * Returns the numbers of a comparison of before and after.
   *
   * @param found the comparison
   * @return the changes of level and slope with intervals and p, and the lag
   */
  public static List<Quantity.Named> of(Interruption found) {
    return new SentenceNumbers()
        .with("number.lag-of-errors", found.lag())
        .with("number.change-of-level", found.levelChange())
        .with("number.change-of-slope", found.slopeChange())
        .with("number.difference-at-end", found.changeAtEnd())
        .numbers;
  }

  /**
   * Returns the numbers of a control chart.
   *
   * @param found the chart
   * @return centre, limits and mean moving range
   */
  public static List<Quantity.Named> of(XmR.Chart found) {
    return new SentenceNumbers()
        .with("number.centre", found.centre())
        .with("number.lower-limit", found.low())
        .with("number.upper-limit", found.high())
        .with("number.mean-range", found.meanRange())
        .numbers;
  }

  /**
   * Returns the numbers of correlations at lags.
   *
   * @param found the correlations
   * @return how many lags, the correlation without a lag and the strongest one
   */
  public static List<Quantity.Named> of(LaggedCorrelations found) {
    SentenceNumbers all = new SentenceNumbers().with("number.lags", found.lags().size());
    all.with(found.together(), "number.together");
    all.with(found.strongest(), "number.strongest");
    return all.numbers;
  }

  private void with(AtLag at, String where) {
    with(at("number.rho", where), at.rho())
        .withP(at("number.p", where), at.effectiveP())
        .with(at("number.pairs", where), at.pairs())
        .with(at("number.effective-pairs", where), at.effectivePairs())
        .with(at("number.lag", where), Math.abs(at.lag()));
  }

  private static Sentence at(String what, String where) {
    return Sentence.of(what).with("where", Sentence.of(where));
  }

  private static Sentence numbered(String what, int number) {
    return Sentence.of(what).with("n", Quantity.place(number));
  }
}
