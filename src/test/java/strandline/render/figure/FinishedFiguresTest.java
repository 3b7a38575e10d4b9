package strandline.render.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import strandline.render.SampleReport;
import strandline.render.ShippedReport;
import strandline.render.picture.Picture;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Pictures;
import strandline.report.Figure;
import strandline.report.Report;

/** What a reader gets of every figure of the sample and of the report that ships: a gate. */
class FinishedFiguresTest {
  private static final double ENOUGH = 0.95;

  /**
   * The recipe for pictures of 300 dpi, and what is tried when it does not read enough: white words
   * on dark tiles, and lines that the first threshold joins to letters.
   */
  private static final List<List<String>> RECIPES =
      List.of(
          List.of("-colorspace", "Gray", "-threshold", "42%"),
          List.of("-colorspace", "Gray", "-negate", "-threshold", "50%"),
          List.of("-colorspace", "Gray", "-resize", "150%", "-threshold", "42%"),
          List.of("-colorspace", "Gray", "-threshold", "60%"),
          List.of("-colorspace", "Gray", "-threshold", "70%"));

  @TempDir Path folder;

  static Stream<Arguments> figures() {
    return Stream.of(SampleReport.report(), ShippedReport.report())
        .flatMap(
            report ->
                report.figures().stream().map(figure -> Arguments.of(figure.id(), report, figure)));
  }

  private static Picture picture(Report report, Figure figure) {
    return new ChartRenderer().picture(report, figure);
  }

  /** From the file and not from the layout: what a browser is told. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void noTwoLabelsOfTheSvgMeetAndNoneLeavesThePage(String id, Report report, Figure figure)
      throws Exception {
    Picture picture = picture(report, figure);
    byte[] svg = Pictures.bytes(FigureFormat.SVG::write, picture);
    NodeList texts = parsed(svg).getElementsByTagName("text");
    Box page = new Box(0, 0, picture.page().pixelsWide(), picture.page().pixelsHigh());
    List<Box> boxes = new ArrayList<>();
    assertThat(texts.getLength()).isGreaterThan(4);
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      Box box = box(text);
      assertThat(page.holds(box)).as("%s on the page", text.getTextContent()).isTrue();
      for (int k = 0; k < i; k++) {
        assertThat(box.meets(boxes.get(k)))
            .as("%s and %s", text.getTextContent(), texts.item(k).getTextContent())
            .isFalse();
      }
      boxes.add(box);
    }
  }

  private static Element parsed(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg))
        .getDocumentElement();
  }

  /**
   * In pixels, from above a capital to below a descender, a twentieth less for what was rounded.
   */
  private static Box box(Element text) {
    double size = Double.parseDouble(size(text).replace("px", ""));
    double x = Double.parseDouble(text.getAttribute("x"));
    double baseline = Double.parseDouble(text.getAttribute("y"));
    double width = Double.parseDouble(text.getAttribute("textLength"));
    return new Box(x, baseline - 0.76 * size, width, 0.98 * size).grown(-0.05);
  }

  private static String size(Element element) {
    return element.hasAttribute("font-size")
        ? element.getAttribute("font-size")
        : size((Element) element.getParentNode());
  }

  @Test
  void aMachineReadsTheLabelsOfEveryFigure() throws Exception {
    requireTools();
    List<Arguments> figures = figures().toList();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<String>> readings = new ArrayList<>();
      for (int i = 0; i < figures.size(); i++) {
        Object[] one = figures.get(i).get();
        Path png = folder.resolve(i + ".png");
        readings.add(() -> unread(picture((Report) one[1], (Figure) one[2]), png));
      }
      List<String> unread = new ArrayList<>();
      for (Future<String> reading : two.invokeAll(readings)) {
        unread.add(reading.get());
      }
      assertThat(unread).allMatch(String::isEmpty);
    } finally {
      two.shutdownNow();
    }
  }

  /** The reader must be able to fail: a picture of other words is not read. */
  @Test
  void aMachineDoesNotReadWhatIsNotThere() throws Exception {
    requireTools();
    Report report = SampleReport.report();
    Path png = folder.resolve("other.png");
    Picture drawn = picture(report, report.figures().get(0));
    Picture other = picture(report, report.figures().get(2));
    try (OutputStream out = Files.newOutputStream(png)) {
      FigureFormat.PNG.write(drawn, out);
    }
    assertThat(share(labels(other), List.of(read(png, RECIPES.get(0))))).isLessThan(ENOUGH);
  }

  private static void requireTools() {
    if (!Boolean.getBoolean("strandline.require.tools")) {
      for (String tool : List.of("tesseract", "convert")) {
        boolean isThere =
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
        assumeTrue(isThere, tool + " is not installed");
      }
    }
  }

  /** Returns an empty text when enough was read, and otherwise what was not. */
  private static String unread(Picture picture, Path png) throws Exception {
    try (OutputStream out = Files.newOutputStream(png)) {
      FigureFormat.PNG.write(picture, out);
    }
    List<String> labels = labels(picture);
    List<String> read = new ArrayList<>();
    for (List<String> recipe : RECIPES) {
      read.add(read(png, recipe));
      if (share(labels, read) >= ENOUGH) {
        return "";
      }
    }
    List<String> missing = labels.stream().filter(label -> !isRead(label, read)).toList();
    return picture.id() + ": " + missing.size() + " of " + labels.size() + " not read: " + missing;
  }

  private static List<String> labels(Picture picture) {
    return picture.elements().stream()
        .filter(Picture.Words.class::isInstance)
        .map(element -> plain(((Picture.Words) element).text()))
        .filter(label -> !label.isEmpty())
        .toList();
  }

  private static double share(List<String> labels, List<String> read) {
    long found = labels.stream().filter(label -> isRead(label, read)).count();
    return (double) found / labels.size();
  }

  private static boolean isRead(String label, List<String> read) {
    return read.stream().anyMatch(text -> text.contains(label));
  }

  /** Letters and digits alone: commas, dashes, quotes and fractions come back in many ways. */
  private static String plain(String text) {
    return Normalizer.normalize(text.replaceAll("[¼½¾]", ""), Normalizer.Form.NFKD)
        .replaceAll("[^0-9\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String read(Path png, List<String> recipe) throws Exception {
    Path prepared = png.resolveSibling("prepared-" + png.getFileName());
    List<String> convert = new ArrayList<>(List.of("convert", png.toString()));
    convert.addAll(recipe);
    convert.add(prepared.toString());
    run(convert);
    return plain(run(List.of("tesseract", prepared.toString(), "-", "--psm", "11")));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // Two of them side by side are faster than one that splits its work.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(command + "").isZero();
    return said;
  }

  /** In another order, two at a time, twice over: the same bytes. */
  @Test
  void orderAndThreadsChangeNoByte() throws Exception {
    Report report = SampleReport.report();
    List<Integer> inOrder = new ArrayList<>();
    for (Figure figure : report.figures()) {
      inOrder.add(hash(report, figure));
    }
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> backwards = new ArrayList<>();
      for (Figure figure : report.figures()) {
        backwards.add(0, () -> hash(report, figure));
      }
      List<Integer> found = new ArrayList<>();
      for (Future<Integer> one : two.invokeAll(backwards)) {
        found.add(0, one.get());
      }
      assertThat(found).isEqualTo(inOrder);
    } finally {
      two.shutdownNow();
    }
  }

  private static int hash(Report report, Figure figure) throws IOException {
    Picture picture = picture(report, figure);
    int hash = 0;
    for (FigureFormat format : FigureFormat.values()) {
      hash = 31 * hash + java.util.Arrays.hashCode(Pictures.bytes(format::write, picture));
    }
    return hash;
  }
}
