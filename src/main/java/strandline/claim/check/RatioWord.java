package strandline.claim.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import strandline.claim.StatedNumber;
import strandline.claim.StatedNumber.How;
import strandline.language.Numbers;

/**
 * What a word for a ratio means. A plain word such as "doubled" is a number rounded to one decimal,
 * as a reader takes it: 1.95 is double, 1.94 is not, 2.05 is not.
 */
public enum RatioWord {
  /** The ratio rounds to 2.0: from 1.95 to below 2.05. */
  DOUBLED("doubled", How.IS, 2, ratio -> roundsTo(ratio, 2)),
  /** The ratio rounds to 3.0: from 2.95 to below 3.05. */
  TRIPLED("tripled", How.IS, 3, ratio -> roundsTo(ratio, 3)),
  /** The inverse of the ratio rounds to 2.0: from above 0.4878 to 0.5128. */
  HALVED("halved", How.IS, 0.5, ratio -> roundsTo(1 / ratio, 2)),
  /** From 1.8 to 2.2, ends included: within a tenth of double. */
  ABOUT_DOUBLED("about-doubled", How.ABOUT, 2, ratio -> ratio >= 1.8 && ratio <= 2.2),
  /** Above 2. */
  MORE_THAN_DOUBLED("more-than-doubled", How.MORE_THAN, 2, ratio -> ratio > 2);

  private final String word;
  private final StatedNumber amount;
  private final DoublePredicate meaning;

  RatioWord(String word, How how, double factor, DoublePredicate meaning) {
    this.word = word;
    this.amount = new StatedNumber(how, factor, 1);
    this.meaning = meaning;
  }

  private static boolean roundsTo(double ratio, int whole) {
    return Double.isFinite(ratio)
        && Numbers.rounded(ratio, 1).compareTo(java.math.BigDecimal.valueOf(whole)) == 0;
  }

  /**
   * Returns the word.
   *
   * @return such as {@code more-than-doubled}
   */
  public String word() {
    return word;
  }

  /**
   * Returns what a check holds a ratio against.
   *
   * @return the meaning
   */
  public RatioCheck.Meaning meaning() {
    double factor = amount.how() == How.IS ? amount.number() : Double.NaN;
    return new RatioCheck.Meaning(amount, factor, meaning);
  }

  /**
   * Says whether a ratio is what the word says.
   *
   * @param ratio later over earlier value
   * @return true when it is
   */
  public boolean fits(double ratio) {
    return meaning.test(ratio);
  }

  /**
   * Returns the meaning of a spec's word.
   *
   * @param word the word
   * @return the meaning, or nothing
   */
  public static Optional<RatioWord> of(String word) {
    return Arrays.stream(values()).filter(w -> w.word.equals(word)).findFirst();
  }
}
