package strandline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.Shared;

/**
 * What reads fast gives the same cells as commons-csv with its guards, or leaves the file to it.
 */
class DifferentialTest {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final List<String> ENCODINGS = List.of("", "utf-8", "windows-1252");

  @Test
  void everyTortureFile() throws IOException {
    Path folder = Shared.path("oracles/csv-torture");
    int fast = 0;
    int careful = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (char delimiter : DELIMITERS) {
          for (String encoding : ENCODINGS) {
            Readings readings = Readings.of(bytes, delimiter, encoding);
            careful += readings.careful().isPresent() ? 1 : 0;
            fast += compare(readings, file + " by " + delimiter) ? 1 : 0;
          }
        }
      }
    }
    // Enough is read by each for the comparison to mean something.
    assertThat(careful).isGreaterThan(300);
    assertThat(fast).isGreaterThan(200);
  }

  @Test
  void seededRandomFiles() {
    Random random = new Random(20_261_122);
    int fast = 0;
    int careful = 0;
    for (int i = 0; i < 4_000; i++) {
      byte[] bytes = file(random);
      Readings readings = Readings.of(bytes, ',', i % 2 == 0 ? "utf-8" : "");
      careful += readings.careful().isPresent() ? 1 : 0;
      fast += compare(readings, i + ": " + new String(bytes, StandardCharsets.UTF_8)) ? 1 : 0;
    }
    assertThat(careful).isGreaterThan(1_600);
    assertThat(fast).isGreaterThan(1_200);
  }

  @Test
  void aLineEndInQuotesAtEverySeam() {
    StringBuilder text = new StringBuilder("a,b\r\n");
    for (int i = 0; i < 40; i++) {
      text.append("\"x\r\n\"\"").append(i).append(",\ny\",").append(i).append("\r\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Readings readings = Readings.of(bytes, ',', "utf-8");
    List<List<String>> expected = readings.careful().orElseThrow();
    for (int cores = 1; cores < 60; cores += 3) {
      assertThat(readings.fast(cores, 1, 4_096)).contains(expected);
      assertThat(readings.fast(cores, 1, 20 + cores)).contains(expected);
    }
  }

  @Test
  void aRecordThatIsTooLongIsLeftToTheOther() {
    byte[] bytes = ("a\n" + "x".repeat(200) + "\ny\n").getBytes(StandardCharsets.UTF_8);
    Readings readings = Readings.of(bytes, ',', "utf-8");
    assertThat(readings.fast(1, 1, 200)).isEmpty();
    assertThat(readings.fast(1, 1, 201)).isPresent();
  }

  private static boolean compare(Readings readings, String which) {
    Optional<List<List<String>>> careful = readings.careful();
    boolean isFast = false;
    for (int cores : new int[] {1, 4}) {
      for (int longest : new int[] {1 << 16, 48}) {
        Optional<List<List<String>>> fast = readings.fast(cores, 1, longest);
        if (fast.isPresent()) {
          assertThat(fast).as(which).isEqualTo(careful);
        }
        isFast |= fast.isPresent();
      }
    }
    return isFast;
  }

  /** A file that is mostly right. */
  private static byte[] file(Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int columns = 1 + random.nextInt(4);
    String[] ends = {"\n", "\r\n", "\r"};
    String end = ends[random.nextInt(3)];
    if (random.nextInt(8) == 0) {
      out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    put(out, String.join(",", List.of("a", "\"b\"", "c", "d").subList(0, columns)) + end);
    int rows = random.nextInt(12);
    boolean isOdd = random.nextInt(3) == 0;
    for (int row = 0; row < rows; row++) {
      int width = isOdd && random.nextInt(20) == 0 ? random.nextInt(6) : columns;
      for (int column = 0; column < width; column++) {
        put(out, column > 0 ? "," : "");
        cell(random, isOdd, out);
      }
      boolean isLast = row == rows - 1;
      put(out, isLast && random.nextBoolean() ? "" : random.nextInt(30) == 0 ? ends[0] : end);
    }
    return out.toByteArray();
  }

  private static void cell(Random random, boolean isOdd, ByteArrayOutputStream out) {
    String[] bare = {
      "", "1", "12,345".replace(",", ""), "word", " x ", "é東🙂", "a b", "0x", "-7.5"
    };
    String[] quoted = {"", ",", "\n", "\r\n", "\"\"", "a", "é", "\r", " ", "x\"\"y\n"};
    int kind = random.nextInt(isOdd ? 40 : 3);
    if (kind == 3) {
      String[] wrong = {"a\"b", "\"a\"b", "\"a", "\0", "\"", "\"\"x", "'", " \"a\"", "\"a\" "};
      put(out, wrong[random.nextInt(wrong.length)]);
    } else if (kind == 4) {
      byte[][] bytes = {{(byte) 0xFF}, {(byte) 0xC3}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}};
      out.writeBytes(bytes[random.nextInt(bytes.length)]);
    } else if (kind % 3 == 2) {
      put(out, "\"");
      for (int i = random.nextInt(4); i > 0; i--) {
        put(out, quoted[random.nextInt(quoted.length)]);
      }
      put(out, "\"");
    } else {
      put(out, bare[random.nextInt(bare.length)]);
    }
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
