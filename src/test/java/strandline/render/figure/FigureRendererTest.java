package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import strandline.render.Artifact;
import strandline.render.Refusal;
import strandline.render.Renderer;
import strandline.render.RendererContractTest;
import strandline.render.SampleReport;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Figure.Size;
import strandline.report.Report;
import strandline.report.Report.Making;

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

  private static Map<String, byte[]> published(Report.Pictures pictures) throws IOException {
    return published(pictures, SampleReport.report().sections());
  }

  private static Map<String, byte[]> published(
      Report.Pictures pictures, List<Report.Section> sections) throws IOException {
    Report report = SampleReport.report();
    Making making = report.making();
    Report asked =
        new Report(
            report.id(),
            report.cover(),
            report.keyPoints(),
            report.headlines(),
            sections,
            report.notes(),
            report.sources(),
            report.inputs(),
            new Making(
                making.program(),
                making.profiles(),
                making.dictionary(),
                making.used(),
                pictures,
                making.sheets()));
    Map<String, byte[]> files = new TreeMap<>();
    for (Artifact file : new FigureRenderer(new ChartRenderer()).render(asked)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.content().writeTo(out);
      files.put(file.path(), out.toByteArray());
    }
    return files;
  }

  @Test
  void aReportSaysInWhichFurtherSizesItsFiguresArePublished() throws Exception {
    assertThat(render().keySet()).noneMatch(name -> name.contains(".phone."));
    Map<String, byte[]> files =
        published(new Report.Pictures(List.of(), List.of(Size.SLIDE, Size.PHONE)));
    for (Figure figure : SampleReport.report().figures()) {
      String path = "charts/" + figure.id() + ".phone.";
      assertThat(files).containsKeys(path + "png").doesNotContainKey(path + "pdf");
      assertThat(files).doesNotContainKey("charts/" + figure.id() + ".half.png");
      String svg = new String(files.get(path + "svg"), StandardCharsets.UTF_8);
      assertThat(svg).contains("width=\"95mm\"");
      // 37.5 of 1122 units across 95 mm are nine points, twelve pixels of a phone.
      assertThat(Pattern.compile("font-size=\"([0-9.]+)px\"").matcher(svg).results())
          .isNotEmpty()
          .allMatch(size -> Double.parseDouble(size.group(1)) >= 37.5);
      byte[] slide = files.get("charts/" + figure.id() + ".slide.png");
      assertThat(ImageIO.read(new ByteArrayInputStream(slide)).getWidth()).isEqualTo(3000);
      assertThat(new String(files.get("index.md"), StandardCharsets.UTF_8))
          .contains("[" + figure.id() + ".slide.svg](charts/" + figure.id() + ".slide.svg)");
      assertThat(new String(files.get("charts/" + figure.id() + ".json"), StandardCharsets.UTF_8))
          .contains("\"" + figure.id() + ".phone.png\"");
    }
  }

  @Test
  void aSizeThatIsTheFiguresOwnIsNoFurtherOne() throws IOException {
    assertThat(published(new Report.Pictures(List.of("png"), List.of(Size.MEMO))).keySet())
        .filteredOn(name -> name.endsWith(".png"))
        .hasSameSizeAs(SampleReport.report().figures());
  }

  private static Block longTitled(Block block) {
    return block instanceof Figure figure
        ? new Figure(
            figure.id(),
            figure.title(),
            figure.subtitle(),
            figure.altText(),
            figure.description(),
            figure.tableId(),
            figure.chart(),
            figure.footnote(),
            figure.sourceIds(),
            figure.size(),
            "Unterseebootkommandantenlehrgang ".repeat(4).strip())
        : block;
  }

  @Test
  void aFurtherSizeInWhichAFigureHasNoRoomIsRefused() {
    List<Report.Section> sections =
        SampleReport.report().sections().stream()
            .map(
                section ->
                    new Report.Section(
                        section.id(),
                        section.title(),
                        section.blocks().stream().map(FigureRendererTest::longTitled).toList()))
            .toList();
    Report.Pictures half = new Report.Pictures(List.of("png"), List.of(Size.HALF));
    assertThatThrownBy(() -> published(half, sections))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching(
            "figure \\S+: its title has 131 characters and does not fit 3 lines of 78 mm in the size"
                + " half; shorten it under short-title, or draw it \\d+ mm wide, or leave half out of"
                + " sizes");
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
