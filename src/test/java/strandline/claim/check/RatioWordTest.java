package strandline.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.claim.StatedNumber;

class RatioWordTest {
  /** The boundary table of reports/README.md. */
  @ParameterizedTest
  @CsvSource({
    "doubled, 1.94, false",
    "doubled, 1.9499, false",
    "doubled, 1.95, true",
    "doubled, 1.96, true",
    "doubled, 1.99, true",
    "doubled, 2.00, true",
    "doubled, 2.04, true",
    "doubled, 2.05, false",
    "tripled, 2.94, false",
    "tripled, 2.95, true",
    "tripled, 3.05, false",
    "halved, 0.4879, true",
    "halved, 0.4878, false",
    "halved, 0.5, true",
    "halved, 0.5128, true",
    "halved, 0.5129, false",
    "about-doubled, 1.79, false",
    "about-doubled, 1.80, true",
    "about-doubled, 2.20, true",
    "about-doubled, 2.21, false",
    "more-than-doubled, 2.00, false",
    "more-than-doubled, 2.001, true"
  })
  void meansWhatItSays(String word, double ratio, boolean fits) {
    assertThat(RatioWord.of(word).orElseThrow().fits(ratio)).isEqualTo(fits);
  }

  /** The tables of src/site/markdown/claims.md, cell by cell. */
  @Test
  void theDocumentedTablesAreRight() throws IOException {
    Path page =
        Path.of(System.getProperty("strandline.project", "."), "src/site/markdown/claims.md");
    List<String> ratios = List.of();
    int cells = 0;
    for (String line : Files.readAllLines(page)) {
      List<String> row = List.of(line.split(" *\\| *"));
      if (line.startsWith("| `is` of a ratio")) {
        ratios = row.subList(3, row.size());
      } else if (!line.startsWith("|")) {
        ratios = List.of();
      } else if (!ratios.isEmpty() && line.startsWith("| `")) {
        String word = row.get(1).replace("`", "");
        for (int i = 0; i < ratios.size(); i++) {
          boolean fits = fits(word, Double.parseDouble(ratios.get(i)));
          assertThat(row.get(i + 3)).as(word + " " + ratios.get(i)).isEqualTo(fits ? "yes" : "no");
          cells++;
        }
      }
    }
    assertThat(cells).isEqualTo(10 * 12 + 6 + 6);
  }

  private static boolean fits(String word, double ratio) {
    return RatioWord.of(word)
        .map(known -> known.fits(ratio))
        .orElseGet(() -> StatedNumber.parse(word).orElseThrow().fits(ratio));
  }

  @Test
  void halvedIsDoubledBackwards() {
    Random random = new Random(20141217);
    for (int i = 0; i < 1000; i++) {
      double ratio = 0.3 + 2.5 * random.nextDouble();
      assertThat(RatioWord.HALVED.fits(ratio)).isEqualTo(RatioWord.DOUBLED.fits(1 / ratio));
    }
  }

  @Test
  void doubledIsAboutDoubled() {
    for (double ratio = 1.5; ratio < 2.5; ratio += 0.001) {
      assertThat(!RatioWord.DOUBLED.fits(ratio) || RatioWord.ABOUT_DOUBLED.fits(ratio)).isTrue();
    }
  }

  @Test
  void otherWordsMeanNothing() {
    assertThat(RatioWord.of("twice")).isEmpty();
  }
}
