package strandline.render.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedSet;

/**
 * A picture as SVG that needs nothing beside it: real text with {@code textLength}, the characters'
 * outlines embedded as a subset of the font, {@code <title>} and {@code <desc>} for those who
 * listen, and its source and licence as Dublin Core. One unit is a point; numbers are rounded to
 * two decimals. A viewer that does not take embedded fonts shows its own sans-serif, stretched to
 * the same widths.
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
    Picture.Page page = picture.page();
    Picture.About about = picture.about();
    String width = PathText.number(PathText.hundredths(page.width()));
    String height = PathText.number(PathText.hundredths(page.height()));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
        + Xml.attribute("lang", about.language())
        + Xml.attribute("xml:lang", about.language())
        + Xml.attribute("width", page.widthMm() + "mm")
        + Xml.attribute("height", page.heightMm() + "mm")
        + Xml.attribute("viewBox", "0 0 " + width + " " + height)
        + Xml.attribute("aria-labelledby", picture.id() + "-title " + picture.id() + "-desc")
        + ">\n<title"
        + Xml.attribute("id", picture.id() + "-title")
        + ">"
        + Xml.escaped(about.title())
        + "</title>\n<desc"
        + Xml.attribute("id", picture.id() + "-desc")
        + ">"
        + Xml.escaped(about.description())
        + "</desc>\n"
        + metadata(about)
        + (isFontEmbedded ? fonts(picture.characters()) : "")
        + "<path fill=\"#fff\" d=\"M0 0h"
        + width
        + "v"
        + height
        + "H0z\"/>\n"
        + "<g font-family=\""
        + FAMILY
        + "\" font-kerning=\"none\" stroke-linejoin=\"round\">\n"
        + SvgBody.of(picture)
        + "</g>\n</svg>\n";
  }

  private static String metadata(Picture.About about) {
    return "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + Xml.element("dc:source", about.source())
        + Xml.element("dc:creator", about.author())
        + Xml.element("dc:rights", about.licence())
        + "</metadata>\n";
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
}
