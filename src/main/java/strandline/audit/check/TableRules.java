package strandline.audit.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import strandline.audit.Findings;
import strandline.audit.Profile;
import strandline.audit.file.Book;
import strandline.audit.file.Parts;

/** The rules for one table. */
final class TableRules {
  private final Book.Sheet sheet;
  private final Book.Table table;
  private final Book.Area area;
  private final Profile profile;
  private final Findings findings;
  private final int bottom;
  private final int right;

  TableRules(Book.Sheet sheet, Book.Table table, Profile profile, Findings findings) {
    this.sheet = sheet;
    this.table = table;
    this.profile = profile;
    this.findings = findings;
    area = table.area();
    // A table may claim every column too: the one after the last value says enough.
    int lastColumn =
        sheet.cells().values().stream()
            .mapToInt(row -> row.isEmpty() ? 0 : row.lastKey())
            .max()
            .orElse(0);
    bottom = sheet.lastRow(area);
    right = Math.min(area.right(), lastColumn + 1);
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
    if (name.matches("Table_?\\d*")) {
      add(
          "T3",
          area.top(),
          area.left(),
          "the table is called " + name,
          "name it after what it holds");
    }
    boolean isAddress = name.matches("(?i)[a-z]{1,3}\\d+|r\\d*c\\d*|r|c");
    if (!name.matches("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*") || isAddress) {
      add(
          "V2",
          area.top(),
          area.left(),
          "\"" + name + "\" cannot name a table",
          "use letters and digits, no spaces, not like an address");
    }
    if (table.root().getAttribute("headerRowCount").equals("0")) {
      add(
          "T2",
          area.top(),
          area.left(),
          "the table has no header row",
          "flag its first row as header");
    }
  }

  private void buttons() {
    for (Element filter : Parts.children(table.root(), "autoFilter")) {
      long hidden =
          Parts.children(filter, "filterColumn").stream()
              .filter(column -> Book.isTrue(column.getAttribute("hiddenButton")))
              .count();
      if (profile == Profile.PUBLICATION && hidden < area.width()) {
        add("T9", area.top(), area.left(), "filter buttons", "none in the publication profile");
      }
    }
    boolean hasStyle =
        Parts.children(table.root(), "tableStyleInfo").stream()
            .anyMatch(style -> !style.getAttribute("name").matches("|None"));
    if (profile == Profile.PUBLICATION && hasStyle) {
      add(
          "F8",
          area.top(),
          area.left(),
          "a table style with fills or borders",
          "a table style None");
    }
  }

  private void headers() {
    List<String> columns =
        Parts.all(table.root(), "tableColumn").stream().map(c -> c.getAttribute("name")).toList();
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
    Optional<Book.Cell> cell = sheet.cell(area.top(), column);
    String text = cell.map(Book.Cell::text).orElse("");
    if (cell.filter(Book.Cell::isText).isEmpty()) {
      add("V5", area.top(), column, "the header is no text", "type it as a string");
    }
    if (text.isBlank() || text.matches("[\\p{Punct}\\p{S}\\s]+")) {
      add(
          "T7",
          area.top(),
          column,
          "the header is blank or only symbols",
          "write what the column holds");
    } else if (!seen.add(text.toLowerCase(Locale.ROOT))) {
      add("T7", area.top(), column, "two headers say \"" + text + "\"", "make them differ");
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
    rows()
        .filter(
            row -> columns().allMatch(c -> sheet.text(row, c).equals(sheet.text(area.top(), c))))
        .forEach(row -> add("T2", row, area.left(), "the header stands again", "keep the first"));
  }

  private void gaps() {
    for (int row = area.top() + 1; row <= bottom; row++) {
      int at = row;
      if (columns().allMatch(column -> isEmpty(at, column))) {
        add("T5", row, area.left(), "an empty row inside the table", "remove it");
      }
    }
    columns()
        .filter(column -> rows().allMatch(row -> isEmpty(row, column)))
        .forEach(
            column ->
                add("T5", area.top(), column, "an empty column inside the table", "remove it"));
    boolean isExplained =
        IntStream.range(1, area.top())
            .anyMatch(row -> sheet.text(row, 1).toLowerCase(Locale.ROOT).contains("blank"));
    if (!isExplained) {
      rows().forEach(row -> columns().filter(c -> isEmpty(row, c)).forEach(c -> blank(row, c)));
    }
  }

  private void blank(int row, int column) {
    String remedy = "say above the table what a blank cell means";
    add("T6", row, column, "an empty cell that nothing explains", remedy);
  }

  private IntStream rows() {
    return IntStream.rangeClosed(area.top() + 1, bottom);
  }

  private IntStream columns() {
    return IntStream.rangeClosed(area.left(), right);
  }

  private boolean isEmpty(int row, int column) {
    return sheet.text(row, column).isBlank();
  }

  private void add(String rule, int row, int column, String message, String remedy) {
    findings.add(rule, sheet.place(row, column), message, remedy);
  }
}
