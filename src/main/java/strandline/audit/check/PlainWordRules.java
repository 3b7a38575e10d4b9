package strandline.audit.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.SheetCells;

/**
 * The rules F1 and F5: abbreviations that nobody opens, symbols without words.
 *
 * @param book the workbook
 * @param findings what they find is added to it
 */
record PlainWordRules(Book book, Findings findings) {
  private static final Pattern CAPITALS = Pattern.compile("(?<![\\w/.@-])[A-Z]{2,6}(?![\\w/.@-])");
  // Better known by their letters than by their words.
  private static final Set<String> COMMON =
      Set.of(
          "AM", "BBC", "BY", "CBS", "CC", "CNN", "CSV", "EU", "GB", "ID", "NBC", "NO", "OK", "PDF",
          "PM", "SHA", "UK", "UN", "US", "YES");
  private static final int LEAST_SPACES = 4;
  private static final Pattern SYMBOLS =
      Pattern.compile(
          "[\\s\\p{Punct}]*[\\u2190-\\u21FF\\u2460-\\u27BF\\u2900-\\u2BFF][^\\p{L}\\p{N}]*");

  void check() {
    Map<String, String> met = new TreeMap<>();
    Set<String> opened = new HashSet<>(COMMON);
    for (AuditedSheet sheet : book.sheets()) {
      for (SheetCells.Row row : sheet.cells().rows()) {
        boolean isHeading = isHeading(sheet, row.number());
        for (AuditedSheet.Cell cell : row.cells()) {
          if (cell.isText() && !cell.isPlain()) {
            cell(sheet, cell, isHeading || isSentence(cell.text()) ? met : null, opened);
          }
        }
      }
    }
    met.keySet().removeAll(opened);
    met.forEach(
        (word, place) -> {
          String remedy =
              "write the words and (" + word + ") at its first use, or list it in a glossary";
          findings.add("F1", place, "the abbreviation " + word + " is not opened", remedy);
        });
  }

  /** Names that cells hold as they were found need no opening: then none are met. */
  private void cell(
      AuditedSheet sheet, AuditedSheet.Cell cell, Map<String, String> met, Set<String> opened) {
    String text = cell.text();
    if (SYMBOLS.matcher(text).matches()) {
      String remedy = "write a word, or one beside it";
      findings.add("F5", sheet.place(cell), "only a symbol: " + text, remedy);
    }
    if (cell.column() == 1
        && CAPITALS.matcher(text).matches()
        && sheet.text(cell.row(), 2).length() > text.length()) {
      opened.add(text);
    }
    if (met == null && text.indexOf('(') < 0) {
      return;
    }
    Matcher word = CAPITALS.matcher(text);
    while (word.find()) {
      boolean isOpened =
          (word.start() > 1 && text.charAt(word.start() - 1) == '(')
              || (text.startsWith(" (", word.end()) && text.length() > word.end() + 5);
      if (isOpened) {
        opened.add(word.group());
      } else if (met != null && !text.startsWith("Source")) {
        met.putIfAbsent(word.group(), sheet.place(cell));
      }
    }
  }

  private static boolean isSentence(String text) {
    return text.endsWith(".") && text.chars().filter(c -> c == ' ').count() >= LEAST_SPACES;
  }

  /** Titles, lines and headers are the publisher's words; cells hold names as they were found. */
  private static boolean isHeading(AuditedSheet sheet, int row) {
    return sheet.tables().isEmpty()
        || row < sheet.tables().get(0).area().top()
        || sheet.tables().stream().anyMatch(table -> table.area().top() == row);
  }
}
