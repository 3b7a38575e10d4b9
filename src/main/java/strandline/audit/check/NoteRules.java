package strandline.audit.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.audit.Area;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Grid;

/** The rules N1 to N5: how notes are marked, and where they stand. */
public final class NoteRules {
  private static final String SHEET = "Notes";
  private static final Pattern MARK = Pattern.compile("\\[note (\\d+)\\]");
  private static final Pattern MISSPELT =
      Pattern.compile(
          "(?i)\\[(?!note \\d+\\])(?:notes?\\b|n\\.?\\d)[^\\]]*\\]|\\(notes? \\d+[^)]*\\)");
  private static final String SYMBOLS = "*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern SYMBOL =
      Pattern.compile(".*(?:[\\p{L}\\p{N})\\]%.] ?[*†‡§¶]+|[\\p{L})][⁰¹⁴-⁹]+|[\\p{L}]{3,}[²³]+)");

  private final Book book;
  private final Findings findings;

  /**
   * Prepares the rules.
   *
   * @param book the workbook
   * @param findings what they find is added to it
   */
  public NoteRules(Book book, Findings findings) {
    this.book = book;
    this.findings = findings;
  }

  /** Tests the rules. */
  public void check() {
    Map<Integer, String> used = new LinkedHashMap<>();
    for (Book.Sheet sheet : book.sheets()) {
      boolean isNotes = sheet.name().equals(SHEET);
      for (Grid.Row row : sheet.cells().rows()) {
        for (Book.Cell cell : row.cells()) {
          spelling(sheet, cell);
          if (!isNotes && cell.isText() && cell.text().contains("[note ")) {
            uses(sheet, cell, used);
          }
        }
      }
    }
    if (!used.isEmpty()) {
      order(used);
    }
    notes().ifPresentOrElse(sheet -> definitions(sheet, used), () -> missing(used));
  }

  private void spelling(Book.Sheet sheet, Book.Cell cell) {
    boolean isRaised = cell.isText() && book.styles().style(cell.style()).font().isRaised();
    if (cell.hasRaised() || isRaised) {
      findings.add("N1", place(sheet, cell), "superscript", "write a mark such as [note 1]");
    }
    if (!cell.isText()) {
      return;
    }
    // Most texts hold nothing that the patterns could find, and a look is cheaper than a match.
    if (endsInSymbol(cell.text()) && SYMBOL.matcher(cell.text()).matches()) {
      findings.add(
          "N1",
          place(sheet, cell),
          "a symbol marks a note: \"" + end(cell.text()) + "\"",
          "write [note 1]");
    }
    boolean hasBracket = cell.text().indexOf('[') >= 0 || cell.text().indexOf('(') >= 0;
    Matcher misspelt = hasBracket ? MISSPELT.matcher(cell.text()) : null;
    if (hasBracket && misspelt.find()) {
      String mark = misspelt.group();
      findings.add(
          "N2", place(sheet, cell), "the mark \"" + mark + "\"", "one [note 1] for each note");
    }
  }

  private static boolean endsInSymbol(String text) {
    return text.length() > 1 && SYMBOLS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String place(Book.Sheet sheet, Book.Cell cell) {
    return sheet.place(cell.row(), cell.column());
  }

  private static String end(String text) {
    return text.length() <= 30 ? text : "…" + text.substring(text.length() - 30);
  }

  private void uses(Book.Sheet sheet, Book.Cell cell, Map<Integer, String> used) {
    Matcher mark = MARK.matcher(cell.text());
    while (mark.find()) {
      String place = sheet.place(cell.row(), cell.column());
      used.putIfAbsent(number(mark.group(1)), place);
      if (isAmongNumbers(sheet, cell)) {
        findings.add(
            "N3",
            place,
            "a note mark among numbers",
            "put it into the title, header or notes column");
      }
    }
  }

  private static int number(String digits) {
    return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static boolean isAmongNumbers(Book.Sheet sheet, Book.Cell cell) {
    return sheet.tables().stream()
        .map(Book.Table::area)
        .filter(area -> area.contains(cell.row(), cell.column()) && cell.row() > area.top())
        .anyMatch(area -> ShorthandRules.isNumeric(sheet, area, cell.column()));
  }

  private void order(Map<Integer, String> used) {
    int next = 1;
    for (Map.Entry<Integer, String> use : used.entrySet()) {
      if (use.getKey() != next) {
        findings.add(
            "N4",
            use.getValue(),
            "the mark [note " + use.getKey() + "] comes where [note " + next + "] is due",
            "number notes by their first use");
        return;
      }
      next++;
    }
  }

  private Optional<Book.Sheet> notes() {
    return book.sheets().stream().filter(sheet -> sheet.name().equals(SHEET)).findFirst();
  }

  private void missing(Map<Integer, String> used) {
    if (!used.isEmpty()) {
      String place = used.values().iterator().next();
      findings.add("N5", place, "a note mark and no sheet Notes", "define it on a sheet Notes");
    }
  }

  private void definitions(Book.Sheet notes, Map<Integer, String> used) {
    if (notes.tables().isEmpty()) {
      findings.add("N5", notes.place(1, 1), "the notes stand in no table", "make them a table");
      return;
    }
    Area area = notes.tables().get(0).area();
    List<Integer> defined = new ArrayList<>();
    for (int row = area.top() + 1; row <= area.bottom(); row++) {
      Matcher mark = MARK.matcher(notes.text(row, area.left()));
      if (mark.find()) {
        int number = number(mark.group(1));
        String place = notes.place(row, area.left());
        if (defined.contains(number)) {
          findings.add("N4", place, "[note " + number + "] is defined twice", "define it once");
        } else if (!used.containsKey(number)) {
          findings.add("N4", place, "[note " + number + "] is not used", "use it or remove it");
        }
        defined.add(number);
      }
    }
    used.forEach(
        (number, place) -> {
          if (!defined.contains(number)) {
            findings.add(
                "N4",
                place,
                "[note " + number + "] is not defined",
                "define it on the sheet Notes");
          }
        });
  }
}
