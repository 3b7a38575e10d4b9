package strandline.column;

import java.util.List;

/** The cells of one column of records, from the first record to the last. */
public sealed interface Column {
  /**
   * Returns how many records there are.
   *
   * @return from 0
   */
  int size();

  /**
   * Returns a cell as a text.
   *
   * @param index the record, from 0
   * @return the text; empty where there is none
   */
  String text(int index);

  /**
   * A column of words, each kept once.
   *
   * @param words the different words, in the order in which they were first met
   * @param codes for each record the place of its word in that list
   */
  record Words(List<String> words, Compact codes) implements Column {
    /** Copies the words; the codes are the caller's and are not changed any more. */
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public int size() {
      return codes.size();
    }

    /**
     * Returns the place of a record's word in the list.
     *
     * @param index the record, from 0
     * @return from 0
     */
    public int code(int index) {
      return (int) codes.at(index);
    }

    @Override
    public String text(int index) {
      return words.get(code(index));
    }
  }

  /**
   * A column of numbers with a fixed number of decimals.
   *
   * @param unscaled the numbers without their decimal point; {@link #MISSING} where there is none
   * @param decimals how many of the digits stand after the point, from 0 to 18
   */
  record Numbers(Compact unscaled, int decimals) implements Column {
    /** What stands for a cell without a number. */
    public static final long MISSING = Long.MIN_VALUE;

    /** Checks the number of decimals; the list is the caller's and is not changed any more. */
    public Numbers {
      if (decimals < 0 || decimals > 18) {
        throw new IllegalArgumentException("0 to 18 decimals, not " + decimals);
      }
    }

    @Override
    public int size() {
      return unscaled.size();
    }

    @Override
    public String text(int index) {
      long value = unscaled.at(index);
      return value == MISSING ? "" : java.math.BigDecimal.valueOf(value, decimals).toPlainString();
    }
  }
}
