package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.claim.Reading;
import strandline.claim.check.Amount.How;
import strandline.language.Numbers;
import strandline.series.Observation;
import strandline.series.Period;

/**
 * {@code value}: the figure of one period is an amount. A bound or a missing figure decides
 * nothing.
 *
 * @param subject the series
 * @param at the period
 * @param is the amount that the sentence says
 * @param notes how we read the sentence's measure, when that is not plain; else empty
 */
public record ValueCheck(Subject subject, Period at, Amount is, List<String> notes)
    implements Check {
  /** Copies. */
  public ValueCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "value";
  }

  @Override
  public Check asOf(LocalDate day) {
    return subject
        .asOf(day)
        .<Check>map(known -> new ValueCheck(known, at, is, notes))
        .orElseGet(() -> new Unknown(word(), at));
  }

  @Override
  public Judgement judge() {
    Optional<Observation> found = subject.whole(at);
    if (found.isEmpty()) {
      return Unknown.of(at);
    }
    double value = found.get().value();
    boolean agrees = is.fits(value);
    String evidence =
        "The "
            + subject.series().label()
            + " of "
            + Subject.words(at)
            + " is "
            + written(value)
            + (agrees ? "." : ", not " + is.words() + ".");
    return Judgement.of(agrees, evidence, notes)
        .restingOn(
            List.of(agrees ? subject.support(at, is::fits) : subject.support(at)), subject.rows(at))
        .triedOn(readings(value))
        .giving(new Fact("figure", value), new Fact("number of the sentence", is.number()));
  }

  private String written(double value) {
    return is.how() == How.IS ? Numbers.fixed(value, is.decimals()) : Subject.figure(value);
  }

  private List<Reading> readings(double value) {
    List<Reading> readings = new ArrayList<>(subject.readings(at, is::fits));
    readings.addAll(is.roundings(value));
    return readings;
  }
}
