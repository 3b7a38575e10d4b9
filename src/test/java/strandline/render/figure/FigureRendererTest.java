package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import strandline.render.Renderer;
import strandline.render.RendererContractTest;
import strandline.render.SampleReport;
import strandline.report.Figure;

class FigureRendererTest extends RendererContractTest {
  @Override
  protected Renderer renderer() {
    return new FigureRenderer(new ChartRenderer());
  }

  @Test
  void makesThreeFilesForEachFigure() throws IOException {
    for (Figure figure : SampleReport.report().figures()) {
      assertThat(render())
          .containsKeys(
              "charts/" + figure.id() + ".csv",
              "charts/" + figure.id() + ".png",
              "charts/" + figure.id() + ".svg");
    }
  }

  @Test
  void pngHasItsSizeOnPaperAndItsWords() throws IOException {
    byte[] png = render().get("charts/flow-at-sea.png");
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1878);
    assertThat(image.getHeight()).isEqualTo(1181);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    String text = new String(png, StandardCharsets.UTF_8);
    String bytes = new String(png, StandardCharsets.ISO_8859_1);
    int physical = bytes.indexOf("pHYs");
    assertThat(ByteBuffer.wrap(png).getInt(physical + 4)).isEqualTo(11811);
    assertThat(ByteBuffer.wrap(png).getInt(physical + 8)).isEqualTo(11811);
    assertThat(png[physical + 12]).isEqualTo((byte) 1);
    assertThat(text).contains("Title\0\0\0en-GB\0\0The flow of Cubans at sea doubled");
    assertThat(text).contains("Source\0\0\0en-GB\0\0U.S. Coast Guard, Alien Migrant");
  }

  @Test
  void everyFigureHasAVersionForAPhone() throws Exception {
    Map<String, byte[]> files = render();
    for (Figure figure : SampleReport.report().figures()) {
      String path = "charts/" + figure.id() + ".phone.";
      assertThat(files).containsKeys(path + "png").doesNotContainKey(path + "pdf");
      String svg = new String(files.get(path + "svg"), StandardCharsets.UTF_8);
      assertThat(svg).contains("width=\"95mm\"");
      // 37.5 of 1122 units across 95 mm are nine points, twelve pixels of a phone.
      assertThat(Pattern.compile("font-size=\"([0-9.]+)\"").matcher(svg).results())
          .isNotEmpty()
          .allMatch(size -> Double.parseDouble(size.group(1)) >= 37.5);
    }
  }

  @Test
  void svgStandsAlone() throws Exception {
    for (var file : render().entrySet()) {
      if (file.getKey().endsWith(".svg")) {
        Element svg = parsed(file.getValue()).getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("lang")).isEqualTo("en-GB");
        assertThat(svg.getAttribute("viewBox")).matches("0 0 (1878 1181|1122 [0-9]+)");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        NodeList texts = svg.getElementsByTagName("text");
        assertThat(texts.getLength()).isGreaterThan(5);
        for (int i = 0; i < texts.getLength(); i++) {
          assertThat(((Element) texts.item(i)).getAttribute("textLength")).matches("[0-9.]+");
        }
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        assertThat(text.replaceAll("xmlns(:dc)?=\"[^\"]*\"", "")).doesNotContain("http", "href");
        assertThat(text).contains("url(data:font/ttf;base64,");
      }
    }
  }

  private static Document parsed(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  @Test
  void csvIsTidyAndEventsStandApart() throws IOException {
    Map<String, byte[]> files = render();
    assertThat(new String(files.get("charts/flow-at-sea.csv"), StandardCharsets.UTF_8))
        .startsWith("period,Flow at sea,\"Flow at sea, status\"\n")
        .contains("\nFY2008,,not-available\n", "\nFY2014,3722,normal\n")
        .doesNotContain("event", "17 Dec 2014");
    assertThat(new String(files.get("charts/flow-at-sea.events.csv"), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            kind,text,date,from,to
            event,U.S. and Cuba announce normalisation,17 Dec 2014,2014.958904109589,2014.958904109589
            event,"“Wet foot, dry foot” ends",12 Jan 2017,2017.0301369863014,2017.0301369863014
            """);
  }

  @Test
  void indexNamesEveryFigureAndItsFiles() throws IOException {
    Map<String, byte[]> files = render();
    String index = new String(files.get("index.md"), StandardCharsets.UTF_8);
    assertThat(index).startsWith("# ").contains("\nSource: ".strip());
    for (Figure figure : SampleReport.report().figures()) {
      assertThat(index).contains("## " + figure.title());
    }
    List<String> linked =
        Pattern.compile("\\]\\(([^)]*)\\)").matcher(index).results().map(m -> m.group(1)).toList();
    assertThat(linked)
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().filter(name -> name.startsWith("charts/")).toList());
  }
}
