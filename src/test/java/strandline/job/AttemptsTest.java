package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.job.TinyProject.names;
import static strandline.job.TinyProject.only;
import static strandline.job.TinyProject.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.edition.FileTree;
import strandline.edition.Retention;
import strandline.edition.StagedFiles.Written;
import strandline.job.RunRequest.Step;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.report.Report;

/** What is tried again, what only once, what not at all; and a record that cannot be written. */
final class AttemptsTest {
  @TempDir Path temporary;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new TinyProject(temporary.resolve("a project"));
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndWritesNothing() throws IOException {
    project.options =
        new RunRequest.Options(Retention.ALL, Optional.empty(), true, false, List.of());
    assertThat(only(project.run()).message()).isEqualTo("dry run: would publish edition 2024-09");
    assertThat(project.folder()).doesNotExist();
    RunRequest.Options dry = project.options;
    project.options = TinyProject.OPTIONS;
    project.run();
    project.options = dry;
    String before = listing();
    assertThat(only(project.run()).message())
        .isEqualTo(
            "dry run: would publish edition 2024-09-r2 if its bytes are others than those of the"
                + " current one");
    RunResult.OfReport other = only(project.data("other data").run());
    assertThat(other.message()).isEqualTo("dry run: would publish edition 2024-09-r2");
    assertThat(other.contents().outputs())
        .extracting(Written::path)
        .containsExactly("all/tiny.txt", "changes.json", "copy.txt");
    assertThat(only(project.data("wrong").run()).exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(listing()).isEqualTo(before);
  }

  private String listing() throws IOException {
    try (Stream<Path> paths = Files.walk(project.folder())) {
      List<String> lines = new ArrayList<>();
      for (Path path : paths.sorted().toList()) {
        String hash = Files.isRegularFile(path) ? FileTree.sha256(path) : "";
        lines.add(path + " " + hash);
      }
      return String.join("\n", lines);
    }
  }

  @Test
  void aDiskThatHiccupsIsTriedAgainAndTheRecordSaysSo() throws IOException {
    project.options = inAMoment();
    int[] attempts = new int[1];
    Renderer whole = project.renderer;
    project.renderer = failing("Input/output error", whole, attempts, 2);
    RunResult.OfReport result = only(project.run());
    assertThat(result.message()).isEqualTo("published edition 2024-09");
    assertThat(attempts[0]).isEqualTo(3);
    String why =
        "the output could not be written: "
            + project.folder()
            + ": Input/output error; see to room and rights there, or name another folder with"
            + " --out; look at the disk when it comes again";
    assertThat(result.contents().problems())
        .extracting(Object::toString)
        .containsExactly(
            "tiny: attempt 1 of 3 failed: " + why, "tiny: attempt 2 of 3 failed: " + why);
    assertThat(record(result)).contains("\"kind\": \"tried-again\"");
    assertThat(names(project.folder())).containsExactly(".lock", "current", "editions", "runs");
  }

  @Test
  void whatAPersonHasToMendIsTriedOnce() throws IOException {
    project.options = inAMoment();
    int[] attempts = new int[1];
    project.renderer = failing("No space left on device", project.renderer, attempts, 9);
    assertThat(only(project.run()).exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(attempts[0]).isEqualTo(1);
    project.renderer = failing("Stale file handle", new TinyProject.Repeating(), attempts, 99);
    RunResult.OfReport never = only(project.run());
    assertThat(never.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(never.contents().problems()).hasSize(2);
    assertThat(attempts[0]).isEqualTo(4);
    assertThat(only(project.data("wrong").run()).contents().problems()).hasSize(1);
  }

  @Test
  void anInputThatIsJustBeingWrittenIsReadAgain() throws IOException {
    project.options = inAMoment();
    project.run();
    project.data("half a f");
    RunResult.OfReport result =
        only(
            project.run(
                (report, step) -> {
                  if (step == Step.COMPOSED) {
                    dataAgain("half a file and the rest");
                  }
                }));
    assertThat(result.message()).isEqualTo("published edition 2024-09-r2");
    assertThat(project.published()).isEqualTo("half a file and the rest");
    assertThat(result.contents().problems().get(0).message())
        .isEqualTo(
            "attempt 1 of 3 failed: 1 problem in the datasets; nothing published:"
                + " datasets/data.txt: the file changed while the run was reading it; run again"
                + " when whoever writes it is done");
  }

  private void dataAgain(String text) {
    try {
      project.data(text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static RunRequest.Options inAMoment() {
    Duration moment = Duration.ofMillis(1);
    return new RunRequest.Options(
        Retention.ALL, Optional.empty(), false, false, List.of(moment, moment));
  }

  /** Fails so many times, and then renders. */
  private static Renderer failing(String message, Renderer whole, int[] attempts, int times) {
    return new Renderer() {

      @Override
      public List<Artifact> render(Report report) {
        return (attempts[0]++ < times ? TinyProject.failing(message) : whole).render(report);
      }
    };
  }

  @Test
  void aPathOutOfTheProjectIsNotRead() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "secret");
    Files.delete(project.root.resolve("datasets/data.txt"));
    Files.createSymbolicLink(project.root.resolve("datasets/data.txt"), secret);
    assertThat(only(project.run()).contents().problems().get(0).message())
        .isEqualTo("cannot be read: datasets/data.txt: it leads out of the project");
  }

  @Test
  void aRunWhoseRecordCannotBeWrittenPublishesNothing() throws IOException {
    Files.createDirectories(project.folder());
    Files.writeString(project.folder().resolve("runs"), "a file is in the way");
    RunResult.OfReport result = only(project.run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(result.message()).contains("runs: a file, or a link that leads nowhere, is in its");
    assertThat(project.folder().resolve("editions")).doesNotExist();
  }

  @Test
  void aRecordThatFailsAfterTheSwitchSaysWhatWasPublished() throws IOException {
    RunResult result =
        project.run(
            (report, step) -> {
              if (step == Step.PRUNED) {
                inTheWay(project.folder().resolve("runs/.20261121T220500Z-4711.json.new"));
              }
            });
    assertThat(only(result).exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(only(result).message())
        .startsWith("published edition 2024-09, but the run's record could not be written: ");
    assertThat(only(project.run()).message()).isEqualTo("nothing new since edition 2024-09");
    assertThat(names(project.folder().resolve("runs"))).noneMatch(name -> name.startsWith("."));
  }

  private static void inTheWay(Path folder) {
    try {
      Files.createDirectories(folder.resolve("a folder"));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
