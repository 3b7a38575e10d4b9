package strandline.audit.check;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.audit.Area;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.Grid;

/** The rules N6 and N7: shorthand in the place of numbers. */
public final class ShorthandRules {
  // The guidance of the United Kingdom's statistical service, symbols in tables.
  private static final List<String> KNOWN =
      List.of(
          "b", "c", "e", "er", "f", "low", "ns", "p", "r", "u", "w", "x", "z", "t", "s", "ss",
          "sss");

  private static final Pattern WHOLE = Pattern.compile("(\\[[^\\[\\]]{1,12}\\] ?)+");
  private static final Pattern ONE = Pattern.compile("\\[([a-z]{1,3})\\]");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)[-–—*:.…~?]+|n/?a|n\\.a\\.|nil|null|none|nan|na|tbc|tbd");

  private final Book.Sheet sheet;
  private final Findings findings;

  /**
   * Prepares the rules.
   *
   * @param sheet a sheet
   * @param findings what they find is added to it
   */
  public ShorthandRules(Book.Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Tests the rules. */
  public void check() {
    TreeMap<String, String> used = new TreeMap<>();
    for (Book.Table table : sheet.tables()) {
      Area area = table.area();
      for (int column = area.left(); column <= area.right(); column++) {
        column(area, column, used);
      }
    }
    explained(used);
  }

  private void column(Area area, int column, TreeMap<String, String> used) {
    boolean isNumeric = isNumeric(sheet, area, column);
    for (Grid.Row row : sheet.cells().rows(area.top(), area.bottom())) {
      Book.Cell cell = row.cell(column);
      if (cell != null && cell.isText()) {
        cell(cell, isNumeric, used);
      }
    }
  }

  private void cell(Book.Cell cell, boolean isNumeric, TreeMap<String, String> used) {
    String text = cell.text().strip();
    boolean isBracketed = text.startsWith("[");
    if (!isBracketed && !isNumeric) {
      return;
    }
    String place = sheet.place(cell.row(), cell.column());
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
    } else if (isNumeric && PLACEHOLDER.matcher(text).matches()) {
      findings.add(
          "N6",
          place,
          "\"" + text + "\" in the place of a number",
          "leave the cell blank and explain it, or write [x], [z], [c] or [w]");
    }
  }

  /** Says whether at least as many cells of a table's column hold numbers as words. */
  static boolean isNumeric(Book.Sheet sheet, Area area, int column) {
    int numbers = 0;
    int texts = 0;
    for (Grid.Row row : sheet.cells().rows(area.top(), area.bottom())) {
      Book.Cell cell = row.cell(column);
      numbers += cell != null && cell.isNumber() ? 1 : 0;
      texts += cell != null && cell.isText() && !cell.text().isBlank() ? 1 : 0;
    }
    return numbers > 0 && numbers >= texts;
  }

  private void explained(TreeMap<String, String> used) {
    Set<String> explained = new TreeSet<>();
    for (String line : sheet.tables().isEmpty() ? List.<String>of() : sheet.lines()) {
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
