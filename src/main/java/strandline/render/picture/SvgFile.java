package strandline.render.picture;

import java.awt.BasicStroke;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import javax.xml.XMLConstants;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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
    SVGGraphics2D graphics = new SVGGraphics2D(context(document, picture.id()), false);
    PicturePainter.paint(picture, graphics, PicturePainter.Letters.TEXT);
    graphics.getRoot(svg);
    svg.setAttribute("font-family", FAMILY);
    svg.setAttribute("font-kerning", "none");
    // Batik calls the place of gradients the same in every document; here it is empty.
    svg.removeChild(document.getElementsByTagName("defs").item(0));
    finish((Element) svg.getLastChild(), svg);
    DomDocument.text(svg, "\n");
    return DomDocument.text(document) + "\n";
  }

  /** What is most of a picture is the default, which Batik says once. */
  private static SVGGeneratorContext context(Document document, String id) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DECIMALS);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return id + "-" + super.generateID(prefix);
          }
        });
    SVGGeneratorContext.GraphicContextDefaults usual =
        new SVGGeneratorContext.GraphicContextDefaults();
    usual.setFont(Typeface.REGULAR.font(9 * PicturePainter.SCALE));
    usual.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    usual.setRenderingHints(PicturePainter.HINTS);
    context.setGraphicContextDefaults(usual);
    return context;
  }

  /**
   * Puts what Batik drew on lines of its own and says how wide texts are: a viewer with another
   * font stretches them to the width that was laid out.
   */
  private static void finish(Element element, Element parent) {
    parent.insertBefore(parent.getOwnerDocument().createTextNode("\n"), element);
    if (element.getTagName().equals("text")) {
      boolean isBold = inherited(element, "font-weight").equals("bold");
      Typeface face = isBold ? Typeface.BOLD : Typeface.REGULAR;
      String size = inherited(element, "font-size").replace("px", "");
      double width = face.width(element.getTextContent(), Double.parseDouble(size));
      element.setAttribute("textLength", String.valueOf(Math.round(width * 100) / 100.0));
    }
    List<Element> inside = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        inside.add(child);
      }
    }
    inside.forEach(child -> finish(child, element));
  }

  private static String inherited(Element element, String property) {
    return element.hasAttribute(property)
        ? element.getAttribute(property)
        : inherited((Element) element.getParentNode(), property);
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
