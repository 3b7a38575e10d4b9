package strandline.language;

import java.util.Arrays;
import java.util.Optional;

/** The names of the numbers of a claim's evidence, each called as the quantity that it names. */
public enum FigureKey implements Key {
  /** The quantities are {@code from}. */
  BEFORE,
  /** The quantities are {@code to}. */
  AFTER,
  /** No quantities. */
  SIZE,
  /** No quantities. */
  HELD,
  /** No quantities. */
  NUMBER,
  /** No quantities. */
  YEARS,
  /** No quantities. */
  COVERED,
  /** No quantities. */
  OTHER,
  /** No quantities. */
  DAYS_SINCE,
  /** No quantities. */
  FEWEST_DAYS,
  /** No quantities. */
  MOST_DAYS,
  /** No quantities. */
  DAYS,
  /** No quantities. */
  LENGTH,
  /** No quantities. */
  NAMED_FIGURE,
  /** No quantities. */
  RATIO,
  /** The quantities are {@code period}. */
  FIGURE,
  /** No quantities. */
  MORE,
  /** No quantities. */
  UNKNOWN,
  /** No quantities. */
  PART,
  /** No quantities. */
  WHOLE,
  /** No quantities. */
  SHARE,
  /** No quantities. */
  TERM,
  /** No quantities. */
  SUM,
  /** No quantities. */
  VALUE,
  /** No quantities. */
  VALUES,
  /** No quantities. */
  SCORE,
  /** No quantities. */
  TAU_B,
  /** No quantities. */
  P_VALUE,
  /** No quantities. */
  SMALLEST_P;

  @Override
  public String area() {
    return "figure";
  }

  /**
   * Returns what names a quantity.
   *
   * @param quantity the quantity's name in its sentence
   * @return the key whose id ends so; nothing for a quantity without a name of its own
   */
  public static Optional<FigureKey> of(String quantity) {
    String id = "figure." + quantity;
    return Arrays.stream(values()).filter(key -> key.id().equals(id)).findFirst();
  }
}
