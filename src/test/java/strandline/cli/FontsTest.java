package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void everyTestRunsWithTheShippedFonts() throws IOException {
    Path configuration = Path.of(System.getProperty("sun.awt.fontconfig"));
    Properties properties = new Properties();
    try (var in = Files.newInputStream(configuration)) {
      properties.load(in);
    }
    assertThat(properties).hasSize(2 + 20 + 2).containsEntry("dialog.plain.latin-1", "Roboto");
    assertThat(properties).containsEntry("serif.bolditalic.latin-1", "Roboto_Bold");
    assertThat(Path.of(properties.getProperty("filename.Roboto"))).isRegularFile();
    assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
    Fonts.ready();
    assertThat(System.getProperty("sun.awt.fontconfig")).isEqualTo(configuration.toString());
  }

  @Test
  void pathsSurviveTheirEscapes() throws IOException {
    Path folder = Path.of("/tmp/a b/Señal\\x");
    Properties properties = new Properties();
    properties.load(new java.io.StringReader(Fonts.configuration(folder)));
    assertThat(properties.getProperty("filename.Roboto"))
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
}
