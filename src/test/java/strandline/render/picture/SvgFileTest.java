package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
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
      Element group = (Element) text.getParentNode();
      boolean isBold = group.getAttribute("font-weight").equals("700");
      Font font = fonts.get(isBold ? 1 : 0);
      double size = Double.parseDouble(group.getAttribute("font-size"));
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

  @Test
  void isAsShortAsItGoes() {
    assertThat(SvgFile.text(SMALL, false))
        .contains("<g fill=\"#12436d\">\n<path d=\"M20 40h30v50h-30z\"/>\n</g>")
        .contains("<circle cx=\"102.2\" cy=\"42.2\" r=\"2.2\"/>")
        .contains("stroke-dasharray=\"3 2\" d=\"M10 100h140\"/>");
  }

  @Test
  void strokesOfOneLookAreOnePathAndDoNotDrift() {
    Path2D.Double zigzag = new Path2D.Double();
    zigzag.moveTo(0, 0);
    for (int i = 1; i <= 100; i++) {
      zigzag.lineTo(i * 0.333, i % 2 * 0.333);
    }
    Path2D.Double curve = new Path2D.Double();
    curve.moveTo(1, 1);
    curve.quadTo(2, 0.5, 3, 1);
    curve.closePath();
    curve.moveTo(5, 5);
    curve.lineTo(5, 7);
    String svg =
        SvgFile.text(
            Pictures.of(
                Shape.stroked(zigzag, Palette.GREY, 1), Shape.stroked(curve, Palette.GREY, 1)),
            false);
    Matcher path = Pattern.compile("stroke-width=\"1\" d=\"([^\"]*)\"").matcher(svg);
    assertThat(path.find()).isTrue();
    String both = path.group(1);
    assertThat(both).startsWith("M0 0l.33 .33 .34-.33 .33 .33").endsWith("M1 1q1-.5 2 0zm4 4v2");
    assertThat(path.find()).isFalse();
    double x = 0;
    String lines = both.substring("M0 0l".length(), both.indexOf("M1 1"));
    List<Double> numbers =
        Pattern.compile("-?[0-9]*\\.?[0-9]+")
            .matcher(lines)
            .results()
            .map(number -> Double.parseDouble(number.group()))
            .toList();
    for (int i = 0; i < numbers.size(); i += 2) {
      x += numbers.get(i);
    }
    assertThat(x).isCloseTo(33.3, within(1e-6));
  }
}
