package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Points;
import strandline.analysis.Trend.Direction;
import strandline.analysis.trend.MannKendall;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Stated;
import strandline.claim.check.CheckedSeries.Neighbour;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * {@code trend}: a series rises or falls from one period to another. It is tested with the
 * Mann–Kendall test at 95 per cent. A trend that the test does not identify is not decided, because
 * that does not mean that there is none; one that goes the other way does not hold.
 *
 * @param subject the series
 * @param from the first period
 * @param to the last period
 * @param isRising whether it is said to rise; else to fall
 */
public record TrendCheck(CheckedSeries subject, Period from, Period to, boolean isRising)
    implements Check {
  @Override
  public Stated stated() {
    return Stated.span(from, to)
        .and(subject.stated(List.of(from, to)))
        .and(Stated.of(isRising ? Term.ROSE : Term.FELL));
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject.asOf(day, to, known -> new TrendCheck(known, from, to, isRising));
  }

  @Override
  public Judgement judge() {
    Series series = subject.series();
    if (series.at(from).isEmpty() || series.at(to).isEmpty()) {
      return UnknownFigure.of(series.at(from).isEmpty() ? from : to);
    }
    Optional<Sentence> apart = subject.apart(from, to);
    if (apart.isPresent()) {
      return Judgement.undecidable(apart.get());
    }
    return MannKendall.withDefaults()
        .fit(Points.of(series.between(from, to)))
        .fold(
            this::judged,
            reason -> Judgement.undecidable(Sentence.of("check.no-trend").with("reason", reason)))
        .triedOn(readings());
  }

  /** The test on every other first period, and on the neighbouring series of the same periods. */
  private List<AlternativeReading> readings() {
    List<AlternativeReading> readings = new ArrayList<>();
    for (Observation other : subject.series().between(from, to).observations()) {
      if (!other.period().equals(from) && !other.period().equals(to)) {
        Sentence label = PairReadings.from(other.period());
        add(readings, Kind.BASE, label, subject.series().between(other.period(), to));
      }
    }
    for (Neighbour neighbour : subject.neighbours()) {
      Series series = neighbour.series();
      if (series.at(from).isPresent() && series.at(to).isPresent()) {
        add(readings, neighbour.kind(), neighbour.label(), series.between(from, to));
      }
    }
    return readings;
  }

  private void add(List<AlternativeReading> readings, Kind kind, Sentence label, Series series) {
    Direction said = isRising ? Direction.RISING : Direction.FALLING;
    MannKendall.withDefaults()
        .fit(Points.of(series))
        .result()
        .map(found -> new AlternativeReading(kind, label, Double.NaN, found.direction() == said))
        .ifPresent(readings::add);
  }

  private Judgement judged(MannKendall.Result result) {
    if (result.direction() == Direction.UNDECIDED) {
      return Judgement.undecidable(evidence(result));
    }
    boolean rises = result.direction() == Direction.RISING;
    return Judgement.of(rises == isRising, evidence(result))
        .restingOn(
            List.of(subject.support(from), subject.support(to)),
            subject.rows(
                subject.series().between(from, to).observations().stream()
                    .map(Observation::period)
                    .toArray(Period[]::new)));
  }

  private Sentence evidence(MannKendall.Result result) {
    Origin origin = Origin.ofWhole("mann-kendall", subject.series().between(from, to));
    return Sentence.of("check.trend")
        .with("result", result.sentence())
        .with("values", Quantity.count(result.n()).from(origin))
        .with("score", new Quantity.Number(result.score().s(), Style.significant(), origin))
        .with("tau-b", new Quantity.Number(result.score().tauB(), Style.significant(), origin))
        .with("p-value", Quantity.p(result.verdictP()).from(origin))
        .with("smallest-p", Quantity.p(result.smallestP()).from(origin));
  }
}
