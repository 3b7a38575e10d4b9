package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.claim.Judgement.Row;
import strandline.claim.Judgement.Support;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.language.Numbers;
import strandline.series.Period;

/**
 * {@code sum}: the figures of several series of one measure, or of several periods, add up to an
 * amount. A part that is not known decides nothing.
 *
 * @param parts the series
 * @param at the periods that are added, for each of the series
 * @param is the amount that the sentence says
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record SumCheck(List<Subject> parts, List<Period> at, Amount is, List<String> notes)
    implements Check {
  /** Copies. */
  public SumCheck {
    parts = List.copyOf(parts);
    at = List.copyOf(at);
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "sum";
  }

  @Override
  public Check asOf(LocalDate day) {
    List<Subject> known = parts.stream().flatMap(p -> p.asOf(day).stream()).toList();
    return known.size() < parts.size()
        ? new Unknown(word(), at.get(0))
        : new SumCheck(known, at, is, notes);
  }

  @Override
  public Judgement judge() {
    List<Double> values = new ArrayList<>();
    for (Subject part : parts) {
      for (Period period : at) {
        Optional<Double> value = part.whole(period).map(o -> o.value());
        if (value.isEmpty()) {
          return Judgement.undecidable(
              "No whole figure is known for "
                  + Subject.words(period)
                  + " of the "
                  + name(part)
                  + ".");
        }
        values.add(value.get());
      }
    }
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    String added = values.stream().map(Subject::figure).collect(Collectors.joining(" + "));
    String evidence =
        added + " is " + Numbers.fixed(sum, is.decimals()) + (is.fits(sum) ? "." : not());
    Fact[] terms = values.stream().map(value -> new Fact("term", value)).toArray(Fact[]::new);
    return Judgement.of(is.fits(sum), evidence, notes)
        .restingOn(supports(), rows())
        .triedOn(readings(sum))
        .giving(terms)
        .giving(new Fact("sum", sum), new Fact("number of the sentence", is.number()));
  }

  /** The sum at other roundings, and with each other print of one figure in its place. */
  private List<Reading> readings(double sum) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(Kind.PRINT, "taken", sum, is.fits(sum)));
    for (Subject part : parts) {
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

  private static Reading with(Subject part, Period period, Reading other, double sum) {
    String label = name(part) + " of " + Subject.words(period) + ", " + other.label();
    return new Reading(Kind.PRINT, label, sum, other.agrees());
  }

  private static String name(Subject part) {
    return part.series().label();
  }

  private String not() {
    return ", not " + is.words() + ".";
  }

  private List<Support> supports() {
    return parts.stream().flatMap(part -> at.stream().map(part::support)).toList();
  }

  private List<Row> rows() {
    return parts.stream().flatMap(part -> at.stream().flatMap(p -> part.rows(p).stream())).toList();
  }
}
