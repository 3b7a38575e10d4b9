package strandline.audit.check;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Profile;
import strandline.audit.SheetCells;

/**
 * The rules for one table.
 *
 * @param sheet a sheet
 * @param table a table of it
 * @param profile whom the workbook is made for
 * @param findings what they find is added to it
 */
record TableRules(AuditedSheet sheet, Book.Table table, Profile profile, Findings findings) {
  private static final Pattern UNNAMED = Pattern.compile("Table_?\\d*");
  private static final Pattern SYMBOLS = Pattern.compile("[\\p{Punct}\\p{S}\\s]+");

  void check() {
    names();
    headers();
    if (profile == Profile.PUBLICATION && table.look().hasButtons()) {
      add("T9", "filter buttons", "none in the publication profile");
    }
    if (profile == Profile.PUBLICATION && table.look().hasStyle()) {
      add("F8", "a table style with fills or borders", "a table style None");
    }
    rows();
    if (table.area().left() != 1) {
      add("S3", "the table begins in another column than A", "move it to column A");
    }
  }

  private void names() {
    String name = table.name();
    if (UNNAMED.matcher(name).matches()) {
      add("T3", "the table is called " + name, "name it after what it holds");
    }
    if (!BookRules.isName(name) || name.contains("?")) {
      String remedy = "use letters and digits, no spaces, not like an address";
      add("V2", "\"" + name + "\" cannot name a table", remedy);
    }
    if (!table.rows().hasHeader()) {
      add("T2", "the table has no header row", "flag its first row as header");
    }
  }

  private void headers() {
    List<String> columns = table.columns();
    int width = table.area().width();
    if (columns.size() != width) {
      String found = "the table is " + width + " columns wide and names " + columns.size();
      add("V1", found, "make them equal");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(columns.size(), width); i++) {
      header(columns.get(i), table.area().left() + i, seen);
    }
  }

  private void header(String name, int column, Set<String> seen) {
    int row = table.area().top();
    AuditedSheet.Cell cell = sheet.cells().cell(row, column);
    String text = sheet.text(row, column);
    if (cell == null || !cell.isText()) {
      add("V5", row, column, "the header is no text", "type it as a string");
    }
    if (text.isBlank() || SYMBOLS.matcher(text).matches()) {
      String remedy = "write what the column holds";
      add("T7", row, column, "the header is blank or only symbols", remedy);
    } else if (!seen.add(text.toLowerCase(Locale.ROOT))) {
      add("T7", row, column, "two headers say \"" + text + "\"", "make them differ");
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      add("T7", row, column, "the header has a line break", "wrap it instead");
    }
    if (!text.equals(name)) {
      String found = "the header says \"" + text + "\", the table \"" + name + "\"";
      add("T7", row, column, found, "make them equal");
    }
    if (!text.equals(text.strip())) {
      add("S10", row, column, "the header ends or begins with a space", "remove it");
    }
  }

  /** A second header row would be a row of a table like any other. */
  private void rows() {
    Area area = table.area();
    int right = sheet.lastColumn(area);
    SheetCells.Row header = sheet.cells().row(area.top());
    boolean isExplained = isExplained();
    BitSet filled = new BitSet();
    for (int number = area.top() + 1; number <= sheet.lastRow(area); number++) {
      SheetCells.Row row = sheet.cells().row(number);
      boolean isHeader = true;
      boolean isEmpty = true;
      for (int column = area.left(); column <= right; column++) {
        AuditedSheet.Cell cell = row.cell(column);
        isHeader &= row.text(column).equals(header.text(column));
        if (cell != null && !cell.isBlank()) {
          isEmpty = false;
          filled.set(column);
        } else if (!isExplained) {
          String remedy = "say above the table what a blank cell means";
          add("T6", number, column, "an empty cell that nothing explains", remedy);
        }
      }
      if (isHeader) {
        add("T2", number, area.left(), "the header stands again", "keep the first");
      }
      if (isEmpty) {
        add("T5", number, area.left(), "an empty row inside the table", "leave the row out");
      }
    }
    // A column may be empty because there is nothing to compute: readers have to be told so.
    for (int column = area.left(); column <= right && !isExplained; column++) {
      if (!filled.get(column) && area.top() < sheet.lastRow(area)) {
        String both = "say above the table what a blank cell means, or leave the column out";
        add("T5", area.top(), column, "an empty column inside the table", both);
      }
    }
  }

  private boolean isExplained() {
    return IntStream.range(1, table.area().top())
        .anyMatch(row -> sheet.text(row, 1).toLowerCase(Locale.ROOT).contains("blank"));
  }

  private void add(String rule, String message, String remedy) {
    findings.add(rule, sheet.place(table.area()), message, remedy);
  }

  private void add(String rule, int row, int column, String message, String remedy) {
    findings.add(rule, sheet.place(row, column), message, remedy);
  }
}
