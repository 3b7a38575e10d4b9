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
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;

/**
 * The rules N1 to N7: how notes are marked and where they stand, shorthand for numbers.
 *
 * @param book the workbook
 * @param columns for each of its sheets the columns of its tables
 * @param findings what they find is added to it
 */
record NoteRules(Book book, List<List<TableColumn>> columns, Findings findings) {
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

  void check() {
    Map<Integer, String> used = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      AuditedSheet sheet = book.sheets().get(i);
      List<TableColumn> ofSheet = columns.get(i);
      sheet.cells().forEach(cell -> spelling(sheet, cell, ofSheet, used));
      shorthand(sheet, ofSheet);
    }
    order(used);
    book.sheet(SHEET).ifPresentOrElse(sheet -> definitions(sheet, used), () -> missing(used));
  }

  private void spelling(
      AuditedSheet sheet,
      AuditedSheet.Cell cell,
      List<TableColumn> ofSheet,
      Map<Integer, String> used) {
    if (cell.hasRaised() || (cell.isText() && book.styles().style(cell.style()).isRaised())) {
      findings.add("N1", sheet.place(cell), "superscript", "write a mark such as [note 1]");
    }
    if (!cell.isText() || cell.isPlain()) {
      return;
    }
    // Many of the others hold nothing that the patterns could find either.
    if (endsInSymbol(cell.text()) && SYMBOL.matcher(cell.text()).matches()) {
      String found = "a symbol marks a note: \"" + end(cell.text()) + "\"";
      findings.add("N1", sheet.place(cell), found, "write [note 1]");
    }
    boolean hasBracket = cell.text().indexOf('[') >= 0 || cell.text().indexOf('(') >= 0;
    Matcher misspelt = MISSPELT.matcher(cell.text());
    if (hasBracket && misspelt.find()) {
      String found = "the mark \"" + misspelt.group() + "\"";
      findings.add("N2", sheet.place(cell), found, "one [note 1] for each note");
    }
    if (!sheet.name().equals(SHEET) && cell.text().contains("[note ")) {
      boolean isAmongNumbers = ofSheet.stream().anyMatch(one -> one.holds(cell) && one.isNumeric());
      uses(sheet.place(cell), cell, isAmongNumbers, used);
    }
  }

  private static boolean endsInSymbol(String text) {
    return text.length() > 1 && SYMBOLS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String end(String text) {
    return text.length() <= 30 ? text : "…" + text.substring(text.length() - 30);
  }

  private void uses(
      String place, AuditedSheet.Cell cell, boolean isAmongNumbers, Map<Integer, String> used) {
    Matcher mark = MARK.matcher(cell.text());
    while (mark.find()) {
      used.putIfAbsent(number(mark.group(1)), place);
      if (isAmongNumbers) {
        String remedy = "put it into the title, header or notes column";
        findings.add("N3", place, "a note mark among numbers", remedy);
      }
    }
  }

  private static int number(String digits) {
    return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private void order(Map<Integer, String> used) {
    int next = 1;
    for (Map.Entry<Integer, String> use : used.entrySet()) {
      if (use.getKey() != next) {
        String found =
            "the mark [note " + use.getKey() + "] comes where [note " + next + "] is due";
        findings.add("N4", use.getValue(), found, "number notes by their first use");
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

  private void definitions(AuditedSheet notes, Map<Integer, String> used) {
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
    used.keySet().removeAll(defined);
    used.forEach(
        (number, place) ->
            findings.add(
                "N4",
                place,
                "[note " + number + "] is not defined",
                "define it on the sheet Notes"));
  }

  private void shorthand(AuditedSheet sheet, List<TableColumn> ofSheet) {
    Map<String, String> used = new TreeMap<>();
    for (TableColumn column : ofSheet) {
      boolean isNumeric = column.isNumeric();
      column.cells().stream()
          .filter(cell -> cell.isText() && (isNumeric || !cell.isPlain()))
          .filter(cell -> isNumeric || cell.text().strip().startsWith("["))
          .forEach(cell -> shorthand(sheet, cell, column, used));
    }
    explained(sheet, used);
  }

  private void shorthand(
      AuditedSheet sheet, AuditedSheet.Cell cell, TableColumn column, Map<String, String> used) {
    String text = cell.text().strip();
    String place = sheet.place(cell);
    if (text.startsWith("[") && WHOLE.matcher(text).matches() && !text.startsWith("[note ")) {
      Matcher one = ONE.matcher(text);
      int known = 0;
      while (one.find()) {
        if (KNOWN.contains(one.group(1))) {
          used.putIfAbsent(one.group(), place);
          known += one.group().length();
        }
      }
      if (known < text.replace(" ", "").length()) {
        String remedy = "one of [b] [c] [e] [f] [low] [p] [r] …";
        findings.add("N6", place, "the shorthand " + text, remedy);
      }
    } else if (column.isNumeric() && stands(text, column)) {
      String remedy = "leave the cell blank and explain it, or write [x], [z], [c] or [w]";
      findings.add("N6", place, "\"" + text + "\" in the place of a number", remedy);
    }
  }

  /** Says whether a text stands for a number: one or two letters do where most cells hold one. */
  private static boolean stands(String text, TableColumn column) {
    boolean isLetter =
        column.numbers().size() > column.words().size() && LETTERS.matcher(text).matches();
    return isLetter || PLACEHOLDER.matcher(text).matches();
  }

  private void explained(AuditedSheet sheet, Map<String, String> used) {
    Set<String> explained = new TreeSet<>();
    for (String line : sheet.areas().isEmpty() ? List.<String>of() : sheet.lines()) {
      ONE.matcher(line).results().forEach(one -> explained.add(one.group()));
    }
    used.forEach(
        (shorthand, place) -> {
          if (!explained.contains(shorthand)) {
            String found = shorthand + " is not explained";
            findings.add("N7", place, found, "say above the table what it means");
          }
        });
    for (String shorthand : explained) {
      boolean isKnown = KNOWN.contains(shorthand.replaceAll("[\\[\\]]", ""));
      if (isKnown && !used.containsKey(shorthand)) {
        String found = shorthand + " is explained and not used";
        findings.add("N7", sheet.place(1, 1), found, "leave the explanation out");
      }
    }
  }
}
