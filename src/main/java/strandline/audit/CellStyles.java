package strandline.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import strandline.audit.WorkbookFile.Tag;

/**
 * The looks of a workbook's cells.
 *
 * @param cells by the index that a cell names
 * @param conditional by the index that a conditional format names: whether only a colour tells it
 */
public record CellStyles(List<Style> cells, List<Boolean> conditional) {
  /**
   * A font.
   *
   * @param name its family
   * @param size in points
   * @param isBold whether it is bold
   * @param isItalic whether it is italic
   * @param isUnderlined whether it is underlined
   * @param isRaised whether it stands above the line
   * @param colour as 0xRRGGBB; empty where the program chooses
   */
  public record Font(
      String name,
      double size,
      boolean isBold,
      boolean isItalic,
      boolean isUnderlined,
      boolean isRaised,
      OptionalInt colour) {}

  /**
   * The look of a cell.
   *
   * @param font its font
   * @param hasFill whether it is filled
   * @param fill the colour as 0xRRGGBB; empty where there is none, or a pattern
   * @param hasBorder whether it has a border on any side
   * @param format its number format
   * @param wraps whether its text wraps
   * @param rotation in degrees; 0 for horizontal
   * @param name of the style that it is based on, such as {@code Heading 1}; may be empty
   */
  public record Style(
      Font font,
      boolean hasFill,
      OptionalInt fill,
      boolean hasBorder,
      NumberFormat format,
      boolean wraps,
      int rotation,
      String name) {}

  private static final double TWIPS = 20;

  private static final Font USUAL =
      new Font("Calibri", 11, false, false, false, false, OptionalInt.empty());

  private static final Style PLAIN =
      new Style(USUAL, false, OptionalInt.empty(), false, NumberFormat.GENERAL, false, 0, "");

  /**
   * Returns the look of a cell.
   *
   * @param index what the cell names
   * @return a plain look when there is none of that index
   */
  public Style style(int index) {
    return index < cells.size() ? cells.get(index) : PLAIN;
  }

  static CellStyles read(WorkbookFile file, XSSFReader reader, Optional<PackagePart> part) {
    if (part.isEmpty()) {
      return new CellStyles(List.of(PLAIN), List.of());
    }
    Unsaid unsaid = Unsaid.read(file.tags(part.get(), Unsaid.ENTRY + 2));
    StylesTable table = Unreadable.unless(WorkbookFile.name(part.get()), reader::getStylesTable);
    if (table == null) {
      return new CellStyles(List.of(PLAIN), List.of());
    }
    Map<String, NumberFormat> formats = new HashMap<>();
    List<Style> cells = new ArrayList<>();
    for (int i = 0; i < table.getNumCellStyles(); i++) {
      XSSFCellStyle style = table.getStyleAt(i);
      String format = Optional.ofNullable(style.getDataFormatString()).orElse("General");
      cells.add(style(style, formats.computeIfAbsent(format, NumberFormat::new), unsaid.name(i)));
    }
    return new CellStyles(cells, unsaid.looks.stream().map(Unsaid::isColourAlone).toList());
  }

  private static Style style(XSSFCellStyle style, NumberFormat format, String name) {
    FillPatternType fill = style.getFillPattern();
    boolean isDrawn =
        Stream.of(
                style.getBorderTop(),
                style.getBorderRight(),
                style.getBorderBottom(),
                style.getBorderLeft())
            .anyMatch(side -> side != BorderStyle.NONE);
    return new Style(
        font(style.getFont()),
        fill != FillPatternType.NO_FILL,
        fill == FillPatternType.SOLID_FOREGROUND
            ? colour(style.getFillForegroundXSSFColor())
            : OptionalInt.empty(),
        isDrawn,
        format,
        style.getWrapText(),
        style.getRotation(),
        name);
  }

  private static Font font(XSSFFont font) {
    return new Font(
        font.getFontName(),
        font.getFontHeight() / TWIPS,
        font.getBold(),
        font.getItalic(),
        font.getUnderline() != XSSFFont.U_NONE,
        font.getTypeOffset() == XSSFFont.SS_SUPER,
        colour(font.getXSSFColor()));
  }

  private static OptionalInt colour(XSSFColor colour) {
    byte[] rgb = colour == null || colour.isAuto() ? null : colour.getRGBWithTint();
    return rgb == null
        ? OptionalInt.empty()
        : OptionalInt.of((rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF);
  }

  /**
   * What POI's table of styles does not tell.
   *
   * @param bases the styles that looks of cells are based on
   * @param names the names of those styles
   * @param looks the elements of each conditional look; those of its font after a slash
   */
  private record Unsaid(List<Integer> bases, Map<Integer, String> names, List<List<String>> looks) {
    private static final int ENTRY = 3;

    static Unsaid read(List<Tag> tags) {
      Unsaid unsaid = new Unsaid(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
      String list = "";
      String look = "";
      for (Tag tag : tags) {
        list = tag.depth() < ENTRY ? tag.name() : list;
        look = tag.depth() == ENTRY + 1 ? tag.name() : look;
        int base = Math.max(0, tag.index("xfId"));
        if (list.equals("dxfs") && tag.depth() > ENTRY) {
          String part = tag.depth() == ENTRY + 1 ? look : look + "/" + tag.name();
          unsaid.looks.get(unsaid.looks.size() - 1).add(part);
        } else if (list.equals("dxfs") && tag.depth() == ENTRY) {
          unsaid.looks.add(new ArrayList<>());
        } else if ((list + "/" + tag.name()).equals("cellXfs/xf")) {
          unsaid.bases.add(base);
        } else if ((list + "/" + tag.name()).equals("cellStyles/cellStyle")) {
          unsaid.names.put(base, tag.value("name"));
        }
      }
      return unsaid;
    }

    private String name(int cell) {
      return cell < bases.size() ? names.getOrDefault(bases.get(cell), "") : "";
    }

    /** A number format or a shape of letters says something beside the colour. */
    private static boolean isColourAlone(List<String> look) {
      return (look.contains("fill") || look.contains("font"))
          && look.stream().noneMatch(part -> part.matches("numFmt|font/(?!color$).*"));
    }
  }
}
