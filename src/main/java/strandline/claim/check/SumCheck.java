package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Row;
import strandline.claim.Judgement.Support;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;
import strandline.series.Period;

/**
 * {@code sum}: the figures of several series of one measure, or of several periods, add up to an
 * amount. A part that is not known decides nothing.
 *
 * @param parts the series
 * @param at the periods that are added, for each of the series
 * @param is the amount that the sentence says
 */
public record SumCheck(List<CheckedSeries> parts, List<Period> at, StatedNumber is)
    implements Check {
  @Override
  public Stated stated() {
    Stated sum =
        Stated.of(is, Unit.PLAIN).and(Stated.exactly((long) parts.size() * at.size(), Unit.PLAIN));
    Stated span = Stated.span(Collections.min(at), Collections.max(at));
    return parts.stream().map(part -> part.stated(at)).reduce(sum.and(span), Stated::and);
  }

  @Override
  public Check asOf(LocalDate day) {
    List<CheckedSeries> known = parts.stream().flatMap(p -> p.asOf(day).stream()).toList();
    return known.size() < parts.size() ? new UnknownFigure(at.get(0)) : new SumCheck(known, at, is);
  }

  @Override
  public Judgement judge() {
    Optional<Sentence> apart =
        parts.stream()
            .flatMap(part -> part.apart(Collections.min(at), Collections.max(at)).stream())
            .findFirst();
    if (apart.isPresent()) {
      return Judgement.undecidable(apart.get());
    }
    List<Double> values = new ArrayList<>();
    List<Sentence> terms = new ArrayList<>();
    for (CheckedSeries part : parts) {
      for (Period period : at) {
        Optional<Double> value = part.whole(period).map(o -> o.value());
        if (value.isEmpty()) {
          return Judgement.undecidable(
              Sentence.of("check.unknown-of")
                  .with("period", Quantity.period(period))
                  .with("series", name(part)));
        }
        values.add(value.get());
        String key = terms.isEmpty() ? "check.first-term" : "check.next-term";
        terms.add(Sentence.of(key).with("term", part.figure(period, value.get())));
      }
    }
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    Origin origin = new Origin.Calculated("sum", origins());
    Sentence evidence =
        Sentence.of(is.fits(sum) ? "check.sum-is" : "check.sum-is-not")
            .with("terms", Quantity.joined(terms, Joint.NOTHING))
            .with("sum", new Quantity.Number(sum, Style.fixed(is.decimals()), origin))
            .with("said", is.sentence());
    return Judgement.of(is.fits(sum), evidence)
        .restingOn(supports(), rows())
        .triedOn(readings(sum));
  }

  private List<Origin> origins() {
    return parts.stream()
        .flatMap(part -> at.stream().map(period -> Origin.of(part.series(), period)))
        .toList();
  }

  /** The sum at other roundings, and with each other print of one figure in its place. */
  private List<AlternativeReading> readings(double sum) {
    List<AlternativeReading> readings = new ArrayList<>();
    readings.add(new AlternativeReading(Kind.PRINT, Sentence.of("check.taken"), sum, is.fits(sum)));
    for (CheckedSeries part : parts) {
      for (Period period : at) {
        double taken = part.whole(period).orElseThrow().value();
        part.readings(period, value -> is.fits(sum - taken + value)).stream()
            .filter(reading -> reading.kind() == Kind.PRINT && reading.value() != taken)
            .map(other -> with(part, period, other, sum - taken + other.value()))
            .forEach(readings::add);
      }
    }
    readings.addAll(is.roundings(sum));
    return readings;
  }

  private static AlternativeReading with(
      CheckedSeries part, Period period, AlternativeReading other, double sum) {
    Sentence label =
        Sentence.of("check.sum-with")
            .with("series", name(part))
            .with("period", Quantity.period(period))
            .with("reading", other.label());
    return new AlternativeReading(Kind.PRINT, label, sum, other.agrees());
  }

  private static String name(CheckedSeries part) {
    return part.series().label();
  }

  private List<Support> supports() {
    return parts.stream().flatMap(part -> at.stream().map(part::support)).toList();
  }

  private List<Row> rows() {
    Period[] periods = at.toArray(Period[]::new);
    return parts.stream().flatMap(part -> part.rows(periods).stream()).toList();
  }
}
