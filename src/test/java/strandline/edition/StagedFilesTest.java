package strandline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.edition.StagedFiles.Written;
import strandline.render.Artifact;

/** Files that are made side by side. */
final class StagedFilesTest {
  private static final StagedFiles.Guard FREE = StagedFiles.Change::make;

  @TempDir Path folder;

  private static Artifact file(String path, String text) {
    return Artifact.of(path, "text/plain", text.getBytes(UTF_8));
  }

  private static Callable<List<Artifact>> source(Artifact... artifacts) {
    return () -> List.of(artifacts);
  }

  @Test
  void whatIsWrittenIsToldInOrderOfPathWhoeverWasFirst() throws Exception {
    List<Artifact> many = new ArrayList<>();
    for (int i = 99; i >= 0; i--) {
      many.add(file("charts/figure-" + (100 + i) + ".txt", "figure " + i));
    }
    StagedFiles files = new StagedFiles(folder, FREE);
    Artifact twice =
        new Artifact("a.txt", "text/plain", out -> out.write('a'), Optional.of("b.txt"));
    List<Written> written = files.write(List.of(() -> many, source(twice)));
    assertThat(written).extracting(Written::path).isSorted().hasSize(102).startsWith("a.txt");
    // printf a | sha256sum (coreutils 9.1)
    assertThat(written.get(0).sha256())
        .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    assertThat(written.get(1))
        .isEqualTo(new Written("b.txt", "text/plain", written.get(0).sha256(), 1));
    assertThat(folder.resolve("b.txt")).hasContent("a");
    assertThat(Files.readSymbolicLink(folder.resolve("b.txt"))).isEqualTo(Path.of("a.txt"));
    assertThat(folder.resolve("charts/figure-150.txt")).hasContent("figure 50");
  }

  @Test
  void theFirstFailureIsToldAndNothingIsBeingWrittenAfterwards() {
    CountDownLatch failed = new CountDownLatch(1);
    AtomicBoolean isWriting = new AtomicBoolean();
    Artifact full =
        new Artifact(
            "full.txt",
            "text/plain",
            out -> {
              failed.countDown();
              throw new IOException("No space left on device");
            });
    Artifact slow =
        new Artifact(
            "slow.txt",
            "text/plain",
            out -> {
              isWriting.set(true);
              try {
                failed.await(5, TimeUnit.SECONDS);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              isWriting.set(false);
            });
    StagedFiles files = new StagedFiles(folder, FREE);
    assertThatThrownBy(() -> files.write(List.of(source(full, slow))))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(isWriting).isFalse();
    assertThatThrownBy(() -> files.write(List.of(source(file("../x.txt", "a")))))
        .hasMessage("two artifacts, or no place, for ../x.txt");
  }

  @Test
  void aStopEndsAFileThatIsBeingWritten() {
    AtomicBoolean isStopped = new AtomicBoolean();
    StagedFiles.Guard guard =
        change -> {
          if (isStopped.get()) {
            throw new CancellationException();
          }
          change.make();
        };
    Artifact endless =
        new Artifact(
            "endless.txt",
            "text/plain",
            out -> {
              for (byte[] block = new byte[1 << 16]; true; isStopped.set(true)) {
                out.write(block);
              }
            });
    StagedFiles files = new StagedFiles(folder, guard);
    assertThatThrownBy(() -> files.write(List.of(source(endless))))
        .isInstanceOf(CancellationException.class);
    assertThat(folder.resolve("endless.txt")).hasSize(1 << 16);
  }
}
