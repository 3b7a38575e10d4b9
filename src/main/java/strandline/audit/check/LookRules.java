package strandline.audit.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFFont;
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

  /** What is wrong with each look and has not been found yet. */
  private final Map<Integer, List<Breach>> breaches = new HashMap<>();

  /**
   * What is wrong with a look where a cell has it.
   *
   * @param rule the rule's id
   * @param cells where it is wrong
   * @param found what was found
   * @param remedy what would be right
   */
  private record Breach(
      String rule, Predicate<AuditedSheet.Cell> cells, String found, String remedy) {}

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

  /** Of many cells alike the first is named. */
  private void cell(AuditedSheet.Cell cell) {
    List<Breach> open = breaches.computeIfAbsent(cell.style(), this::breaches);
    if (!open.isEmpty() && !cell.text().isBlank()) {
      List<Breach> here = open.stream().filter(one -> one.cells.test(cell)).toList();
      here.forEach(one -> findings.add(one.rule, sheet.place(cell), one.found, one.remedy));
      open.removeAll(here);
    }
  }

  private List<Breach> breaches(int index) {
    CellStyles.Style style = book.styles().style(index);
    XSSFFont font = style.font();
    List<Breach> open = new ArrayList<>();
    if (isHeading(style)) {
      String remedy = "keep heading styles for titles";
      open.add(new Breach("F4", cell -> !isTitle(cell), "the style " + style.name(), remedy));
    }
    if (profile == Profile.PUBLICATION && (style.hasFill() || style.hasBorder())) {
      String found = style.hasFill() ? "a fill" : "a border";
      open.add(new Breach("F8", cell -> true, found, "none in the publication profile"));
    }
    if (!hasContrast(style)) {
      String found = String.format(Locale.ROOT, "a contrast of %.1f to 1", contrast(style));
      String remedy = "at least " + leastContrast(style) + " to 1";
      open.add(new Breach("F10", cell -> true, found, remedy));
    }
    if (style.size() < SMALLEST_TITLE) {
      String found = "text of " + style.size() + " points";
      String remedy = "from 10 points; titles from 12";
      open.add(new Breach("F11", c -> isFirst(c) || style.size() < SMALLEST, found, remedy));
    }
    String plain = "a sans-serif font from 10 points, upright, horizontal";
    if (font.getItalic() || style.look().getRotation() != 0) {
      String found = font.getItalic() ? "italics" : "text that is turned";
      open.add(new Breach("F11", cell -> true, found, plain));
    }
    if (SERIF.matcher(font.getFontName().toLowerCase(Locale.ROOT)).find()) {
      open.add(new Breach("F11", cell -> true, "the font " + font.getFontName(), plain));
    }
    if (font.getUnderline() != XSSFFont.U_NONE) {
      String found = "underlined text that is no link";
      open.add(new Breach("F11", cell -> !isLink(cell), found, "underline links alone"));
    }
    if (font.getBold()) {
      String remedy = "bold for titles and headers alone";
      open.add(new Breach("F11", cell -> isNumberInTable(cell), "data in bold", remedy));
    }
    return open;
  }

  private static boolean isHeading(CellStyles.Style style) {
    String name = style.name().toLowerCase(Locale.ROOT);
    return name.startsWith("heading") || name.equals("title");
  }

  private static boolean isFirst(AuditedSheet.Cell cell) {
    return cell.row() == 1 && cell.column() == 1;
  }

  /** A1, or the line above a table after the first. */
  private boolean isTitle(AuditedSheet.Cell cell) {
    return isFirst(cell)
        || sheet.tables().stream().skip(1).anyMatch(t -> t.area().top() == cell.row() + 1);
  }

  private static boolean hasContrast(CellStyles.Style style) {
    // A font without a colour is black on a fill too: programs turn it only where both are
    // automatic.
    boolean isAutomatic = style.colour().isEmpty() && style.fill().isEmpty();
    return isAutomatic || contrast(style) >= leastContrast(style);
  }

  private static double contrast(CellStyles.Style style) {
    return contrast(style.colour().orElse(0), style.fill().orElse(WHITE));
  }

  private static double leastContrast(CellStyles.Style style) {
    boolean isBold = style.font().getBold();
    boolean isLarge = style.size() >= LARGE || (isBold && style.size() >= LARGE_BOLD);
    return isLarge ? LARGE_CONTRAST : NORMAL_CONTRAST;
  }

  private boolean isLink(AuditedSheet.Cell cell) {
    return (cell.hasFormula() && cell.formula().startsWith("HYPERLINK("))
        || linked.contains(new Area(cell.row(), cell.column(), cell.row(), cell.column()));
  }

  private boolean isNumberInTable(AuditedSheet.Cell cell) {
    return cell.isNumber()
        && sheet.tables().stream()
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
}
