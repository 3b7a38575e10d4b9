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
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.w3c.dom.Node;

/**
 * The looks of a workbook's cells.
 *
 * @param cells by the index that a cell names
 * @param conditional by the index that a conditional format names: whether only a colour tells it
 */
public record CellStyles(List<Style> cells, List<Boolean> conditional) {
  /**
   * The look of a cell.
   *
   * @param look as POI reads it
   * @param font its font
   * @param format its number format
   * @param wraps whether its text wraps
   * @param isRaised whether its text stands above the line
   * @param name of the style that it is based on, such as {@code Heading 1}; may be empty
   */
  public record Style(
      XSSFCellStyle look,
      XSSFFont font,
      NumberFormat format,
      boolean wraps,
      boolean isRaised,
      String name) {
    private static final double TWIPS = 20;

    static Style of(XSSFCellStyle look, NumberFormat format, String name) {
      XSSFFont font = look.getFont();
      boolean isRaised = font.getTypeOffset() == XSSFFont.SS_SUPER;
      return new Style(look, font, format, look.getWrapText(), isRaised, name);
    }

    /** Returns the size of its letters in points. */
    public double size() {
      return font.getFontHeight() / TWIPS;
    }

    /** Returns the colour of its letters as 0xRRGGBB; empty where the program chooses. */
    public OptionalInt colour() {
      return rgb(font.getXSSFColor());
    }

    /** Says whether it is filled. */
    public boolean hasFill() {
      return look.getFillPattern() != FillPatternType.NO_FILL;
    }

    /** Returns the colour of its fill as 0xRRGGBB; empty where there is none, or a pattern. */
    public OptionalInt fill() {
      boolean isSolid = look.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
      return isSolid ? rgb(look.getFillForegroundXSSFColor()) : OptionalInt.empty();
    }

    /** Says whether it has a border on any side. */
    public boolean hasBorder() {
      return Stream.of(
              look.getBorderTop(),
              look.getBorderRight(),
              look.getBorderBottom(),
              look.getBorderLeft())
          .anyMatch(side -> side != BorderStyle.NONE);
    }

    private static OptionalInt rgb(XSSFColor colour) {
      byte[] rgb = colour == null || colour.isAuto() ? null : colour.getRGBWithTint();
      return rgb == null
          ? OptionalInt.empty()
          : OptionalInt.of((rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF);
    }
  }

  private static final Style PLAIN =
      Style.of(new StylesTable().getStyleAt(0), NumberFormat.GENERAL, "");

  /**
   * Returns the look of a cell.
   *
   * @param index what the cell names
   * @return a plain look when there is none of that index
   */
  public Style style(int index) {
    return index < cells.size() ? cells.get(index) : PLAIN;
  }

  static CellStyles read(XSSFReader reader, Optional<PackagePart> part) {
    StylesTable table =
        part.map(it -> Unreadable.unless(WorkbookFile.name(it), reader::getStylesTable))
            .orElse(null);
    if (table == null) {
      return new CellStyles(List.of(PLAIN), List.of());
    }
    CTStylesheet sheet = table.getCTStylesheet();
    Map<Long, String> names = new HashMap<>();
    if (sheet.isSetCellStyles()) {
      sheet.getCellStyles().getCellStyleList().forEach(s -> names.put(s.getXfId(), s.getName()));
    }
    Map<String, NumberFormat> formats = new HashMap<>();
    List<Style> cells = new ArrayList<>();
    for (int i = 0; i < table.getNumCellStyles(); i++) {
      XSSFCellStyle style = table.getStyleAt(i);
      String code = Optional.ofNullable(style.getDataFormatString()).orElse("General");
      NumberFormat format = formats.computeIfAbsent(code, NumberFormat::new);
      String name = Optional.ofNullable(names.get(style.getCoreXf().getXfId())).orElse("");
      cells.add(Style.of(style, format, name));
    }
    List<CTDxf> looks = sheet.isSetDxfs() ? sheet.getDxfs().getDxfList() : List.of();
    return new CellStyles(cells, looks.stream().map(CellStyles::isColourAlone).toList());
  }

  /** A number format or a shape of letters says something beside the colour. */
  private static boolean isColourAlone(CTDxf look) {
    boolean isShaped = false;
    Node first = look.isSetFont() ? look.getFont().getDomNode().getFirstChild() : null;
    for (Node child = first; child != null; child = child.getNextSibling()) {
      boolean isElement = child.getNodeType() == Node.ELEMENT_NODE;
      isShaped |= isElement && !"color".equals(child.getLocalName());
    }
    return (look.isSetFill() || look.isSetFont()) && !look.isSetNumFmt() && !isShaped;
  }
}
