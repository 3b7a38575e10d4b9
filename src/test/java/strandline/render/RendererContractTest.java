package strandline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What every renderer keeps, whatever its format. */
public abstract class RendererContractTest {
  /**
   * Returns the renderer under test.
   *
   * @return a new one each time
   */
  protected abstract Renderer renderer();

  @Test
  void rendersTheSameBytesTwice() throws IOException {
    assertThat(hashes()).isEqualTo(hashes());
  }

  @Test
  void writesAnArtifactMoreThanOnce() throws IOException {
    for (Artifact artifact : renderer().render(SampleReport.report())) {
      assertThat(bytes(artifact)).as(artifact.path()).isEqualTo(bytes(artifact)).isNotEmpty();
    }
  }

  @Test
  void rendersTheSameBytesInAnotherLocaleAndTimeZone() throws IOException {
    SortedMap<String, String> here = hashes();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(hashes()).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(hashes()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void namesEachFileOnceInOrderInsideTheEdition() {
    List<String> paths =
        renderer().render(SampleReport.report()).stream().map(Artifact::path).toList();
    assertThat(new HashSet<>(paths)).hasSameSizeAs(paths);
    assertThat(paths).isSorted().isNotEmpty();
    assertThat(paths)
        .allSatisfy(path -> assertThat(path).doesNotStartWith("/").doesNotContain("..", "\\"));
  }

  @Test
  void mentionsNeitherThisMachineNorTheClock() throws IOException {
    String folder = Path.of("").toAbsolutePath().toString();
    String temporary = System.getProperty("java.io.tmpdir");
    for (var file : render().entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
      assertThat(text).as(file.getKey()).doesNotContain(folder, temporary + "/");
      assertThat(text).as(file.getKey()).doesNotContain("" + Year.now());
    }
  }

  @Test
  void saysItsMediaTypes() {
    assertThat(renderer().render(SampleReport.report()))
        .allSatisfy(artifact -> assertThat(artifact.mediaType()).matches("[a-z]+/[a-z.+-]+"));
  }

  /**
   * Renders the sample report.
   *
   * @return the bytes of each file
   * @throws IOException never
   */
  protected final SortedMap<String, byte[]> render() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Artifact artifact : renderer().render(SampleReport.report())) {
      files.put(artifact.path(), bytes(artifact));
    }
    return files;
  }

  /** One line for each file: comparing arrays member by member takes minutes. */
  private SortedMap<String, String> hashes() throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (var file : render().entrySet()) {
      CRC32 check = new CRC32();
      check.update(file.getValue());
      hashes.put(file.getKey(), file.getValue().length + " " + check.getValue());
    }
    return hashes;
  }

  private static byte[] bytes(Artifact artifact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    artifact.content().writeTo(out);
    return out.toByteArray();
  }
}
