package strandline.render.picture;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A picture as SVG that needs nothing beside it: real text with {@code textLength}, the characters'
 * outlines embedded as a subset of the font, {@code <title>} and {@code <desc>} for those who
 * listen. One unit is a point; numbers are rounded to two decimals.
 */
public final class SvgFile {
  private static final String FAMILY = "Roboto, Arial, Helvetica, sans-serif";

  private SvgFile() {}

  /**
   * Writes a picture.
   *
   * @param picture the picture
   * @param out where to, in UTF-8; left open
   * @throws IOException when the stream fails
   */
  public static void write(Picture picture, OutputStream out) throws IOException {
    out.write(text(picture, true).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a picture as text.
   *
   * @param picture the picture
   * @param isFontEmbedded whether the font is inside; without it the reader's own is used
   * @return the whole document
   */
  public static String text(Picture picture, boolean isFontEmbedded) {
    Pen pen = new Pen();
    picture.elements().forEach(element -> element.paintWith(pen));
    Picture.Page page = picture.page();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
        + attribute("lang", picture.language())
        + attribute("xml:lang", picture.language())
        + attribute("width", page.widthMm() + "mm")
        + attribute("height", page.heightMm() + "mm")
        + attribute("viewBox", "0 0 " + number(page.width()) + " " + number(page.height()))
        + attribute("aria-labelledby", picture.id() + "-title " + picture.id() + "-desc")
        + ">\n<title"
        + attribute("id", picture.id() + "-title")
        + ">"
        + escaped(picture.title())
        + "</title>\n<desc"
        + attribute("id", picture.id() + "-desc")
        + ">"
        + escaped(picture.description())
        + "</desc>\n"
        + (isFontEmbedded ? fonts(pen.used) : "")
        + "<rect"
        + attribute("width", number(page.width()))
        + attribute("height", number(page.height()))
        + attribute("fill", "#fff")
        + "/>\n"
        + "<g font-family=\""
        + FAMILY
        + "\" font-kerning=\"none\" stroke-linejoin=\"round\">\n"
        + pen.text
        + "</g>\n</svg>\n";
  }

  private static String fonts(Map<Typeface, SortedSet<Integer>> used) {
    StringBuilder style = new StringBuilder("<style>\n");
    used.forEach(
        (face, characters) ->
            style
                .append("@font-face{font-family:Roboto;font-weight:")
                .append(face.weight())
                .append(";src:url(data:font/ttf;base64,")
                .append(Base64.getEncoder().encodeToString(face.subset(characters)))
                .append(")}\n"));
    return style.append("</style>\n").toString();
  }

  private static final class Pen implements Picture.Painter {
    private final StringBuilder text = new StringBuilder();
    private final Map<Typeface, SortedSet<Integer>> used = new EnumMap<>(Typeface.class);

    @Override
    public void shape(Picture.Shape shape) {
      text.append("<path").append(attribute("d", path(shape)));
      text.append(attribute("fill", shape.fill() == null ? "none" : hex(shape.fill())));
      if (shape.line() != null) {
        text.append(attribute("stroke", hex(shape.line())));
        text.append(attribute("stroke-width", number(shape.width())));
      }
      if (!shape.dash().isEmpty()) {
        String dash = shape.dash().stream().map(SvgFile::number).collect(Collectors.joining(" "));
        text.append(attribute("stroke-dasharray", dash));
      }
      text.append("/>\n");
    }

    @Override
    public void words(Picture.Words words) {
      words
          .text()
          .codePoints()
          .forEach(c -> used.computeIfAbsent(words.face(), f -> new TreeSet<>()).add(c));
      text.append("<text").append(attribute("x", number(words.x())));
      text.append(attribute("y", number(words.baseline())));
      text.append(attribute("font-size", number(words.size())));
      text.append(words.face() == Typeface.BOLD ? attribute("font-weight", "700") : "");
      text.append(attribute("fill", words.colour().hex()));
      text.append(attribute("textLength", number(words.width()))).append('>');
      text.append(escaped(words.text())).append("</text>\n");
    }
  }

  private static String path(Picture.Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.path().getPathIterator(null); !i.isDone(); i.next()) {
      int segment = i.currentSegment(at);
      path.append("MLQCZ".charAt(segment));
      int numbers = segment == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, segment);
      for (int k = 0; k < numbers; k++) {
        path.append(k == 0 ? "" : " ").append(number(at[k]));
      }
    }
    return path.toString();
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  private static String hex(int rgb) {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }

  /** Writes a number with at most two decimals, the same in every locale. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long part = Math.abs(hundredths) % 100;
    if (part == 0) {
      return sign + whole;
    }
    return sign + whole + "." + (part % 10 == 0 ? "" + part / 10 : part < 10 ? "0" + part : part);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
