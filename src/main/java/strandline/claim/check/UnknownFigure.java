package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Stated;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Period;

/**
 * A check whose figure is not known, so that it decides nothing.
 *
 * @param at the period
 */
public record UnknownFigure(Period at) implements Check {
  /**
   * Returns the judgement on a figure that is missing, a bound or a part.
   *
   * @param at its period
   * @return one that cannot be decided
   */
  public static Judgement of(Period at) {
    return Judgement.undecidable(Sentence.of("check.unknown").with("period", Quantity.period(at)));
  }

  @Override
  public Judgement judge() {
    return of(at);
  }

  @Override
  public Stated stated() {
    return Stated.at(List.of(at));
  }

  @Override
  public Check asOf(LocalDate day) {
    return this;
  }
}
