package strandline.audit.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.Findings;
import strandline.audit.NumberFormat;

/** The rules for the cells of one sheet: values, texts, widths, links. */
final class CellRules {
  private static final int LONGEST_TEXT = 32_767;
  private static final double WIDEST = 61;

  // Separators of days and the letters of months are narrower than digits.
  private static final double MOST_NARROW = 1;
  private static final Pattern ERROR =
      Pattern.compile("#(REF|N/A|VALUE|DIV/0|NAME|NUM|NULL|SPILL|CALC)[!?]?");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\s*|(https?://|www\\.).*|(click )?here|link|more|read more|page|website|this page");
  // Another workbook, a program, the network: a spreadsheet asks before it follows them.
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\[\\d+\\][^\\[\\]]*!|\\[[^\\]]*\\.xl[a-z]+\\]|\\b(WEBSERVICE|RTD|CALL|DDE|REGISTER)\\(|\\|'");

  private final Book book;
  private final AuditedSheet sheet;
  private final Findings findings;
  private final double[] widths;
  private final Set<String> harmless = new HashSet<>();

  CellRules(Book book, AuditedSheet sheet, Findings findings) {
    this.book = book;
    this.sheet = sheet;
    this.findings = findings;
    widths = widths(sheet.facts().shape().columns());
  }

  private static double[] widths(List<AuditedSheet.Column> columns) {
    int last = columns.stream().mapToInt(AuditedSheet.Column::last).max().orElse(0);
    double[] widths = new double[Math.min(AuditedSheet.MOST_COLUMNS, last) + 1];
    Arrays.fill(widths, AuditedSheet.USUAL_WIDTH);
    for (AuditedSheet.Column one : columns) {
      int end = Math.min(AuditedSheet.MOST_COLUMNS, one.last()) + 1;
      Arrays.fill(widths, Math.min(one.first(), end), end, one.width());
    }
    return widths;
  }

  private double width(int column) {
    return column < widths.length ? widths[column] : AuditedSheet.USUAL_WIDTH;
  }

  void check() {
    sheet.cells().forEach(this::cell);
    sheet.facts().shape().columns().stream()
        .filter(column -> column.width() > WIDEST)
        .forEach(
            column ->
                findings.add(
                    "T11",
                    sheet.place(1, column.first()),
                    "a column " + column.width() + " wide",
                    "at most 60"));
    links();
  }

  private void cell(AuditedSheet.Cell cell) {
    if (cell.type().equals("e")
        || (cell.text().startsWith("#") && ERROR.matcher(cell.text()).matches())) {
      String remedy = "mend the formula or leave the cell empty";
      add("P10", cell, "the error value " + cell.text(), remedy);
    }
    if (cell.hasFormula() && !cell.hasValue()) {
      add("P10", cell, "a formula without a cached value", "store what it gives");
    }
    if (cell.isNumber() && !Double.isFinite(cell.number())) {
      add("P10", cell, "a number that is none: " + cell.text(), "leave the cell empty");
    }
    if (cell.style() >= book.styles().cells().size()) {
      add("V8", cell, "style " + cell.style() + " is not in the file", "use one that is");
    }
    if (cell.hasFormula() && !harmless.contains(cell.formula())) {
      formula(cell);
    }
    if (cell.isNumber()) {
      number(cell);
    } else {
      text(cell);
    }
  }

  /** The cells of a column mostly have one formula. */
  private void formula(AuditedSheet.Cell cell) {
    if (OUTSIDE.matcher(cell.formula()).find()) {
      add("F14", cell, "a formula that reaches outside: " + cell.formula(), "store its value");
    } else {
      harmless.add(cell.formula());
    }
  }

  /** A number that is wider than its column is shown as hashes, or in powers of ten. */
  private void number(AuditedSheet.Cell cell) {
    if (!Double.isFinite(cell.number())) {
      return;
    }
    NumberFormat format = book.styles().style(cell.style()).format();
    double width = width(cell.column()) + (format.isDate() ? MOST_NARROW : 0);
    int length = format.length(cell.number(), width);
    if (length > width) {
      String kind = format.isDate() ? "a day" : "a number";
      add("T11", cell, kind + " of " + length + " characters", "widen the column");
    }
  }

  private void text(AuditedSheet.Cell cell) {
    if (cell.text().length() > LONGEST_TEXT) {
      add("V7", cell, cell.text().length() + " characters", "at most " + LONGEST_TEXT);
    }
    if (!cell.isPlain()) {
      control(cell);
    }
    double width = width(cell.column());
    boolean isCutOff =
        cell.isText()
            && cell.text().length() > width + 3
            && !book.styles().style(cell.style()).wraps()
            && longestLine(cell.text()) > width + 3
            && !sheet.text(cell.row(), cell.column() + 1).isEmpty();
    if (isCutOff) {
      String found = "text is cut off: " + longestLine(cell.text()) + " characters";
      add("T8", cell, found, "wrap it or widen the column");
    }
  }

  private void control(AuditedSheet.Cell cell) {
    String text = cell.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        add("V7", cell, "a control character, number " + (int) c, "remove it");
      }
    }
  }

  private static int longestLine(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }

  private void links() {
    Map<String, String> targets = new HashMap<>();
    for (AuditedSheet.Link link : sheet.facts().links()) {
      String text = sheet.text(link.area().top(), link.area().left());
      String target = link.target();
      String place = sheet.place(link.area());
      if (VAGUE.matcher(text).matches()) {
        findings.add("F2", place, "the link says \"" + text + "\"", "say where it goes");
      }
      mail(target, text, place);
      if (target.isEmpty()) {
        findings.add("V9", place, "the link leads nowhere", "give it a target");
      }
      String other = targets.putIfAbsent(text, target);
      if (other != null && !other.equals(target)) {
        findings.add("F2", place, "two links say \"" + text + "\" and differ", "tell them apart");
      }
      inside(link.isInside() ? target : "", place);
    }
  }

  private void mail(String target, String text, String place) {
    String address = target.replaceFirst("(?i)^mailto:", "").replaceFirst("\\?.*", "");
    if (target.matches("(?i)mailto:.*") && !text.contains(address)) {
      findings.add("F2", place, "the mail link does not show its address", "write " + address);
    }
  }

  private void inside(String location, String place) {
    String name = Book.bare(location.substring(0, Math.max(0, location.lastIndexOf('!'))));
    if (location.lastIndexOf('!') > 0 && !book.hasSheet(name)) {
      findings.add("V9", place, "no sheet " + name, "link to a sheet that is there");
    }
  }

  private void add(String rule, AuditedSheet.Cell cell, String message, String remedy) {
    findings.add(rule, sheet.place(cell), message, remedy);
  }
}
