package strandline.render.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedSet;
import javax.xml.XMLConstants;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A picture as SVG that needs nothing beside it: real text with {@code textLength}, the characters'
 * outlines embedded as a subset of the font, {@code <title>} and {@code <desc>} for those who
 * listen, and its source and licence as Dublin Core. One unit is a pixel at 300 dpi. A viewer that
 * does not take embedded fonts shows its own sans-serif, stretched to the same widths.
 */
public final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String FAMILY = "Roboto, Arial, Helvetica, sans-serif";

  /** A hundredth of a pixel: less is not seen on any paper. */
  private static final int DECIMALS = 2;

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
    Document document = DomDocument.of(SVG, "svg");
    Element svg = document.getDocumentElement();
    describe(svg, picture);
    if (isFontEmbedded) {
      DomDocument.add(svg, "style").setTextContent(fonts(picture.characters()));
    }
    Element body = DomDocument.add(svg, "g");
    body.setAttribute("font-family", FAMILY);
    body.setAttribute("font-kerning", "none");
    new SvgGroups(body).addAll(painted(picture));
    DomDocument.text(body, "\n");
    DomDocument.text(svg, "\n");
    return DomDocument.text(document) + "\n";
  }

  /** Returns what Batik makes of the elements. */
  private static Element painted(Picture picture) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(DomDocument.of(SVG, "svg"));
    context.setComment(null);
    context.setPrecision(DECIMALS);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return picture.id() + "-" + super.generateID(prefix);
          }
        });
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    PicturePainter.paint(picture, graphics, PicturePainter.Letters.TEXT);
    return graphics.getRoot();
  }

  private static void describe(Element svg, Picture picture) {
    Picture.Page page = picture.page();
    Picture.About about = picture.about();
    svg.setAttribute("role", "img");
    svg.setAttribute("lang", about.language());
    svg.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", about.language());
    svg.setAttribute("width", page.widthMm() + "mm");
    svg.setAttribute("height", page.heightMm() + "mm");
    svg.setAttribute("viewBox", "0 0 " + page.pixelsWide() + " " + page.pixelsHigh());
    svg.setAttribute("aria-labelledby", picture.id() + "-title " + picture.id() + "-desc");
    named(svg, "title", picture.id(), about.title());
    named(svg, "desc", picture.id(), about.description());
    Element metadata = DomDocument.add(svg, "metadata");
    metadata.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:dc", DUBLIN_CORE);
    termed(metadata, "dc:source", about.source());
    termed(metadata, "dc:creator", about.author());
    termed(metadata, "dc:rights", about.licence());
  }

  private static void named(Element svg, String name, String id, String text) {
    Element element = DomDocument.add(svg, name);
    element.setAttribute("id", id + "-" + name);
    DomDocument.text(element, text);
  }

  private static void termed(Element metadata, String name, String text) {
    if (!text.isEmpty()) {
      DomDocument.text(DomDocument.add(metadata, DUBLIN_CORE, name), text);
    }
  }

  private static String fonts(Map<Typeface, SortedSet<Integer>> used) {
    StringBuilder style = new StringBuilder("\n");
    used.forEach(
        (face, characters) ->
            style
                .append("@font-face{font-family:Roboto;font-weight:")
                .append(face.weight())
                .append(";src:url(data:font/ttf;base64,")
                .append(Base64.getEncoder().encodeToString(face.subset(characters)))
                .append(")}\n"));
    return style.toString();
  }
}
