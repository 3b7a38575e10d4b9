package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import strandline.render.Palette;
import strandline.render.picture.Picture.Drawing;
import strandline.render.picture.Picture.Shape;

class SvgFileTest {
  private static final Picture SMALL = Pictures.small();

  private static Element parsed() throws Exception {
    byte[] svg = Pictures.bytes(SvgFile::write, SMALL);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg))
        .getDocumentElement();
  }

  @Test
  void saysWhatItIs() throws Exception {
    Element svg = parsed();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("lang")).isEqualTo("es-CU");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("small-title small-desc");
    assertThat(text(svg, "title")).isEqualTo("A title & more");
    assertThat(text(svg, "desc")).isEqualTo("What <one> sees.");
    assertThat(text(svg, "dc:source")).isEqualTo("Publisher, Title (2024)");
    assertThat(text(svg, "dc:rights")).isEqualTo("CC BY 4.0");
  }

  private static String text(Element svg, String name) {
    return svg.getElementsByTagName(name).item(0).getTextContent();
  }

  /** What a browser shows: the embedded font as wide as the picture was laid out for. */
  @Test
  void theEmbeddedFontIsAsWideAsTextLengthSays() throws Exception {
    Element svg = parsed();
    List<Font> fonts = fonts(text(svg, "style"));
    NodeList texts = svg.getElementsByTagName("text");
    assertThat(texts.getLength()).isEqualTo(2);
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      boolean isBold = given(text, "font-weight").equals("bold");
      Font font = fonts.get(isBold ? 1 : 0);
      double size = Double.parseDouble(given(text, "font-size").replace("px", ""));
      String words = text.getTextContent();
      assertThat(font.canDisplayUpTo(words)).isEqualTo(-1);
      double width =
          font.deriveFont(1000f)
              .createGlyphVector(new FontRenderContext(null, true, true), words)
              .getLogicalBounds()
              .getWidth();
      assertThat(Double.parseDouble(text.getAttribute("textLength")))
          .as(words)
          .isCloseTo(width / 1000 * size, within(0.02));
    }
  }

  private static String given(Element element, String property) {
    return element.hasAttribute(property)
        ? element.getAttribute(property)
        : given((Element) element.getParentNode(), property);
  }

  private static List<Font> fonts(String style) throws Exception {
    List<Font> fonts = new ArrayList<>();
    Matcher data = Pattern.compile("base64,([^)]*)\\)").matcher(style);
    while (data.find()) {
      byte[] file = Base64.getDecoder().decode(data.group(1));
      fonts.add(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)));
    }
    return fonts;
  }

  /** A viewer that does not take the font has one of these, or its own sans-serif. */
  @Test
  void namesFontsThatEveryViewerHas() throws Exception {
    assertThat(SvgFile.text(SMALL, false))
        .contains("font-family=\"Roboto, Arial, Helvetica, sans-serif\"")
        .doesNotContain("@font-face");
  }

  @Test
  void refersToNothingOutside() throws Exception {
    String svg = new String(Pictures.bytes(SvgFile::write, SMALL), StandardCharsets.UTF_8);
    assertThat(svg.replaceAll("xmlns(:dc)?=\"[^\"]*\"", ""))
        .doesNotContain("http", "href", "@import", "<!DOCTYPE");
    assertThat(svg.replace("url(data:font/ttf;base64,", "")).doesNotContain("url(");
  }

  /** What looks alike follows each other in one group, and what is usual is said once. */
  @Test
  void saysEachLookOnce() {
    Line2D first = new Line2D.Double(10, 10, 20, 20);
    Line2D second = new Line2D.Double(30, 10, 20, 20);
    Rectangle2D bar = new Rectangle2D.Double(24, 48, 12, 24);
    String svg =
        SvgFile.text(
            Pictures.of(
                Shape.filled(bar, Palette.DARK_BLUE),
                Shape.filled(new Rectangle2D.Double(48, 48, 12, 24), Palette.DARK_BLUE),
                Shape.stroked(first, Palette.GREY, 1.2, 3.0, 2.4),
                Shape.stroked(second, Palette.GREY, 1.2, 3.0, 2.4)),
            false);
    assertThat(svg)
        .endsWith(
            """
            <g fill="white" stroke="white">
            <rect height="472" stroke="none" width="709" x="0" y="0"/>
            <path d="M100 200 L150 200 L150 300 L100 300 L100 200 Z" fill="rgb(18,67,109)"\
             stroke="none"/>
            <path d="M200 200 L250 200 L250 300 L200 300 L200 200 Z" fill="rgb(18,67,109)"\
             stroke="none"/></g>
            <g fill="rgb(107,117,128)" stroke="rgb(107,117,128)" stroke-dasharray="12.5,10"\
             stroke-width="5">
            <path d="M41.67 41.67 L83.33 83.33" fill="none"/>
            <path d="M125 41.67 L83.33 83.33" fill="none"/></g></g>
            </svg>
            """)
        .doesNotContain("<defs");
  }

  /** A chart draws a line segment by segment; its graphics sets clips and moves about. */
  @Test
  void aDrawingKeepsItsClipAndItsPlace() {
    Drawing drawing =
        new Drawing(
            graphics -> {
              graphics.setClip(new Rectangle2D.Double(0, 0, 300, 300));
              graphics.setColor(Color.RED);
              graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
              graphics.draw(new Line2D.Double(1, 2, 3, 4));
              graphics.draw(new Line2D.Double(3, 4, 5, 6));
              graphics.translate(10, 20);
              graphics.fill(new Ellipse2D.Double(0, 0, 8, 8));
            });
    String svg = SvgFile.text(Pictures.of(drawing), false);
    assertThat(svg)
        .contains("<clipPath clipPathUnits=\"userSpaceOnUse\" id=\"small-clipPath1\">")
        .contains("<path clip-path=\"url(#small-clipPath1)\" d=\"M1 2 L3 4 L5 6\" fill=\"none\"")
        .contains(
            """
            id="small-clipPath2">
            <path d="M-10 -20 L290 -20 L290 280 L-10 280 L-10 -20 Z"/></clipPath>""")
        .contains("stroke-width=\"3\" transform=\"matrix(1,0,0,1,10,20)\">")
        .contains("<circle clip-path=\"url(#small-clipPath2)\" cx=\"4\" cy=\"4\" r=\"4\"");
  }

  /** What XML cannot hold would break the document for every reader. */
  @Test
  void leavesOutWhatXmlCannotHold() throws Exception {
    Picture picture =
        new Picture(
            "odd",
            new Picture.Page(60, 40),
            new Picture.About("a\u0001b\uFFFEc", "", "en", "", "", ""),
            List.of());
    String svg = SvgFile.text(picture, false);
    assertThat(svg).contains("<title id=\"odd-title\">abc</title>").doesNotContain("dc:source");
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws Exception {
    assertThat(Pictures.bytes(SvgFile::write, SMALL))
        .isEqualTo(Pictures.bytes(SvgFile::write, SMALL));
  }
}
