package strandline.quick;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.analysis.change.Doublings;
import strandline.analysis.count.RatioOfCounts;
import strandline.analysis.count.WidenedRatio;
import strandline.analysis.describe.RecordValues;
import strandline.analysis.describe.Summary;
import strandline.analysis.model.LeastSquares;
import strandline.analysis.model.LeastSquaresFit;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.quick.MethodOutcome.Finding;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/** The entries that describe the values: summary, records, change, doublings, autocorrelation. */
final class SummaryEntries {
  private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};

  private final Subject subject;
  private final int within;
  private final Outcome<Summary> summary;

  SummaryEntries(Subject subject) {
    this.subject = subject;
    this.within = Math.max(3, subject.seasons());
    this.summary = Summary.of(subject.points());
  }

  List<MethodOutcome> all() {
    return List.of(
        new MethodOutcome("battery.what-are-they-like", "battery.describe", 0, describe()),
        new MethodOutcome("battery.what-are-they-like", "battery.records", 0, records()),
        new MethodOutcome("battery.how-much-more", "battery.change", 0, change()),
        new MethodOutcome("battery.is-the-ratio-real", "battery.ratio", 1, ratio()),
        new MethodOutcome("battery.where-did-it-double", "battery.doublings", 0, doublings()),
        new MethodOutcome("battery.are-neighbours-alike", "battery.acf1", 0, autocorrelation()),
        new MethodOutcome("battery.are-neighbours-alike", "battery.ljung-box1", 1, ljungBox()));
  }

  private Outcome<Finding> describe() {
    return summary.map(found -> new Finding(described(found), Facts.none(), found.sentence()));
  }

  private static Facts described(Summary found) {
    double[] shown = Arrays.stream(SHARES).map(found::quantile).toArray();
    return Facts.none()
        .with("n", found.points().size())
        .with("mean", found.mean())
        .with("sd", found.standardDeviation().result().orElse(Double.NaN))
        .with("median", found.quantile(0.5))
        .with("mad", found.points().deviation(found.quantile(0.5)))
        .with("min", found.quantile(0))
        .with("max", found.quantile(1))
        .with("sum", found.sum())
        .with("min_at", Subject.labels(found.at(0).stream()))
        .with("max_at", Subject.labels(found.at(1).stream()))
        .with(
            "quantiles",
            Facts.none()
                .with("probabilities", Facts.numbers(SHARES))
                .with("type7", Facts.numbers(shown)));
  }

  private static ArrayNode labels(List<Observation> observations) {
    return Subject.labels(observations.stream().map(Observation::period));
  }

  private Outcome<Finding> records() {
    return subject
        .inPeriods(RecordValues::of)
        .map(found -> new Finding(recorded(found), Facts.none(), found.sentence()));
  }

  private static Facts recorded(RecordValues found) {
    return Facts.none()
        .with("highest", labels(found.highest()))
        .with("lowest", labels(found.lowest()))
        .with("new_highs", labels(found.newHighs()))
        .with("new_lows", labels(found.newLows()));
  }

  /** What a method finds between the first and the last period. */
  private interface Comparison<T> {
    Outcome<T> of(Series series, Period from, Period to);
  }

  private <T> Outcome<T> ends(Comparison<T> method) {
    List<Period> kept = subject.points().periods();
    return subject.inPeriods(
        series ->
            kept.size() < 2
                ? Outcome.declined(
                    Sentence.of("battery.too-few-for-change")
                        .with("n", Quantity.count(kept.size())))
                : method.of(series, kept.get(0), kept.get(kept.size() - 1)));
  }

  private Outcome<Finding> change() {
    return this.<Change>ends(Changes::between)
        .map(found -> new Finding(changed(found), Facts.none(), found.sentence()));
  }

  private static Facts changed(Change found) {
    return Facts.none()
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
    return ends(
        (series, from, to) ->
            series.measure().isCount()
                ? RatioOfCounts.withDefaults()
                    .widened(series, from, to)
                    .map(found -> ratio(found, Comparability.ofRatio(series, from, to)))
                : Outcome.declined(Sentence.of("battery.no-counts")));
  }

  /** A ratio that may not be said has its interval all the same, which says how little it is. */
  private static Finding ratio(WidenedRatio found, Optional<Sentence> refusal) {
    Sentence sentence =
        refusal
            .map(
                reason ->
                    Sentence.of("battery.ratio-unsaid")
                        .with("reason", reason)
                        .with("interval", found.ratio().central().quantity()))
            .orElseGet(found::sentence);
    return new Finding(compared(found), Facts.none().with("level", 0.95), sentence);
  }

  private static Facts compared(WidenedRatio found) {
    return Facts.none()
        .with("from", found.ratio().from())
        .with("to", found.ratio().to())
        .with("ratio", found.ratio().ratio())
        .with("ci95_central", found.ratio().central())
        .with("p_central", found.ratio().pCentral())
        .with("ci95_minlike", found.ratio().minimumLikelihood())
        .with("p_minlike", found.ratio().pMinimumLikelihood())
        .with("dispersion", found.dispersion().phi())
        .with(
            "ci95_widened",
            ends(Optional.of(found.widened()).filter(ends -> !ends.isTooWideForRatio())))
        .with("ci95_believed", ends(found.believed().result()));
  }

  private static ArrayNode ends(Optional<Interval> known) {
    return known
        .map(ends -> Facts.numbers(ends.low(), ends.high()))
        .orElseGet(() -> Facts.numbers(Double.NaN, Double.NaN));
  }

  private Outcome<Finding> doublings() {
    return subject.inPeriods(
        series ->
            series.comparable().size() < 2
                ? Outcome.declined(Sentence.of("battery.too-few-for-doubling"))
                : Outcome.found(doubled(new Doublings(within), series)));
  }

  private Finding doubled(Doublings method, Series series) {
    List<Doublings.Found> found = method.in(series);
    Facts statistics =
        Facts.none()
            .with("count", found.size())
            .with("found", Facts.all(found.stream().map(SummaryEntries::stretch).toList()));
    Facts settings =
        Facts.none()
            .with("within_periods", within)
            .with("factor", 2)
            .with("least_base", series.measure().leastBase());
    return new Finding(statistics, settings, sentence(found, series));
  }

  private static Facts stretch(Doublings.Found one) {
    return Facts.none()
        .with("kind", one.kind() == Doublings.Kind.DOUBLING ? "doubling" : "halving")
        .with("from", one.from().period().label())
        .with("to", one.to().period().label())
        .with("ratio", one.ratio());
  }

  private Sentence sentence(List<Doublings.Found> found, Series series) {
    long up = found.stream().filter(one -> one.kind() == Doublings.Kind.DOUBLING).count();
    return Sentence.of("battery.stretches")
        .with("series", series.label())
        .with("up", Quantity.place((int) up))
        .with("down", Quantity.place((int) (found.size() - up)))
        .with("within", Quantity.count(within));
  }

  private Outcome<Finding> autocorrelation() {
    return summary
        .flatMap(Summary::autocorrelation)
        .map(
            acf ->
                new Finding(
                    Facts.none().with("series", acf).with("ols_residuals", ofResiduals()),
                    Facts.none().with("lag", 1),
                    Sentence.of("battery.neighbours").with("correlation", Quantity.number(acf))));
  }

  private double ofResiduals() {
    return LeastSquares.withDefaults()
        .fit(subject.points().values(), subject.stepped().times())
        .result()
        .map(LeastSquaresFit::residualCorrelation)
        .orElse(Double.NaN);
  }

  private Outcome<Finding> ljungBox() {
    return summary
        .flatMap(Summary::ljungBox)
        .map(
            found ->
                new Finding(
                    Facts.none().with("statistic", found.statistic()).with("p", found.p()),
                    Facts.none().with("lag", 1),
                    Sentence.of(found.p() < 0.05 ? "battery.related" : "battery.related-undecided")
                        .with("p", Quantity.p(found.p()))));
  }
}
