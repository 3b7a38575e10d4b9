package strandline.audit.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import strandline.audit.Area;
import strandline.audit.AuditedSheet;
import strandline.audit.Book;
import strandline.audit.CellStyles;
import strandline.audit.Findings;
import strandline.audit.Profile;

/** The rules on fonts, fills and colours: F4, F8, F9, F10, F11. One finding a look and sheet. */
final class LookRules {
  private static final double NORMAL_CONTRAST = 4.5;
  private static final double LARGE_CONTRAST = 3;
  private static final double LARGE = 18;
  private static final double LARGE_BOLD = 14;
  private static final double SMALLEST = 10;
  private static final double SMALLEST_TITLE = 12;
  private static final int WHITE = 0xFFFFFF;
  private static final Pattern SERIF =
      Pattern.compile("times|cambria|georgia|garamond|palatino|bookman|courier|script");

  private final Book book;
  private final AuditedSheet sheet;
  private final Profile profile;
  private final Findings findings;
  private final Set<Area> linked;
  private final Set<String> seen = new HashSet<>();
  private final Map<Integer, Boolean> plain = new HashMap<>();

  LookRules(Book book, AuditedSheet sheet, Profile profile, Findings findings) {
    this.book = book;
    this.sheet = sheet;
    this.profile = profile;
    this.findings = findings;
    linked =
        sheet.facts().links().stream().map(AuditedSheet.Link::area).collect(Collectors.toSet());
  }

  void check() {
    sheet.cells().forEach(this::cell);
    sheet.facts().conditions().forEach(this::conditional);
  }

  private void cell(AuditedSheet.Cell cell) {
    boolean isFirst = cell.row() == 1 && cell.column() == 1;
    if ((isFirst || !isPlain(cell.style())) && !cell.text().isBlank()) {
      CellStyles.Style style = book.styles().style(cell.style());
      heading(cell, style);
      fill(cell, style);
      contrast(cell, style);
      font(cell, style);
    }
  }

  /** Says whether no rule has anything against a look, wherever it is found but in A1. */
  private boolean isPlain(int named) {
    return plain.computeIfAbsent(named, index -> isPlain(book.styles().style(index)));
  }

  private boolean isPlain(CellStyles.Style style) {
    CellStyles.Font font = style.font();
    boolean isFramed = style.hasFill() || style.hasBorder();
    boolean isUpright = !font.isItalic() && style.rotation() == 0;
    return !isHeading(style)
        && !(profile == Profile.PUBLICATION && isFramed)
        && hasContrast(style)
        && font.size() >= SMALLEST
        && isUpright
        && !isSerif(font)
        && !font.isUnderlined()
        && !font.isBold();
  }

  private static boolean isHeading(CellStyles.Style style) {
    String name = style.name().toLowerCase(Locale.ROOT);
    return name.startsWith("heading") || name.equals("title");
  }

  private static boolean isSerif(CellStyles.Font font) {
    return SERIF.matcher(font.name().toLowerCase(Locale.ROOT)).find();
  }

  private void heading(AuditedSheet.Cell cell, CellStyles.Style style) {
    if (isHeading(style) && !isTitle(cell)) {
      add("F4", cell, "the style " + style.name(), "keep heading styles for titles");
    }
  }

  /** A1, or the line above a table after the first. */
  private boolean isTitle(AuditedSheet.Cell cell) {
    boolean isFirst = cell.row() == 1 && cell.column() == 1;
    return isFirst
        || sheet.tables().stream().skip(1).anyMatch(t -> t.area().top() == cell.row() + 1);
  }

  private void fill(AuditedSheet.Cell cell, CellStyles.Style style) {
    if (profile == Profile.PUBLICATION && (style.hasFill() || style.hasBorder())) {
      add("F8", cell, style.hasFill() ? "a fill" : "a border", "none in the publication profile");
    }
  }

  private void contrast(AuditedSheet.Cell cell, CellStyles.Style style) {
    if (!hasContrast(style)) {
      String found = String.format(Locale.ROOT, "a contrast of %.1f to 1", contrast(style));
      add("F10", cell, found, "at least " + leastContrast(style) + " to 1");
    }
  }

  private static boolean hasContrast(CellStyles.Style style) {
    // A font without a colour is black on a fill too: programs turn it only where both are
    // automatic.
    boolean isAutomatic = style.font().colour().isEmpty() && style.fill().isEmpty();
    return isAutomatic || contrast(style) >= leastContrast(style);
  }

  private static double contrast(CellStyles.Style style) {
    return contrast(style.font().colour().orElse(0), style.fill().orElse(WHITE));
  }

  private static double leastContrast(CellStyles.Style style) {
    CellStyles.Font font = style.font();
    boolean isLarge = font.size() >= LARGE || (font.isBold() && font.size() >= LARGE_BOLD);
    return isLarge ? LARGE_CONTRAST : NORMAL_CONTRAST;
  }

  private void font(AuditedSheet.Cell cell, CellStyles.Style style) {
    CellStyles.Font font = style.font();
    String remedy = "a sans-serif font from 10 points, upright, horizontal";
    if (font.size() < (cell.row() == 1 && cell.column() == 1 ? SMALLEST_TITLE : SMALLEST)) {
      add("F11", cell, "text of " + font.size() + " points", "from 10 points; titles from 12");
    }
    if (font.isItalic() || style.rotation() != 0) {
      add("F11", cell, font.isItalic() ? "italics" : "text that is turned", remedy);
    }
    if (isSerif(font)) {
      add("F11", cell, "the font " + font.name(), remedy);
    }
    boolean isFormula = cell.hasFormula() && cell.formula().startsWith("HYPERLINK(");
    if (font.isUnderlined() && !isFormula && !isLinked(cell)) {
      add("F11", cell, "underlined text that is no link", "underline links alone");
    }
    if (font.isBold() && cell.isNumber() && isData(cell)) {
      add("F11", cell, "data in bold", "bold for titles and headers alone");
    }
  }

  private boolean isLinked(AuditedSheet.Cell cell) {
    return linked.contains(new Area(cell.row(), cell.column(), cell.row(), cell.column()));
  }

  private boolean isData(AuditedSheet.Cell cell) {
    return sheet.tables().stream()
        .map(Book.Table::area)
        .anyMatch(area -> cell.row() > area.top() && area.contains(cell.row(), cell.column()));
  }

  private void conditional(AuditedSheet.Condition condition) {
    List<Boolean> looks = book.styles().conditional();
    boolean isColour =
        condition.look() >= 0 && condition.look() < looks.size() && looks.get(condition.look());
    if (condition.kind().equals("colorScale") || isColour) {
      String found = "only a colour says what the condition means";
      String place = sheet.name() + "!" + condition.cells();
      findings.add("F9", place, found, "add a column of words, or an icon");
    }
  }

  /** The contrast of two colours, from 1 to 21, by the formula of WCAG 2.2. */
  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int bits) {
    double share = (bits & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Of many cells alike the first is named. */
  private void add(String rule, AuditedSheet.Cell cell, String message, String remedy) {
    if (seen.add(rule + message + cell.style())) {
      findings.add(rule, sheet.place(cell), message, remedy);
    }
  }
}
