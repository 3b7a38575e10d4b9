package strandline.render.sheet;

import java.time.LocalDate;
import java.util.List;
import strandline.language.Language;
import strandline.language.Sentence;
import strandline.render.Refusal;
import strandline.render.sheet.Drawing.Cells;
import strandline.series.Origin;

/** What stands in one cell of a sheet, typed as a spreadsheet types it. */
public sealed interface Entry {
  /** Words that may be wrapped. */
  sealed interface Words extends Entry permits Text, Link {
    /**
     * Returns what is shown.
     *
     * @return not empty
     */
    String text();
  }

  /** A number, whoever computed it. */
  sealed interface Numeric extends Entry permits Number, Live {
    /**
     * Returns the number.
     *
     * @return the value, finite
     */
    double value();

    /**
     * Returns how it is shown.
     *
     * @return how many decimals are shown
     */
    int decimals();
  }

  /**
   * A text, shown as it is even where it looks like a formula.
   *
   * @param text at most {@value #LONGEST} characters, no control characters but tab and line ends
   */
  record Text(String text) implements Words {
    /** The longest text that a cell can hold, in characters. */
    public static final int LONGEST = 32_767;

    /**
     * Checks that a cell can hold the text.
     *
     * @throws IllegalArgumentException when it is empty, too long, or has a character that XML
     *     cannot carry
     */
    public Text {
      if (text.isEmpty()) {
        throw new Refusal("a cell of a sheet cannot hold an empty text; write one");
      }
      if (text.length() > LONGEST) {
        String start = text.substring(0, 40);
        throw new Refusal(
            "a cell holds at most "
                + LONGEST
                + " characters, not "
                + text.length()
                + ": \""
                + start
                + "…\"; shorten it");
      }
      int bad = Entry.firstUnprintable(text);
      if (bad >= 0) {
        throw new Refusal(
            String.format(
                java.util.Locale.ROOT,
                "control character U+%04X at position %d of \"%s…\"; remove it",
                (int) text.charAt(bad),
                bad + 1,
                text.substring(0, Math.min(bad, 40))));
      }
    }

    /**
     * Returns a label.
     *
     * @param id its id in the bundle, such as {@code page.none}
     * @return the entry
     */
    public static Text labelled(String id) {
      return of(Sentence.of(id));
    }

    /**
     * Returns a sentence.
     *
     * @param sentence the sentence
     * @return the entry
     */
    public static Text of(Sentence sentence) {
      return new Text(Language.english().text(sentence));
    }

    /**
     * Returns as much of a text as a cell holds, with an ellipsis where it is cut.
     *
     * @param text not empty
     * @return the entry
     */
    public static Text cut(String text) {
      return new Text(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
    }
  }

  /**
   * A number.
   *
   * @param value the value, finite
   * @param decimals how many decimals are shown
   * @param origin where it comes from
   */
  record Number(double value, int decimals, Origin origin) implements Numeric {
    /** Checks that it is a number. */
    public Number {
      requireFinite(value);
    }
  }

  /**
   * A formula with the value that the program computed.
   *
   * @param formula without the equals sign, names in English
   * @param value what it gives, finite
   * @param decimals how many decimals are shown
   * @param reads the cells that the value rests on, as far as they hold a number or a date
   */
  record Live(String formula, double value, int decimals, List<Cells> reads) implements Numeric {
    /** Checks that its value is a number. */
    public Live {
      requireFinite(value);
    }
  }

  /**
   * A day.
   *
   * @param day from 1 March 1900, because Excel counts a 29 February 1900
   */
  record Day(LocalDate day) implements Entry {
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    /** Checks that a spreadsheet can count it. */
    public Day {
      if (!isCounted(day)) {
        throw new IllegalArgumentException("a workbook cannot hold the date " + day);
      }
    }

    /**
     * Says whether a spreadsheet can count a day.
     *
     * @param day any day
     * @return false before March 1900 and after 9999
     */
    public static boolean isCounted(LocalDate day) {
      return !day.isBefore(FIRST) && day.getYear() <= 9999;
    }
  }

  /**
   * A calendar year, a number that is shown without a separator of thousands.
   *
   * @param number such as 2014
   */
  record Year(int number) implements Entry {}

  /**
   * A text that leads elsewhere.
   *
   * @param text what it says
   * @param address a web or mail address, or {@code #} and a cell such as {@code #'Notes'!A1}
   */
  record Link(String text, String address) implements Words {
    private static final int LONGEST = 2_079;

    /** Checks the text, and that the address is one that a reader may follow. */
    public Link {
      new Text(text);
      if (!canFollow(address)) {
        throw new IllegalArgumentException(
            "a link leads to the web or into the report: " + address);
      }
    }

    /**
     * Returns a link, or the text alone with an address that a cell cannot follow.
     *
     * @param text what it says
     * @param address any address
     * @return the address as a text where it is none of the web or longer than 2,079 characters
     */
    public static Entry orText(String text, String address) {
      return canFollow(address) ? new Link(text, address) : new Text(address);
    }

    private static boolean canFollow(String address) {
      return address.matches("(?i)(https?://|mailto:|#)\\S+|#.+")
          && address.length() <= LONGEST
          && firstUnprintable(address) < 0;
    }
  }

  /** A number or date that is missing: a cell without a value, explained in the next column. */
  record Empty() implements Entry {}

  private static void requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a number that a cell can hold: " + value);
    }
  }

  private static int firstUnprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (isPair) {
        i++;
      } else if ((c < ' ' && "\t\n\r".indexOf(c) < 0) || c >= 0xFFFE || Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }
}
