package strandline.analysis.battery;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.battery.Entry.Finding;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.analysis.change.Doublings;
import strandline.analysis.count.RatioOfCounts;
import strandline.analysis.count.WidenedRatio;
import strandline.analysis.describe.Records;
import strandline.analysis.describe.Summary;
import strandline.analysis.model.LeastSquares;
import strandline.language.BatteryKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/** The entries that describe the values: summary, records, change, doublings, autocorrelation. */
final class SummaryEntries {
  private static final Fact.Many NO_ENDS = Fact.numbers(Double.NaN, Double.NaN);
  private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};

  private final Subject subject;
  private final int within;

  SummaryEntries(Subject subject, int within) {
    this.subject = subject;
    this.within = within > 0 ? within : Math.max(3, subject.seasons());
  }

  List<Entry> all() {
    return List.of(
        new Entry("describe", BatteryKey.WHAT_ARE_THEY_LIKE, BatteryKey.DESCRIBE, 0, describe()),
        new Entry("records", BatteryKey.WHAT_ARE_THEY_LIKE, BatteryKey.RECORDS, 0, records()),
        new Entry("change", BatteryKey.HOW_MUCH_MORE, BatteryKey.CHANGE, 0, change()),
        new Entry("ratio", BatteryKey.IS_THE_RATIO_REAL, BatteryKey.RATIO, 1, ratio()),
        new Entry(
            "doublings", BatteryKey.WHERE_DID_IT_DOUBLE, BatteryKey.DOUBLINGS, 0, doublings()),
        new Entry("acf1", BatteryKey.ARE_NEIGHBOURS_ALIKE, BatteryKey.ACF1, 0, autocorrelation()),
        new Entry(
            "ljung_box1", BatteryKey.ARE_NEIGHBOURS_ALIKE, BatteryKey.LJUNG_BOX1, 1, ljungBox()));
  }

  private Outcome<Summary> summary() {
    return subject.series().map(Summary::of).orElseGet(() -> Summary.of(subject.points()));
  }

  private Outcome<Finding> describe() {
    return summary().map(found -> new Finding(described(found), Fact.group(), found.sentence()));
  }

  private Fact.Group described(Summary found) {
    Summary.Quantiles quantiles = found.quantiles();
    double median = quantiles.at(0.5);
    return Fact.group()
        .with("n", found.count())
        .with("mean", found.mean())
        .with("sd", found.standardDeviation().result().orElse(Double.NaN))
        .with("median", median)
        .with("mad", deviation(median))
        .with("min", quantiles.at(0))
        .with("max", quantiles.at(1))
        .with("sum", found.sum())
        .with("min_at", labels(found.lowest()))
        .with("max_at", labels(found.highest()))
        .with(
            "quantiles",
            Fact.group()
                .with("probabilities", Fact.numbers(SHARES))
                .with("type7", Fact.numbers(Arrays.stream(SHARES).map(quantiles::at).toArray())));
  }

  /** The median absolute deviation times 1.4826, R's mad(). */
  private double deviation(double median) {
    return 1.4826
        * Median.withDefaults()
            .withCopy(true)
            .evaluate(
                Arrays.stream(subject.points().values()).map(v -> Math.abs(v - median)).toArray());
  }

  private static Fact.Many labels(List<Observation> observations) {
    return Fact.texts(observations.stream().map(one -> one.period().label()).toList());
  }

  private Outcome<Finding> records() {
    return subject
        .inPeriods(Records::of)
        .map(found -> new Finding(recorded(found), Fact.group(), found.sentence()));
  }

  private static Fact.Group recorded(Records found) {
    return Fact.group()
        .with("highest", labels(found.highest()))
        .with("lowest", labels(found.lowest()))
        .with("new_highs", labels(found.newHighs()))
        .with("new_lows", labels(found.newLows()));
  }

  private <T> Outcome<T> ends(BiFunction<Period, Period, Outcome<T>> compare) {
    List<Observation> kept = subject.observations();
    return subject.inPeriods(
        series ->
            kept.size() < 2
                ? Outcome.declined(
                    Sentence.of(BatteryKey.TOO_FEW_FOR_CHANGE)
                        .with("n", Quantity.count(kept.size())))
                : compare.apply(kept.get(0).period(), kept.get(kept.size() - 1).period()));
  }

  private Series series() {
    return subject.series().orElseThrow();
  }

  private Outcome<Finding> change() {
    return this.<Change>ends((from, to) -> Changes.withDefaults().between(series(), from, to))
        .map(found -> new Finding(changed(found), Fact.group(), found.sentence()));
  }

  private static Fact.Group changed(Change found) {
    return Fact.group()
        .with("from", found.from().period().label())
        .with("to", found.to().period().label())
        .with("from_value", found.from().value())
        .with("to_value", found.to().value())
        .with("periods", found.periods())
        .with("difference", found.difference())
        .with("per_cent", known(found.perCent()))
        .with("ratio", known(found.ratio()))
        .with("growth_per_period", known(found.growthPerPeriod()))
        .with("growth_per_year", known(found.growthPerYear()))
        .with("doubling_time", known(found.doublingTime()))
        .with("halving_time", known(found.halvingTime()));
  }

  private static double known(Outcome<Double> outcome) {
    return outcome.result().orElse(Double.NaN);
  }

  private Outcome<Finding> ratio() {
    return this.<WidenedRatio>ends(
            (from, to) ->
                series().measure().isCount()
                    ? RatioOfCounts.withDefaults().widened(series(), from, to)
                    : Outcome.declined(Sentence.of(BatteryKey.NO_COUNTS)))
        .map(
            found ->
                new Finding(compared(found), Fact.group().with("level", 0.95), found.sentence()));
  }

  private static Fact.Group compared(WidenedRatio found) {
    return Fact.group()
        .with("from", found.ratio().from())
        .with("to", found.ratio().to())
        .with("ratio", found.ratio().ratio())
        .with("ci95_central", ends(found.ratio().central()))
        .with("p_central", found.ratio().pCentral())
        .with("ci95_minlike", ends(found.ratio().minimumLikelihood()))
        .with("p_minlike", found.ratio().pMinimumLikelihood())
        .with("dispersion", found.dispersion().phi())
        .with("ci95_widened", usable(found.widened()))
        .with("ci95_believed", found.believed().map(SummaryEntries::ends).result().orElse(NO_ENDS));
  }

  private static Fact.Many usable(Interval interval) {
    return interval.isTooWideForRatio() ? NO_ENDS : ends(interval);
  }

  static Fact.Many ends(Interval interval) {
    return Fact.numbers(interval.low(), interval.high());
  }

  private Outcome<Finding> doublings() {
    return subject.inPeriods(
        series ->
            series.comparable().size() < 2
                ? Outcome.declined(Sentence.of(BatteryKey.TOO_FEW_FOR_DOUBLING))
                : Outcome.found(
                    doubled(Doublings.within(within).withMinimum(minimum(series)), series)));
  }

  private static double minimum(Series series) {
    return series.measure().isCount() ? 10 : 0;
  }

  private Finding doubled(Doublings method, Series series) {
    List<Doublings.Found> found = method.in(series);
    Fact.Group statistics =
        Fact.group()
            .with("count", found.size())
            .with("found", new Fact.Many(found.stream().map(SummaryEntries::stretch).toList()));
    Fact.Group settings =
        Fact.group()
            .with("within_periods", within)
            .with("factor", 2)
            .with("least_base", minimum(series));
    return new Finding(statistics, settings, sentence(found, series));
  }

  private static Fact stretch(Doublings.Found one) {
    return Fact.group()
        .with("kind", one.kind() == Doublings.Kind.DOUBLING ? "doubling" : "halving")
        .with("from", one.from().period().label())
        .with("to", one.to().period().label())
        .with("ratio", one.ratio());
  }

  private Sentence sentence(List<Doublings.Found> found, Series series) {
    long up = found.stream().filter(one -> one.kind() == Doublings.Kind.DOUBLING).count();
    return Sentence.of(BatteryKey.STRETCHES)
        .with("series", series.label())
        .with("up", Quantity.place((int) up))
        .with("down", Quantity.place((int) (found.size() - up)))
        .with("within", Quantity.count(within));
  }

  private Outcome<Finding> autocorrelation() {
    return summary()
        .flatMap(Summary::autocorrelation)
        .map(
            acf ->
                new Finding(
                    Fact.group().with("series", acf).with("ols_residuals", ofResiduals()),
                    Fact.group().with("lag", 1),
                    Sentence.of(BatteryKey.NEIGHBOURS).with("correlation", Quantity.number(acf))));
  }

  private double ofResiduals() {
    return LeastSquares.withDefaults()
        .fit(subject.points().values(), subject.stepped().times())
        .result()
        .map(fit -> correlation(fit.residuals()))
        .orElse(Double.NaN);
  }

  /** The residuals of a line with an intercept have the mean 0. */
  private static double correlation(double[] rests) {
    int n = rests.length;
    return Sum.ofProducts(Arrays.copyOfRange(rests, 1, n), Arrays.copyOf(rests, n - 1))
            .getAsDouble()
        / Sum.ofProducts(rests, rests).getAsDouble();
  }

  private Outcome<Finding> ljungBox() {
    return summary().flatMap(Summary::autocorrelation).map(this::ljungBox);
  }

  private Finding ljungBox(double acf) {
    double n = subject.points().size();
    double statistic = n * (n + 2) * acf * acf / (n - 1);
    double p = ChiSquaredDistribution.of(1).survivalProbability(statistic);
    BatteryKey key = p < 0.05 ? BatteryKey.RELATED : BatteryKey.RELATED_UNDECIDED;
    return new Finding(
        Fact.group().with("statistic", statistic).with("p", p),
        Fact.group().with("lag", 1),
        Sentence.of(key).with("p", Quantity.p(p)));
  }
}
