package strandline.audit.check;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import strandline.audit.Area;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Grid;
import strandline.audit.Profile;
import strandline.audit.Sheet;

/** The rules for one table. */
final class TableRules {
  private static final Pattern UNNAMED = Pattern.compile("Table_?\\d*");
  private static final Pattern SYMBOLS = Pattern.compile("[\\p{Punct}\\p{S}\\s]+");

  private final Sheet sheet;
  private final Book.Table table;
  private final Area area;
  private final Profile profile;
  private final Findings findings;
  private final int bottom;
  private final int right;

  TableRules(Sheet sheet, Book.Table table, Profile profile, Findings findings) {
    this.sheet = sheet;
    this.table = table;
    this.profile = profile;
    this.findings = findings;
    area = table.area();
    bottom = sheet.lastRow(area);
    right = sheet.lastColumn(area);
  }

  void check() {
    names();
    headers();
    buttons();
    repeated();
    gaps();
    if (area.left() != 1) {
      add(
          "S3",
          area.top(),
          area.left(),
          "the table begins in another column than A",
          "move it to column A");
    }
  }

  private void names() {
    String name = table.name();
    if (UNNAMED.matcher(name).matches()) {
      add(
          "T3",
          area.top(),
          area.left(),
          "the table is called " + name,
          "name it after what it holds");
    }
    if (!BookRules.isName(name) || name.contains("?")) {
      add(
          "V2",
          area.top(),
          area.left(),
          "\"" + name + "\" cannot name a table",
          "use letters and digits, no spaces, not like an address");
    }
    if (!table.rows().hasHeader()) {
      add(
          "T2",
          area.top(),
          area.left(),
          "the table has no header row",
          "flag its first row as header");
    }
  }

  private void buttons() {
    if (profile == Profile.PUBLICATION && table.look().hasButtons()) {
      add("T9", area.top(), area.left(), "filter buttons", "none in the publication profile");
    }
    if (profile == Profile.PUBLICATION && table.look().hasStyle()) {
      add(
          "F8",
          area.top(),
          area.left(),
          "a table style with fills or borders",
          "a table style None");
    }
  }

  private void headers() {
    List<String> columns = table.columns();
    if (columns.size() != area.width()) {
      add(
          "V1",
          area.top(),
          area.left(),
          "the table is " + area.width() + " columns wide and names " + columns.size(),
          "make them equal");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(columns.size(), area.width()); i++) {
      header(columns.get(i), area.left() + i, seen);
    }
  }

  private void header(String name, int column, Set<String> seen) {
    Optional<Sheet.Cell> cell = sheet.cell(area.top(), column);
    String text = cell.map(Sheet.Cell::text).orElse("");
    if (cell.filter(Sheet.Cell::isText).isEmpty()) {
      add("V5", area.top(), column, "the header is no text", "type it as a string");
    }
    if (text.isBlank() || SYMBOLS.matcher(text).matches()) {
      add(
          "T7",
          area.top(),
          column,
          "the header is blank or only symbols",
          "write what the column holds");
    } else if (!seen.add(text.toLowerCase(Locale.ROOT))) {
      add("T7", area.top(), column, "two headers say \"" + text + "\"", "make them differ");
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      add("T7", area.top(), column, "the header has a line break", "wrap it instead");
    }
    if (!text.equals(name)) {
      add(
          "T7",
          area.top(),
          column,
          "the header says \"" + text + "\", the table \"" + name + "\"",
          "make them equal");
    }
    if (!text.equals(text.strip())) {
      add("S10", area.top(), column, "the header ends or begins with a space", "remove it");
    }
  }

  /** A second header row would be a row of a table like any other. */
  private void repeated() {
    for (int row = area.top() + 1; row <= bottom; row++) {
      if (isHeader(row)) {
        add("T2", row, area.left(), "the header stands again", "keep the first");
      }
    }
  }

  private boolean isHeader(int row) {
    for (int column = area.left(); column <= right; column++) {
      if (!sheet.text(row, column).equals(sheet.text(area.top(), column))) {
        return false;
      }
    }
    return true;
  }

  private void gaps() {
    BitSet filled = new BitSet();
    boolean hasBlank = false;
    for (int row = area.top() + 1; row <= bottom; row++) {
      boolean isEmpty = true;
      Grid.Row cells = sheet.cells().row(row);
      for (int column = area.left(); column <= right; column++) {
        Sheet.Cell cell = cells == null ? null : cells.cell(column);
        if (cell == null || cell.isBlank()) {
          hasBlank = true;
        } else {
          isEmpty = false;
          filled.set(column);
        }
      }
      if (isEmpty) {
        add("T5", row, area.left(), "an empty row inside the table", "leave the row out");
      }
    }
    if (hasBlank && !isExplained()) {
      // A column may be empty because there is nothing to compute: readers have to be told so.
      for (int column = area.left(); column <= right; column++) {
        if (!filled.get(column)) {
          String remedy = "say above the table what a blank cell means, or leave the column out";
          add("T5", area.top(), column, "an empty column inside the table", remedy);
        }
      }
      blanks();
    }
  }

  private void blanks() {
    String remedy = "say above the table what a blank cell means";
    for (int row = area.top() + 1; row <= bottom; row++) {
      for (int column = area.left(); column <= right; column++) {
        if (sheet.cell(row, column).map(Sheet.Cell::isBlank).orElse(true)) {
          add("T6", row, column, "an empty cell that nothing explains", remedy);
        }
      }
    }
  }

  private boolean isExplained() {
    return IntStream.range(1, area.top())
        .anyMatch(row -> sheet.text(row, 1).toLowerCase(Locale.ROOT).contains("blank"));
  }

  private void add(String rule, int row, int column, String message, String remedy) {
    findings.add(rule, sheet.place(row, column), message, remedy);
  }
}
