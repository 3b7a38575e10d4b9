package strandline.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The looks of a workbook's cells.
 *
 * @param cells by the index that a cell names
 * @param conditional by the index that a conditional format names
 */
public record Styles(List<Style> cells, List<Element> conditional) {
  private static final String PART = "xl/styles.xml";

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

  static Styles read(Parts parts) {
    return parts.has(PART)
        ? new Reader(parts.root(PART), Colours.read(parts)).read()
        : new Styles(List.of(PLAIN), List.of());
  }

  /** Reads the part. */
  private static final class Reader {
    private final Element root;
    private final Colours colours;
    private final List<Font> fonts;
    private final List<Element> fills;
    private final List<Element> borders;
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Element> bases;
    private final Map<Integer, String> names = new HashMap<>();

    Reader(Element root, Colours colours) {
      this.root = root;
      this.colours = colours;
      fonts = list("fonts", "font").stream().map(this::font).toList();
      fills = list("fills", "fill");
      borders = list("borders", "border");
      bases = list("cellStyleXfs", "xf");
      list("numFmts", "numFmt")
          .forEach(
              f -> formats.put(number(f, "numFmtId"), new NumberFormat(f.attribute("formatCode"))));
      list("cellStyles", "cellStyle")
          .forEach(s -> names.put(number(s, "xfId"), s.attribute("name")));
    }

    private List<Element> list(String holder, String item) {
      return root.child(holder).map(list -> list.children(item)).orElse(List.of());
    }

    Styles read() {
      return new Styles(
          list("cellXfs", "xf").stream().map(this::style).toList(), list("dxfs", "dxf"));
    }

    private Font font(Element font) {
      Function<String, String> value =
          name -> font.child(name).map(e -> e.attribute("val")).orElse("");
      String size = value.apply("sz");
      return new Font(
          value.apply("name"),
          size.isEmpty() ? USUAL.size() : Double.parseDouble(size),
          isOn(font, "b"),
          isOn(font, "i"),
          font.child("u").filter(u -> !u.attribute("val").equals("none")).isPresent(),
          value.apply("vertAlign").equals("superscript"),
          font.child("color").map(colours::of).orElse(OptionalInt.empty()));
    }

    private static boolean isOn(Element font, String name) {
      return font.child(name)
          .filter(e -> e.attribute("val").isEmpty() || Book.isTrue(e.attribute("val")))
          .isPresent();
    }

    private Style style(Element xf) {
      Optional<Element> fill = at(fills, number(xf, "fillId"));
      Optional<Element> pattern = fill.flatMap(f -> f.child("patternFill"));
      String kind = pattern.map(p -> p.attribute("patternType")).orElse("");
      boolean isSolid = kind.equals("solid");
      boolean isGradient = fill.flatMap(f -> f.child("gradientFill")).isPresent();
      int format = number(xf, "numFmtId");
      Optional<Element> alignment = xf.child("alignment");
      return new Style(
          at(fonts, number(xf, "fontId")).orElse(USUAL),
          isGradient || !(kind.isEmpty() || kind.equals("none")),
          isSolid
              ? pattern
                  .flatMap(p -> p.child("fgColor"))
                  .map(colours::of)
                  .orElse(OptionalInt.empty())
              : OptionalInt.empty(),
          at(borders, number(xf, "borderId")).filter(Reader::isDrawn).isPresent(),
          formats.computeIfAbsent(format, NumberFormat::builtIn),
          alignment.filter(a -> Book.isTrue(a.attribute("wrapText"))).isPresent(),
          alignment.map(a -> number(a, "textRotation")).orElse(0),
          bases.isEmpty() ? "" : names.getOrDefault(number(xf, "xfId"), ""));
    }

    private static boolean isDrawn(Element border) {
      return border.children().stream()
          .anyMatch(
              side ->
                  !side.attribute("style").isEmpty() && !side.attribute("style").equals("none"));
    }

    private static <T> Optional<T> at(List<T> list, int index) {
      return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private static int number(Element element, String name) {
      String digits = element.attribute(name);
      return Math.max(0, SheetReader.index(digits));
    }
  }
}
