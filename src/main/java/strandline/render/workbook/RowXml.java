package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import strandline.series.Records;

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
  private final Records records;
  private final List<One> columns = new ArrayList<>();

  RowXml(BulkSheet sheet) {
    this.above = sheet.above();
    this.records = sheet.records();
    for (int i = 0; i < sheet.cells().size(); i++) {
      BulkSheet.Cells cells = sheet.cells().get(i);
      byte[] start = ascii("<c r=\"" + sheet.cells().get(i).letters());
      columns.add(
          records.isNumeric(cells.column()) ? new Numbers(start, cells) : new Words(start, cells));
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

  private final class Words extends One {
    private final BulkSheet.Cells cells;
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    Words(byte[] start, BulkSheet.Cells cells) {
      super(start);
      this.cells = cells;
    }

    private byte[] end(String word) {
      if (word.isEmpty()) {
        return ascii("\" s=\"" + cells.style() + "\"/>");
      }
      String style = "\" s=\"" + cells.style() + "\" t=";
      String end =
          cells.shared().isEmpty()
              ? "\"inlineStr\"><is><t xml:space=\"preserve\">"
                  + Xml.escaped(Strings.shownAsIs(word))
                  + "</t></is></c>"
              : "\"s\"><v>" + cells.shared().get(word) + "</v></c>";
      return (style + end).getBytes(UTF_8);
    }

    @Override
    void rest(int record, Bytes out) {
      String word = records.text(record, cells.column());
      out.add(cells.shared().isEmpty() ? end(word) : kept.computeIfAbsent(word, this::end));
    }
  }

  private final class Numbers extends One {
    private final int column;
    private final byte[] value;
    private final byte[] style;

    Numbers(byte[] start, BulkSheet.Cells cells) {
      super(start);
      this.column = cells.column();
      this.style = ascii("\" s=\"" + cells.style());
      this.value = ascii("\"><v>");
    }

    @Override
    void rest(int record, Bytes out) {
      out.add(style);
      if (records.isMissing(record, column)) {
        out.add(NO_VALUE);
        return;
      }
      out.add(value);
      if (records.decimals(column) == 0) {
        out.add((long) records.number(record, column));
      } else {
        out.add(ascii(records.text(record, column)));
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
