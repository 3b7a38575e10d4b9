package strandline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing where a file system has no links, and what a death leaves behind. */
final class ReportFolderTest {
  @TempDir Path root;
  private ReportFolder folder;

  @BeforeEach
  void withoutLinks() {
    folder =
        new ReportFolder(
            root,
            (link, target) -> {
              throw new FileSystemException(link.toString(), null, "Operation not permitted");
            });
  }

  @Test
  void withoutLinksCurrentIsAWholeCopy() throws IOException {
    publish("one");
    publish("two");
    assertThat(Files.isSymbolicLink(folder.current())).isFalse();
    assertThat(text()).isEqualTo("two");
    assertThat(folder.isCurrent("2024-09-r2")).isTrue();
    assertThat(folder.isCurrent("2024-09")).isFalse();
    assertThat(root.resolve(".current-old")).doesNotExist();
    assertThat(root.resolve(".current-new")).doesNotExist();
  }

  @Test
  void aDeathBetweenTheTwoRenamesIsHealed() throws IOException {
    publish("one");
    Files.move(folder.current(), root.resolve(".current-old"));
    Files.createDirectories(root.resolve(".current-new/half"));
    folder.recover();
    assertThat(text()).isEqualTo("one");
    assertThat(root.resolve(".current-new")).doesNotExist();
  }

  @Test
  void aLinkReplacesAFolderAndAFolderALink() throws IOException {
    publish("one");
    ReportFolder linked = new ReportFolder(root, Files::createSymbolicLink);
    linked.switchTo("2024-09");
    assertThat(Files.readSymbolicLink(linked.current())).isEqualTo(Path.of("editions", "2024-09"));
    assertThat(text()).isEqualTo("one");
    publish("two");
    assertThat(Files.isSymbolicLink(folder.current())).isFalse();
    assertThat(text()).isEqualTo("two");
  }

  @Test
  void deadRunsAreNamedUntilTheyAreDiscarded() throws IOException {
    Files.writeString(folder.stage("20261121T220500Z-1").resolve("half"), "half");
    assertThat(folder.recover().dead()).containsExactly("20261121T220500Z-1");
    assertThat(folder.knows("20261121T220500Z-1")).isTrue();
    folder.discard("20261121T220500Z-1");
    assertThat(folder.recover().dead()).isEmpty();
  }

  @Test
  void aTouchedEditionIsNotTakenForTheSame() throws IOException {
    publish("one");
    Files.writeString(root.resolve("editions/2024-09/file"), "touched");
    assertThat(publish("one")).isEqualTo(new ReportFolder.Placement("2024-09-r2", true));
    assertThat(publish("one")).isEqualTo(new ReportFolder.Placement("2024-09-r2", false));
  }

  @Test
  void theLockSaysWhoHoldsIt() throws IOException {
    try (RunLock lock = RunLock.take(folder.lockFile(), "a rather long owner").orElseThrow()) {
      assertThat(lock.held().isValid()).isTrue();
      assertThat(RunLock.take(folder.lockFile(), "another")).isEmpty();
      assertThat(RunLock.owner(folder.lockFile())).isEqualTo("a rather long owner");
    }
    RunLock.take(folder.lockFile(), "another").orElseThrow().close();
    assertThat(RunLock.owner(folder.lockFile())).isEqualTo("another");
  }

  private ReportFolder.Placement publish(String text) throws IOException {
    Path staged = folder.stage("run");
    Files.writeString(staged.resolve("file"), text);
    ReportFolder.Placement placement = folder.place(staged, "2024-09");
    folder.switchTo(placement.edition());
    folder.discard("run");
    return placement;
  }

  private String text() throws IOException {
    return Files.readString(folder.current().resolve("file"));
  }

  @Test
  void whatCannotBeDeletedIsToldAndWhatNoRunLeftIsNoRun() throws IOException {
    assertThat(FileTree.deleteIfPossible(root.resolve("nothing"))).isEmpty();
    Path status = Path.of("/proc/self/status");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(status), "there is no /proc");
    assertThat(FileTree.deleteIfPossible(status).orElseThrow()).startsWith("status (");
    Path report = Files.createDirectories(root.resolve("report"));
    Files.createDirectories(report.resolve(".staging-not a run/edition"));
    Files.createDirectories(report.resolve(".deleted-2024-09/tables"));
    Files.createDirectories(report.resolve("runs/.1.json.new"));
    ReportFolder folder = ReportFolder.of(root, "report");
    assertThat(folder.recover())
        .isEqualTo(new ReportFolder.Leftovers(java.util.List.of(), java.util.List.of()));
    try (java.util.stream.Stream<Path> left = Files.walk(report)) {
      assertThat(left).containsExactlyInAnyOrder(report, report.resolve("runs"));
    }
  }
}
