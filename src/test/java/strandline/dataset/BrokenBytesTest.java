package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, reading it ends with problems and never with an exception. */
class BrokenBytesTest {
  private static final byte[] WRONG = {'"', ',', 'x', '\n', '-', '[', (byte) 0xFF};

  @ParameterizedTest
  @CsvSource({"datapackage.json, 23", "boats.csv, 5", "storms.csv, 5", "sources.csv, 5"})
  void neverThrow(String file, int step) {
    byte[] right = new SmallPackage().text(file).getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < right.length; at += step) {
      byte[] broken = right.clone();
      broken[at] = WRONG[at % WRONG.length];
      SmallPackage small = new SmallPackage().write("data/" + file, broken);
      assertThatCode(small::read).as("%s at %d", file, at).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({"datapackage.json, 23", "boats.csv, 5", "storms.csv, 5", "sources.csv, 5"})
  void neverThrowOnAFileCutShort(String file, int step) {
    String right = new SmallPackage().text(file);
    for (int at = 0; at < right.length(); at += step) {
      SmallPackage small = new SmallPackage().write("data/" + file, right.substring(0, at));
      assertThatCode(small::read).as("%s cut at %d", file, at).doesNotThrowAnyException();
    }
  }
}
