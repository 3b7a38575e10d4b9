package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import strandline.column.Column;

/**
 * The rows of a sheet as SpreadsheetML. What repeats is kept as bytes: the letters of each column,
 * and the end of the cell for each of its words. Used by many threads at once.
 */
final class RowXml {
  private static final byte[] ROW = ascii("<row r=\"");
  private static final byte[] ROW_END = ascii("</row>");
  private static final byte[] QUOTE_END = ascii("\">");
  private static final byte[] VALUE_END = ascii("</v></c>");
  private static final byte[] NO_VALUE = ascii("\"/>");

  private final int above;
  private final List<One> columns = new ArrayList<>();

  RowXml(BulkSheet sheet) {
    this.above = sheet.above();
    for (int i = 0; i < sheet.cells().size(); i++) {
      BulkSheet.Cells cells = sheet.cells().get(i);
      byte[] start = ascii("<c r=\"" + sheet.cells().get(i).letters());
      columns.add(
          cells.column() instanceof Column.Words words
              ? new Words(start, words, cells)
              : new Numbers(start, (Column.Numbers) cells.column(), cells.style()));
    }
  }

  /** Appends the rows of some records. */
  void write(int from, int to, Bytes out) {
    byte[] digits = new byte[10];
    for (int record = from; record < to; record++) {
      int first = digits(above + 1L + record, digits);
      out.add(ROW);
      out.add(digits, first, digits.length - first);
      out.add(QUOTE_END);
      for (One column : columns) {
        out.add(column.start);
        out.add(digits, first, digits.length - first);
        column.rest(record, out);
      }
      out.add(ROW_END);
    }
  }

  /** A column: how each of its cells begins, and how it ends. */
  private abstract static class One {
    private final byte[] start;

    private One(byte[] start) {
      this.start = start;
    }

    abstract void rest(int record, Bytes out);
  }

  private static final class Words extends One {
    private final Column.Words words;
    private final BulkSheet.Cells cells;
    private final byte[][] kept;

    Words(byte[] start, Column.Words words, BulkSheet.Cells cells) {
      super(start);
      this.words = words;
      this.cells = cells;
      boolean isKept = words.words().size() <= BulkSheet.MOST_SHARED;
      this.kept = new byte[isKept ? words.words().size() : 0][];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = end(i);
      }
    }

    private byte[] end(int code) {
      if (words.words().get(code).isEmpty()) {
        return ascii("\" s=\"" + cells.style() + "\"/>");
      }
      String style = "\" s=\"" + cells.style() + "\" t=";
      String end =
          cells.shared().isEmpty()
              ? "\"inlineStr\"><is><t xml:space=\"preserve\">"
                  + Xml.escaped(Strings.shownAsIs(words.words().get(code)))
                  + "</t></is></c>"
              : "\"s\"><v>" + cells.shared().get(code) + "</v></c>";
      return (style + end).getBytes(UTF_8);
    }

    @Override
    void rest(int record, Bytes out) {
      int code = words.code(record);
      out.add(kept.length > 0 ? kept[code] : end(code));
    }
  }

  private static final class Numbers extends One {
    private final Column.Numbers numbers;
    private final byte[] value;
    private final byte[] style;

    Numbers(byte[] start, Column.Numbers numbers, int style) {
      super(start);
      this.numbers = numbers;
      this.style = ascii("\" s=\"" + style);
      this.value = ascii("\"><v>");
    }

    @Override
    void rest(int record, Bytes out) {
      out.add(style);
      long number = numbers.unscaled().at(record);
      if (number == Column.Numbers.MISSING) {
        out.add(NO_VALUE);
        return;
      }
      out.add(value);
      if (numbers.decimals() == 0) {
        out.add(number);
      } else {
        out.add(ascii(numbers.text(record)));
      }
      out.add(VALUE_END);
    }
  }

  /** Writes digits that end where the array ends, and returns where they begin. */
  private static int digits(long number, byte[] into) {
    int at = into.length;
    for (long rest = number; rest > 0 || at == into.length; rest /= 10) {
      into[--at] = (byte) ('0' + rest % 10);
    }
    return at;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
