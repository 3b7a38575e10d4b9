package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static strandline.job.TinyProject.failing;
import static strandline.job.TinyProject.names;
import static strandline.job.TinyProject.only;
import static strandline.job.TinyProject.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.compose.Composition.Judged;
import strandline.input.InvalidInputException;
import strandline.job.RunRequest.Step;

final class ReportJobTest {
  @TempDir Path temporary;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new TinyProject(temporary.resolve("a project"));
  }

  @Test
  void publishesAnEditionUnderItsOwnNameAndUnderCurrent() throws IOException {
    RunResult.OfReport result = only(project.run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(result.message()).isEqualTo("published edition 2024-09");
    assertThat(project.published()).isEqualTo("some data");
    assertThat(Files.readSymbolicLink(project.folder().resolve("current")))
        .isEqualTo(Path.of("editions", "2024-09"));
    assertThat(names(project.folder())).containsExactly(".lock", "current", "editions", "runs");
    assertThat(names(project.folder().resolve("current")))
        .containsExactly("SHA256SUMS", "all", "copy.txt", "inputs", "run.json");
  }

  @Test
  void theEditionsRecordListsWhatWentInAndCameOutAndKnowsNoClock() throws IOException {
    project.claims = List.of(new Judged("twice", "It doubled.", "holds", true, true, "1.99"));
    project.run();
    // printf 'some data' | sha256sum, printf 2024-09 | sha256sum (coreutils 9.1)
    assertThat(Files.readString(project.folder().resolve("current/run.json")))
        .isEqualTo(
            """
            {
              "schema": "strandline-edition-1",
              "report": "tiny",
              "edition": "2024-09",
              "program": {
                "version": "1",
                "build": ""
              },
              "previous": null,
              "inputs": [
                {
                  "path": "datasets/data.txt",
                  "sha256": "1307990e6ba5ca145eb35e99182a9bec46531bc54ddf656a602c780fa0240dee",
                  "bytes": 9,
                  "rows": 1
                },
                {
                  "path": "reports/tiny.yaml",
                  "sha256": "4e3d7e6e2a00e6b03010854139265f7143cab652ab02c6bb2fe2319f3ee359f4",
                  "bytes": 7,
                  "rows": 0
                }
              ],
              "outputs": [
                {
                  "path": "all/tiny.txt",
                  "mediaType": "text/plain",
                  "sha256": "1307990e6ba5ca145eb35e99182a9bec46531bc54ddf656a602c780fa0240dee",
                  "bytes": 9
                },
                {
                  "path": "copy.txt",
                  "mediaType": "text/plain",
                  "sha256": "1307990e6ba5ca145eb35e99182a9bec46531bc54ddf656a602c780fa0240dee",
                  "bytes": 9
                }
              ],
              "problems": [],
              "claims": [
                {
                  "id": "twice",
                  "says": "It doubled.",
                  "verdict": "holds",
                  "holds": true,
                  "mustHold": true,
                  "reason": "1.99"
                }
              ],
              "audit": [],
              "says": {
                "headlines": [],
                "findings": [],
                "figures": []
              }
            }
            """);
  }

  @Test
  void theRunsRecordSaysWhenAndHowItEnded() throws IOException {
    RunResult.OfReport result = only(project.run());
    assertThat(result.record())
        .contains(project.folder().resolve("runs/20261121T220500Z-4711.json"));
    assertThat(record(result))
        .contains(
            "\"schema\": \"strandline-run-1\"",
            "\"run\": \"20261121T220500Z-4711\"",
            "\"exitCode\": 0",
            "\"started\": \"2026-11-21T22:05:00Z\"",
            "\"milliseconds\": 0",
            "\"host\": \"here\"",
            "\"switched\": 0");
  }

  @Test
  void aSecondRunSaysThatThereIsNothingNew() throws IOException {
    project.run();
    RunResult second = project.run();
    assertThat(second.run()).isEqualTo("20261121T220500Z-4711-2");
    assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(only(second).message()).isEqualTo("nothing new since edition 2024-09");
    assertThat(names(project.folder().resolve("editions"))).containsExactly("2024-09");
    assertThat(names(project.folder().resolve("runs"))).hasSize(2);
  }

  @Test
  void otherContentBecomesARevisionAndTheOldOneStays() throws IOException {
    project.run();
    project.data("other data").run();
    RunResult.OfReport third = only(project.data("more data").run());
    assertThat(third.message()).isEqualTo("published edition 2024-09-r3");
    assertThat(project.published()).isEqualTo("more data");
    assertThat(names(project.folder().resolve("editions")))
        .containsExactly("2024-09", "2024-09-r2", "2024-09-r3");
    assertThat(only(project.spec("tiny", "2024-10").run()).edition()).contains("2024-10");
  }

  @Test
  void wrongDataPublishNothingAndAreListed() throws IOException {
    project.run();
    RunResult.OfReport result = only(project.data("wrong").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.message()).isEqualTo("1 problem in the datasets; nothing published");
    assertThat(result.contents().problems())
        .hasToString("[datasets/data.txt:3:7: \"wrong\" is wrong; write right]");
    assertThat(record(result)).contains("\"line\": 3", "\"message\": \"\\\"wrong\\\" is wrong\"");
    assertThatTheLastEditionStays();
  }

  @Test
  void aMissingDatasetIsNamed() throws IOException {
    project.run();
    Files.delete(project.root.resolve("datasets/data.txt"));
    RunResult.OfReport result = only(project.run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.contents().problems().get(0))
        .hasToString(
            "datasets/data.txt: there is no such file; put the file there and let the user who"
                + " runs Strandline read it");
    assertThatTheLastEditionStays();
  }

  @Test
  void aWrongSpecIsAWrongCallAndDoesNotStopTheOtherReport() throws IOException {
    RunResult result = project.spec("other", "unknown").run();
    assertThat(result.reports())
        .extracting(RunResult.OfReport::report)
        .containsExactly("other", "tiny");
    assertThat(result.reports())
        .extracting(RunResult.OfReport::message)
        .containsExactly(
            "1 problem in the report's spec; nothing published", "published edition 2024-09");
    assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_CALL);
  }

  @Test
  void anEditionThatCannotNameAFolderIsRefused() throws IOException {
    RunResult.OfReport result = only(project.spec("tiny", "../up").run());
    assertThat(result.contents().problems())
        .hasToString(
            "[reports/tiny.yaml: the edition \"../up\" cannot name a folder; write a month or a"
                + " day, such as 2024-09]");
  }

  @Test
  void anUnknownReportStopsTheRunBeforeItBegins() {
    assertThatThrownBy(() -> project.run((report, step) -> {}, "tiny", "tinny"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("reports: there is no report \"tinny\"; did you mean \"tiny\"?");
    assertThat(project.folder()).doesNotExist();
  }

  @Test
  void aClaimThatMustHoldStopsPublication() throws IOException {
    project.run();
    project.claims = List.of(new Judged("twice", "It doubled.", "fails", false, true, "1.4"));
    RunResult.OfReport result = only(project.data("other data").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.BROKEN_CLAIM);
    assertThat(result.message())
        .isEqualTo("claims that must hold do not: twice; nothing published");
    assertThatTheLastEditionStays();
  }

  @Test
  void aRunThatIsStoppedByAClaimSaysWhatChangedSinceTheLastEdition() throws IOException {
    project.claims =
        List.of(
            new Judged("twice", "It doubled.", "holds", true, true, "1.99"),
            new Judged("same", "It rose.", "holds", true, true, "+3"));
    project.run();
    project.claims =
        List.of(
            new Judged("twice", "It doubled.", "cannot be decided", false, true, "No figure."),
            new Judged("same", "It rose.", "holds", true, true, "+4"));
    RunResult.OfReport result = only(project.data("other data").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.BROKEN_CLAIM);
    assertThat(result.contents().problems())
        .extracting(strandline.input.Problem::message)
        .containsExactly(
            "claim twice: the last edition had \"holds\" (1.99), now it is \"cannot be decided\""
                + " (No figure.)");
  }

  @Test
  void aVerdictThatChangedIsToldThoughItMayFailAndTheEditionIsPublished() throws IOException {
    Judged twice = new Judged("twice", "It doubled.", "holds", true, false, "1.99");
    Judged most = new Judged("most", "It was most.", "holds", true, false, "It was.");
    project.claims = List.of(twice, most);
    project.run();
    project.claims =
        List.of(
            new Judged("twice", "It doubled.", "does not hold", false, false, "1.4"),
            new Judged("most", "It was most.", "holds", false, false, "It was, once."));
    RunResult.OfReport result = only(project.data("other data").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(result.message()).isEqualTo("published edition 2024-09-r2");
    assertThat(result.contents().problems())
        .extracting(Object::toString)
        .containsExactly(
            "reports/tiny.yaml: claim twice: the last edition had \"holds\" (1.99), now it is"
                + " \"does not hold\" (1.4); correct the sentence, or what changed the data",
            "reports/tiny.yaml: claim most: the last edition had \"holds\" (It was.), now it is"
                + " \"holds when it was said, no longer\" (It was, once.); correct the sentence, or"
                + " what changed the data");
    assertThat(record(result)).contains("\"kind\": \"claim-changed\"");
  }

  @Test
  void anAuditStopsPublication() throws IOException {
    project.run();
    project.auditor = Optional.of(edition -> List.of(TinyProject.audited("V0")));
    RunResult.OfReport result = only(project.data("other data").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(result.message()).isEqualTo("the output failed its audit; nothing published");
    assertThat(record(result)).contains("\"kind\": \"audit-V0\"", "\"failed\": 1");
    assertThatTheLastEditionStays();
  }

  @Test
  void aFullDiskLeavesTheLastEdition() throws IOException {
    project.run();
    project.renderer = failing("No space left on device");
    RunResult.OfReport result = only(project.run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(result.message())
        .isEqualTo(
            "the output could not be written: "
                + project.folder()
                + ": No space left on device; see to room and rights there, or name another folder"
                + " with --out");
    assertThatTheLastEditionStays();
  }

  @Test
  void anOutputFolderThatCannotBeMadeIsNotWritten() throws IOException {
    Files.writeString(project.out().resolve("tiny"), "a file is in the way");
    RunResult.OfReport result = only(project.run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(result.message())
        .isEqualTo(
            "the output could not be written: "
                + project.folder()
                + ": a file, or a link that leads nowhere, is in its place; see to room and rights"
                + " there, or name another folder with --out");
    assertThat(result.record()).isEmpty();
  }

  @Test
  void aBugIsRecordedWithItsTrace() throws IOException {
    RunResult.OfReport result = only(project.spec("tiny", "bug").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.BUG);
    assertThat(result.message()).isEqualTo("a bug: java.lang.IllegalStateException: two and two");
    assertThat(record(result))
        .contains("\"trace\": \"java.lang.IllegalStateException", "ReportRun");
  }

  @Test
  void twoRunsAtOnceAreOneTooMany() throws IOException {
    AtomicReference<RunResult> inner = new AtomicReference<>();
    RunResult outer =
        project.run(
            (report, step) -> {
              if (step == Step.RENDERED) {
                inner.set(quietly());
              }
            });
    assertThat(outer.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(inner.get().exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING);
    assertThat(only(inner.get()).message())
        .isEqualTo(
            "already running: run 20261121T220500Z-4711, process 4711 on here, since"
                + " 2026-11-21T22:05:00Z");
    assertThat(only(inner.get()).record().orElseThrow()).exists();
  }

  @Test
  void aStopLeavesNothingHalfMadeAndARecord() throws IOException {
    project.run();
    for (Step step : List.of(Step.LOCKED, Step.COMPOSED, Step.RENDERED, Step.STAGED)) {
      ReportJob job = new ReportJob(project.data("at " + step).stages());
      RunResult result =
          job.run(
              project.request(
                  (report, done) -> {
                    if (done == step) {
                      job.stop();
                    }
                  }));
      assertThat(only(result).exitCode()).isEqualTo(ExitCode.TERMINATED);
      assertThat(record(only(result))).contains("\"exitCode\": 143");
      assertThatTheLastEditionStays();
    }
  }

  private RunResult quietly() {
    try {
      return project.run();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private void assertThatTheLastEditionStays() throws IOException {
    assertThat(project.published()).isEqualTo("some data");
    assertThat(names(project.folder())).containsExactly(".lock", "current", "editions", "runs");
    assertThat(names(project.folder().resolve("editions"))).containsExactly("2024-09");
  }
}
