package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * {@code ratio}: a later figure over an earlier one is what a word or a number says. The check is
 * tried again on every other print of either figure and on pairs from one source, at other
 * roundings, on other calendars and measures, and from every other base period.
 *
 * @param subject the series
 * @param from the earlier period
 * @param to the later period
 * @param meaning what a ratio must be
 */
public record RatioCheck(CheckedSeries subject, Period from, Period to, Meaning meaning)
    implements Check {
  private static final List<String> PLACES =
      List.of("check.to-whole-number", "check.to-one-decimal", "check.to-two-decimals");

  /**
   * What is said of a ratio.
   *
   * @param amount the number that is said
   * @param factor the number that a word or a whole number stands for; NaN for a range
   * @param fits whether a ratio is what it says
   */
  public record Meaning(StatedNumber amount, double factor, DoublePredicate fits) {}

  @Override
  public Stated stated() {
    return Stated.span(from, to)
        .and(subject.stated(List.of(from, to)))
        .and(Stated.of(meaning.amount(), Unit.PLAIN))
        .and(Stated.of(meaning.amount().number() < 1 ? Term.FELL : Term.ROSE));
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject.asOf(day, to, known -> new RatioCheck(known, from, to, meaning));
  }

  @Override
  public Judgement judge() {
    Optional<Observation> first = subject.whole(from);
    Optional<Observation> second = subject.whole(to);
    if (first.isEmpty() || second.isEmpty()) {
      return UnknownFigure.of(first.isEmpty() ? from : to);
    }
    Optional<Sentence> apart =
        subject.apart(from, to).or(() -> subject.refusesRatio(first.get(), second.get()));
    if (apart.isPresent()) {
      return Judgement.undecidable(apart.get());
    }
    double ratio = second.get().value() / first.get().value();
    boolean agrees = meaning.fits().test(ratio);
    return Judgement.of(agrees, evidence(first.get(), second.get(), ratio))
        .restingOn(
            List.of(
                subject.support(from, v -> meaning.fits().test(second.get().value() / v) == agrees),
                subject.support(to, v -> meaning.fits().test(v / first.get().value()) == agrees)),
            subject.rows(from, to))
        .triedOn(readings(ratio));
  }

  private Sentence evidence(Observation first, Observation second, double ratio) {
    Series series = subject.series();
    Origin origin = Origin.calculated("ratio", Origin.of(series, to), Origin.of(series, from));
    return Sentence.of("check.ratio")
        .with("series", series.label())
        .with("before", subject.figure(from, first.value()))
        .with("from", Quantity.period(from))
        .with("after", subject.figure(to, second.value()))
        .with("to", Quantity.period(to))
        .with("ratio", new Quantity.Number(ratio, Style.fixed(3), origin));
  }

  private List<AlternativeReading> readings(double ratio) {
    PairReadings pair =
        new PairReadings(subject, from, to, (before, after) -> meaning.fits().test(after / before));
    return Stream.of(pair.prints(), roundings(ratio), pair.neighbours(), pair.mixed(), pair.bases())
        .flatMap(readings -> readings)
        .toList();
  }

  private Stream<AlternativeReading> roundings(double ratio) {
    StatedNumber factor = new StatedNumber(StatedNumber.How.IS, meaning.factor(), 0);
    int coarsest = meaning.factor() < 1 ? 1 : 0; // a half is no whole number
    return IntStream.range(Double.isNaN(meaning.factor()) ? PLACES.size() : coarsest, PLACES.size())
        .mapToObj(
            places ->
                new AlternativeReading(
                    Kind.ROUNDING,
                    Sentence.of(PLACES.get(places)),
                    ratio,
                    factor.isAt(ratio, places)));
  }
}
