package strandline.audit.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.audit.Area;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Grid;
import strandline.audit.Sheet;

/** The rules N1 to N7: how notes are marked and where they stand, shorthand for numbers. */
public final class NoteRules {
  private static final String SHEET = "Notes";
  private static final Pattern MARK = Pattern.compile("\\[note (\\d+)\\]");
  private static final Pattern MISSPELT =
      Pattern.compile(
          "(?i)\\[(?!note \\d+\\])(?:notes?\\b|n\\.?\\d)[^\\]]*\\]|\\(notes? \\d+[^)]*\\)");
  private static final String SYMBOLS = "*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern SYMBOL =
      Pattern.compile(".*(?:[\\p{L}\\p{N})\\]%.] ?[*†‡§¶]+|[\\p{L})][⁰¹⁴-⁹]+|[\\p{L}]{3,}[²³]+)");

  // The guidance of the United Kingdom's statistical service, symbols in tables.
  private static final List<String> KNOWN =
      List.of(
          "b", "c", "e", "er", "f", "low", "ns", "p", "r", "u", "w", "x", "z", "t", "s", "ss",
          "sss");

  private static final Pattern WHOLE = Pattern.compile("(\\[[^\\[\\]]{1,12}\\] ?)+");
  private static final Pattern ONE = Pattern.compile("\\[([a-z]{1,3})\\]");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)[-–—*:.…~?]+|n/?a|n\\.a\\.|nil|null|none|nan|tbc|tbd");
  private static final Pattern LETTERS = Pattern.compile("(?i)[a-z]{1,2}|\\([a-z]{1,2}\\)");

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
    for (Sheet sheet : book.sheets()) {
      boolean isNotes = sheet.name().equals(SHEET);
      for (Grid.Row row : sheet.cells().rows()) {
        for (Sheet.Cell cell : row.cells()) {
          spelling(sheet, cell);
          if (!isNotes && cell.isText() && !cell.isPlain() && cell.text().contains("[note ")) {
            uses(sheet, cell, used);
          }
        }
      }
    }
    if (!used.isEmpty()) {
      order(used);
    }
    book.sheets().forEach(this::shorthand);
    book.sheet(SHEET).ifPresentOrElse(sheet -> definitions(sheet, used), () -> missing(used));
  }

  private void spelling(Sheet sheet, Sheet.Cell cell) {
    if (cell.hasRaised()
        || (cell.isText() && book.styles().style(cell.style()).font().isRaised())) {
      findings.add("N1", place(sheet, cell), "superscript", "write a mark such as [note 1]");
    }
    if (!cell.isText() || cell.isPlain()) {
      return;
    }
    // Many of the others hold nothing that the patterns could find either.
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

  private static String place(Sheet sheet, Sheet.Cell cell) {
    return sheet.place(cell.row(), cell.column());
  }

  private static String end(String text) {
    return text.length() <= 30 ? text : "…" + text.substring(text.length() - 30);
  }

  private void uses(Sheet sheet, Sheet.Cell cell, Map<Integer, String> used) {
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

  private static boolean isAmongNumbers(Sheet sheet, Sheet.Cell cell) {
    return sheet.tables().stream()
        .map(Book.Table::area)
        .filter(area -> area.contains(cell.row(), cell.column()) && cell.row() > area.top())
        .anyMatch(area -> TableColumn.of(sheet, area, cell.column()).isNumeric());
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

  private void missing(Map<Integer, String> used) {
    if (!used.isEmpty()) {
      String place = used.values().iterator().next();
      findings.add("N5", place, "a note mark and no sheet Notes", "define it on a sheet Notes");
    }
  }

  private void definitions(Sheet notes, Map<Integer, String> used) {
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

  private void shorthand(Sheet sheet) {
    TreeMap<String, String> used = new TreeMap<>();
    for (Area area : sheet.areas()) {
      for (int column = area.left(); column <= sheet.lastColumn(area); column++) {
        column(sheet, TableColumn.of(sheet, area, column), used);
      }
    }
    explained(sheet, used);
  }

  private void column(Sheet sheet, TableColumn column, TreeMap<String, String> used) {
    boolean isNumeric = column.isNumeric();
    for (Sheet.Cell cell : column.cells()) {
      if (cell.isText() && (isNumeric || !cell.isPlain())) {
        shorthand(sheet, cell, column, used);
      }
    }
  }

  private void shorthand(
      Sheet sheet, Sheet.Cell cell, TableColumn column, TreeMap<String, String> used) {
    String text = cell.text().strip();
    boolean isNumeric = column.isNumeric();
    boolean isBracketed = text.startsWith("[");
    if (!isBracketed && !isNumeric) {
      return;
    }
    String place = place(sheet, cell);
    if (isBracketed && WHOLE.matcher(text).matches() && !text.startsWith("[note ")) {
      Matcher one = ONE.matcher(text);
      int known = 0;
      while (one.find()) {
        if (KNOWN.contains(one.group(1))) {
          used.putIfAbsent(one.group(), place);
          known += one.group().length();
        }
      }
      if (known < text.replace(" ", "").length()) {
        findings.add(
            "N6", place, "the shorthand " + text, "one of [b] [c] [e] [f] [low] [p] [r] …");
      }
    } else if (isNumeric && stands(text, column)) {
      findings.add(
          "N6",
          place,
          "\"" + text + "\" in the place of a number",
          "leave the cell blank and explain it, or write [x], [z], [c] or [w]");
    }
  }

  /** Says whether a text stands for a number: one or two letters do where most cells hold one. */
  private static boolean stands(String text, TableColumn column) {
    boolean isLetter = column.numbers().size() > column.words() && LETTERS.matcher(text).matches();
    return isLetter || PLACEHOLDER.matcher(text).matches();
  }

  private void explained(Sheet sheet, TreeMap<String, String> used) {
    Set<String> explained = new TreeSet<>();
    for (String line : sheet.areas().isEmpty() ? List.<String>of() : sheet.lines()) {
      Matcher one = ONE.matcher(line);
      while (one.find()) {
        explained.add(one.group());
      }
    }
    used.forEach(
        (shorthand, place) -> {
          if (!explained.contains(shorthand)) {
            findings.add(
                "N7", place, shorthand + " is not explained", "say above the table what it means");
          }
        });
    explained.stream()
        .filter(shorthand -> KNOWN.contains(shorthand.replaceAll("[\\[\\]]", "")))
        .filter(shorthand -> !used.containsKey(shorthand))
        .forEach(
            shorthand ->
                findings.add(
                    "N7",
                    sheet.place(1, 1),
                    shorthand + " is explained and not used",
                    "leave the explanation out"));
  }
}
