package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.render.picture.Typeface;

class FontsTest {
  private static final String PLAIN = "-misc-roboto-medium-r-normal--*-%d-*-*-p-*-iso10646-1";
  private static final String BOLD = "-misc-roboto-bold-r-normal--*-%d-*-*-p-*-iso10646-1";

  @Test
  void everyTestRunsWithTheShippedFonts() throws IOException {
    Path configuration = Path.of(System.getProperty("sun.awt.fontconfig"));
    Properties properties = new Properties();
    try (var in = Files.newInputStream(configuration)) {
      properties.load(in);
    }
    assertThat(properties).hasSize(2 + 20 + 2).containsEntry("dialog.plain.latin-1", PLAIN);
    assertThat(properties).containsEntry("serif.bolditalic.latin-1", BOLD);
    assertThat(Path.of(properties.getProperty("filename." + PLAIN))).isRegularFile();
    assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
    Fonts.ready();
    assertThat(System.getProperty("sun.awt.fontconfig")).isEqualTo(configuration.toString());
  }

  /** A name that Java finds malformed would leave logical fonts to the machine. */
  @Test
  void logicalFontsAreTheShippedOnes() {
    FontRenderContext exact = new FontRenderContext(null, true, true);
    for (String logical : List.of(Font.DIALOG, Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED)) {
      Font font = new Font(logical, Font.PLAIN, 1000);
      double width = font.createGlyphVector(exact, "Hamburg").getLogicalBounds().getWidth();
      assertThat(width).as(logical).isCloseTo(Typeface.REGULAR.width("Hamburg", 1000), within(1.0));
    }
  }

  @Test
  void pathsSurviveTheirEscapes() throws IOException {
    // A file system in the C locale has no accents.
    Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding"));
    String accented = ofNames.newEncoder().canEncode('ñ') ? "Señal" : "Senal";
    Path folder = Path.of("/tmp/a b/" + accented + "\\x");
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    Fonts.configuration(folder).store(stored, null);
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(stored.toByteArray()));
    assertThat(properties.getProperty("filename." + PLAIN))
        .isEqualTo(folder.resolve("Roboto-Regular.ttf").toString());
  }

  @Test
  void aMissingLibraryIsNamed() {
    Throwable failure =
        new ExceptionInInitializerError(
            new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"));
    assertThat(Fonts.explain(failure))
        .isEqualTo(
            "Java cannot draw text because the FreeType library is missing;"
                + " install it, on Debian and Ubuntu: apt-get install libfreetype6");
    assertThat(Fonts.explain(new IllegalStateException("other"))).isEqualTo("other");
  }

  @Test
  void foldersOfRunsThatWereKilledAreDeletedAfterADay(@TempDir Path temporary) throws IOException {
    Path old = Files.createDirectories(temporary.resolve("strandline-fonts1"));
    Files.writeString(old.resolve("Roboto-Bold.ttf"), "x");
    Path young = Files.createDirectories(temporary.resolve("strandline-fonts2"));
    Path foreign = Files.createDirectories(temporary.resolve("strandline-fonts3"));
    Files.writeString(foreign.resolve("not ours"), "x");
    Path other = Files.createDirectories(temporary.resolve("other"));
    for (Path folder : List.of(old, foreign, other)) {
      Files.setLastModifiedTime(folder, FileTime.fromMillis(1_000_000));
    }
    Fonts.deleteOthers(temporary, Instant.ofEpochMilli(2_000_000));
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).containsExactlyInAnyOrder(young, foreign, other);
    }
  }
}
