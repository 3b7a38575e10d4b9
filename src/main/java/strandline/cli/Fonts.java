package strandline.cli;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * The bootstrap of fonts: makes Java draw text with the fonts that the program ships, whatever the
 * machine has.
 *
 * <p>A machine without fonts breaks Java 2D even for a font that a program brings along, on Java 17
 * and on 25 (openjdk/jdk#13045). So the shipped files are laid into a private folder, and a font
 * configuration names them for every logical font. This is done unconditionally: it also takes away
 * the dependence on what the machine happens to have. It must happen before any class of {@code
 * java.awt} loads.
 */
final class Fonts {
  private static final String RESOURCES = "/com/formdev/flatlaf/fonts/roboto/";
  private static final String PLAIN = "Roboto-Regular.ttf";
  private static final String BOLD = "Roboto-Bold.ttf";

  /** Java takes only names of this form, the X Window System's; any other counts as malformed. */
  private static final String PLAIN_NAME = "-misc-roboto-medium-r-normal--*-%d-*-*-p-*-iso10646-1";

  private static final String BOLD_NAME = "-misc-roboto-bold-r-normal--*-%d-*-*-p-*-iso10646-1";
  private static final List<String> LOGICAL =
      List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
  private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

  private static final String FOLDER = "strandline-fonts";
  private static final List<String> FILES = List.of(PLAIN, BOLD, "fontconfig.properties");

  /** No run takes so long; a folder that old was left by one that was killed. */
  private static final Duration DEAD = Duration.ofDays(1);

  private static boolean isReady;

  private Fonts() {}

  /**
   * Readies the fonts once; later calls do nothing.
   *
   * @throws UncheckedIOException when there is no place for the fonts, or the machine lacks the
   *     library that draws them
   */
  static synchronized void ready() {
    if (isReady) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory(FOLDER);
      deleteAtExit(folder);
      extract(PLAIN, folder);
      extract(BOLD, folder);
      Path configuration = folder.resolve("fontconfig.properties");
      try (OutputStream out = Files.newOutputStream(configuration)) {
        configuration(folder).store(out, null);
      }
      System.setProperty("sun.awt.fontconfig", configuration.toString());
      System.setProperty("java.awt.headless", "true");
    } catch (IOException e) {
      String where = System.getProperty("java.io.tmpdir");
      throw new UncheckedIOException(
          new FileSystemException(
              where, null, "no place for the shipped fonts: " + e.getMessage()));
    }
    requireFreeType();
    isReady = true;
  }

  /** Java's fonts load here, so that a machine without their library says so in one sentence. */
  private static void requireFreeType() {
    try {
      new Font(Font.DIALOG, Font.PLAIN, 12).canDisplay('a');
    } catch (LinkageError failure) {
      throw new UncheckedIOException(new FileSystemException("java", null, explain(failure)));
    }
  }

  /**
   * Says what a failure to draw text means.
   *
   * @param failure what Java threw when the first text was drawn
   * @return one sentence that names the missing package, or the failure's own message
   */
  static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("freetype") || message.contains("libfontmanager")) {
        return "Java cannot draw text because the FreeType library is missing;"
            + " install it, on Debian and Ubuntu: apt-get install libfreetype6";
      }
    }
    return String.valueOf(failure.getMessage());
  }

  /**
   * Returns the font configuration.
   *
   * @param folder where the font files lie
   * @return properties that map every logical font to a file
   */
  static Properties configuration(Path folder) {
    Properties fonts = new Properties();
    fonts.setProperty("version", "1");
    fonts.setProperty("sequence.allfonts", "latin-1");
    for (String logical : LOGICAL) {
      for (String style : STYLES) {
        String name = style.startsWith("bold") ? BOLD_NAME : PLAIN_NAME;
        fonts.setProperty(logical + "." + style + ".latin-1", name);
      }
    }
    fonts.setProperty("filename." + PLAIN_NAME, folder.resolve(PLAIN).toString());
    fonts.setProperty("filename." + BOLD_NAME, folder.resolve(BOLD).toString());
    return fonts;
  }

  private static void extract(String name, Path folder) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      Files.copy(in, folder.resolve(name));
    }
  }

  private static void deleteAtExit(Path folder) {
    Thread deletion =
        new Thread(
            () -> {
              delete(folder);
              deleteOthers(folder.resolveSibling("."), Instant.now().minus(DEAD));
            });
    Runtime.getRuntime().addShutdownHook(deletion);
  }

  /** Deletes the folders of fonts that were made before a moment. */
  static void deleteOthers(Path temporary, Instant before) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, FOLDER + "*")) {
      for (Path folder : folders) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
          delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They belong to somebody else, or are gone; nobody can act on this at exit.
    }
  }

  private static void delete(Path folder) {
    try {
      for (String name : FILES) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // The machine empties its folder of temporary files; nobody can act on this at exit.
    }
  }
}
