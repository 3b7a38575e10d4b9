package strandline.claim.check.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Row;
import strandline.claim.Judgement.Support;
import strandline.claim.check.Amount;
import strandline.claim.check.Subject;
import strandline.claim.check.Unknown;
import strandline.prose.Numbers;
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
    String terms = values.stream().map(Subject::figure).collect(Collectors.joining(" + "));
    String evidence =
        terms + " is " + Numbers.fixed(sum, is.decimals()) + (is.fits(sum) ? "." : not());
    return Judgement.of(is.fits(sum), evidence, notes).restingOn(supports(), rows());
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
