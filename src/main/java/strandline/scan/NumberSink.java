package strandline.scan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import strandline.schema.Constraints;
import strandline.schema.Field;

/**
 * The numbers of a column, taken from their digits in place. What is not plain digits is asked of
 * the column's field, text by text.
 */
public final class NumberSink implements CellSink {
  private static final int MOST_DIGITS = 15;

  private final Field field;
  private final boolean isPlain;
  private long unscaled;
  private int scale;
  private boolean isMissing;

  /**
   * Prepares a column.
   *
   * @param field its type, its missing values and what its numbers must fulfil
   */
  public NumberSink(Field field) {
    this.field = field;
    // Digits alone never mean that there is no value, and need no look at the constraints.
    this.isPlain =
        field.missing().stream().noneMatch(text -> text.matches("[0-9]+"))
            && isFree(field.constraints());
  }

  private static boolean isFree(Constraints constraints) {
    return !constraints.unique()
        && constraints.allowed().isEmpty()
        && constraints.pattern().isEmpty()
        && constraints.maximum().isEmpty()
        && constraints.minLength().isEmpty()
        && constraints.maxLength().isEmpty()
        && constraints.minimum().map(least -> ((Number) least).doubleValue() <= 0).orElse(true);
  }

  /**
   * Returns the last cell's number without its point.
   *
   * @return 0 when there is none
   */
  public long unscaled() {
    return unscaled;
  }

  /**
   * Returns how many of its digits stand behind the point.
   *
   * @return from 0 to 18
   */
  public int scale() {
    return scale;
  }

  /**
   * Says whether the last cell has no number.
   *
   * @return true when its text is one that means missing
   */
  public boolean isMissing() {
    return isMissing;
  }

  @Override
  public boolean cell(byte[] bytes, int from, int to) {
    long number = 0;
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      number = number * 10 + bytes[at++] - '0';
    }
    if (!isPlain || at < to || at == from || at - from > MOST_DIGITS) {
      return odd(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
    unscaled = number;
    scale = 0;
    isMissing = false;
    return true;
  }

  private boolean odd(String text) {
    isMissing = field.missing().contains(text);
    unscaled = 0;
    scale = 0;
    if (isMissing) {
      return !field.constraints().required();
    }
    Optional<BigDecimal> value = field.holds(text) ? field.exact(text) : Optional.empty();
    return value.map(this::keep).orElse(false);
  }

  private boolean keep(BigDecimal value) {
    BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
    if (whole.precision() > MOST_DIGITS || whole.scale() > MOST_DIGITS) {
      return false;
    }
    unscaled = whole.unscaledValue().longValue();
    scale = whole.scale();
    return true;
  }
}
