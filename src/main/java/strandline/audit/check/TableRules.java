package strandline.audit.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import strandline.audit.Finding;
import strandline.audit.file.Book;
import strandline.audit.file.Parts;

/** The rules for one table. */
final class TableRules {
  private final Book.Sheet sheet;
  private final Book.Table table;
  private final Book.Area area;
  private final List<Finding> findings;

  TableRules(Book.Sheet sheet, Book.Table table, List<Finding> findings) {
    this.sheet = sheet;
    this.table = table;
    this.area = table.area();
    this.findings = findings;
  }

  void check() {
    names();
    headers();
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

  private void gaps() {
    for (int row = area.top() + 1; row <= area.bottom(); row++) {
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
      rows()
          .forEach(
              row ->
                  columns()
                      .filter(column -> isEmpty(row, column))
                      .forEach(
                          column ->
                              add(
                                  "T6",
                                  row,
                                  column,
                                  "an empty cell that nothing explains",
                                  "say above the table what a blank cell means")));
    }
  }

  private IntStream rows() {
    return IntStream.rangeClosed(area.top() + 1, area.bottom());
  }

  private IntStream columns() {
    return IntStream.rangeClosed(area.left(), area.right());
  }

  private boolean isEmpty(int row, int column) {
    return sheet.text(row, column).isBlank();
  }

  private void add(String rule, int row, int column, String message, String remedy) {
    findings.add(new Finding(rule, sheet.place(row, column), message, remedy));
  }
}
