package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import strandline.render.figure.ChartRenderer;
import strandline.render.figure.DrawnFigures;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * Every word that makes a figure has a picture of what its example makes in {@code
 * reports/README.md}. {@link #main} makes the pictures again: small, and of few colours.
 */
class WordPicturesTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project", "."));
  private static final String FOLDER = "src/site/resources/words/";
  private static final Pattern WORD =
      Pattern.compile(
          "^- ([a-z-]+):[^\n]*?\\s*(?:\n +)?(?:\\{ )?id: ([a-z0-9-]+)", Pattern.MULTILINE);
  private static final int WIDTH = 760;
  private static final int COLOURS = 48;
  private static final int MOST_BYTES = 40_000;
  private static final int MOST_BYTES_OF_ALL = 1_500_000;

  /** The figure that the example of a word makes. */
  private record Example(Report report, Figure figure) {}

  /** Returns the first figure of each word that makes one. */
  private static Map<String, Example> examples() throws IOException {
    Map<String, Example> examples = new TreeMap<>();
    for (EveryFigure.Composed one : EveryFigure.composed()) {
      for (MatchResult word : WORD.matcher(one.block()).results().toList()) {
        if (word.group(1).endsWith("-table")) {
          continue;
        }
        one.report().figures().stream()
            .filter(figure -> figure.id().matches(Pattern.quote(word.group(2)) + "(-chart)?"))
            .findFirst()
            .ifPresent(
                figure -> examples.putIfAbsent(word.group(1), new Example(one.report(), figure)));
      }
    }
    return examples;
  }

  @Test
  void everyWordOfAFigureHasASmallPicture() throws IOException {
    String page = Files.readString(PROJECT.resolve("reports/README.md"));
    List<String> words = List.copyOf(examples().keySet());
    assertThat(words).contains("bar-chart", "month-map", "control-chart").hasSizeGreaterThan(16);
    long all = 0;
    for (String word : words) {
      Path picture = PROJECT.resolve(FOLDER + word + ".png");
      assertThat(picture).exists();
      assertThat(Files.size(picture)).as(word).isLessThanOrEqualTo(MOST_BYTES);
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(WIDTH);
      assertThat(page).contains("](../" + FOLDER + word + ".png)");
      all += Files.size(picture);
    }
    assertThat(all).isLessThanOrEqualTo(MOST_BYTES_OF_ALL);
    try (Stream<Path> there = Files.list(PROJECT.resolve(FOLDER))) {
      assertThat(there.map(path -> path.getFileName().toString().replace(".png", "")))
          .containsExactlyInAnyOrderElementsOf(words);
    }
  }

  /** Makes the pictures again. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(PROJECT.resolve(FOLDER));
    for (Map.Entry<String, Example> one : examples().entrySet()) {
      Example example = one.getValue();
      byte[] png = new DrawnFigures(example.report(), new ChartRenderer()).png(example.figure());
      Files.write(PROJECT.resolve(FOLDER + one.getKey() + ".png"), small(png));
    }
  }

  /** Returns a picture with {@value #WIDTH} points across and its {@value #COLOURS} colours. */
  static byte[] small(byte[] png) throws IOException {
    BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage scaled = whole;
    for (int width = whole.getWidth(); width != WIDTH; ) {
      width = Math.max(WIDTH, width / 2);
      int height = Math.round((float) width * whole.getHeight() / whole.getWidth());
      BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = next.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(scaled, 0, 0, width, height, null);
      graphics.dispose();
      scaled = next;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(ofFewColours(scaled), "png", out);
    return out.toByteArray();
  }

  private static BufferedImage ofFewColours(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int pixel : pixels) {
      counts.merge(pixel & 0xFFF8F8F8, 1, Integer::sum);
    }
    List<Integer> most = new ArrayList<>(counts.keySet());
    most.sort((a, b) -> counts.get(b) - counts.get(a) != 0 ? counts.get(b) - counts.get(a) : a - b);
    List<Integer> kept = most.subList(0, Math.min(COLOURS, most.size()));
    byte[][] parts = new byte[3][kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      for (int part = 0; part < 3; part++) {
        int value = kept.get(i) >> 16 - 8 * part & 0xFF;
        parts[part][i] = (byte) (value == 0xF8 ? 0xFF : value);
      }
    }
    IndexColorModel colours = new IndexColorModel(8, kept.size(), parts[0], parts[1], parts[2]);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], pixel -> nearest(pixel, kept));
      small.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
    }
    return small;
  }

  private static int nearest(int pixel, List<Integer> colours) {
    int best = 0;
    for (int i = 1; i < colours.size(); i++) {
      best = distance(pixel, colours.get(i)) < distance(pixel, colours.get(best)) ? i : best;
    }
    return best;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int part = (a >> shift & 0xFF) - (b >> shift & 0xFF);
      sum += part * part;
    }
    return sum;
  }
}
