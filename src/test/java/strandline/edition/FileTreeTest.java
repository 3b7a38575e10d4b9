package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of whole files. */
final class FileTreeTest {
  @TempDir Path folder;

  @Test
  void theSameFilesInAZipHaveOnePrintAndAnotherByteAnother() throws IOException {
    Path one = zip("one.zip", "a.txt", "salt");
    assertThat(FileTree.printOfZip(one)).matches("[0-9a-f]{12}");
    assertThat(FileTree.printOfZip(zip("same.zip", "a.txt", "salt")))
        .isEqualTo(FileTree.printOfZip(one));
    assertThat(FileTree.printOfZip(zip("byte.zip", "a.txt", "sale")))
        .isNotEqualTo(FileTree.printOfZip(one));
    assertThat(FileTree.printOfZip(zip("name.zip", "b.txt", "salt")))
        .isNotEqualTo(FileTree.printOfZip(one));
  }

  @Test
  void whatIsNoZipIsReadWhole() throws IOException {
    for (String text : new String[] {"", "short", "long enough to hold the end of a zip file"}) {
      Path file = Files.writeString(folder.resolve("text"), text);
      assertThat(FileTree.printOfZip(file)).isEqualTo(FileTree.sha256(file).substring(0, 12));
    }
    byte[] zip = Files.readAllBytes(zip("one.zip", "a.txt", "salt"));
    byte[] longer = Arrays.copyOf(zip, zip.length + 1);
    Path commented = Files.write(folder.resolve("commented.zip"), longer);
    assertThat(FileTree.printOfZip(commented))
        .isEqualTo(FileTree.sha256(commented).substring(0, 12));
  }

  private Path zip(String name, String entry, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry one = new ZipEntry(entry);
      one.setTime(0);
      zip.putNextEntry(one);
      zip.write(text.getBytes(UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
