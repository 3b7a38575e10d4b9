package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.job.TinyProject.only;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.compose.Composition.Judged;
import strandline.dataset.DataPackage.Expectation;
import strandline.edition.Retention;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.render.Artifact;
import strandline.render.Refusal;
import strandline.render.Renderer;
import strandline.report.Report;

/** When an edition is new, what it keeps and says of the one before, and how long it stays. */
final class EditionsTest {
  @TempDir Path temporary;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new TinyProject(temporary.resolve("a project"));
    project.program = build("1", "b1", "17.0.15");
  }

  private static RunRequest.Program build(String version, String build, String java) {
    return new RunRequest.Program(version, build, java, "here", 4711);
  }

  @Test
  void theSameBuildAndInputsAreNotEvenRendered() throws IOException {
    project.run();
    project.renderer = throwing(new AssertionError("there is nothing to render"));
    RunResult.OfReport second = only(project.run());
    assertThat(second.message()).isEqualTo("nothing new since edition 2024-09");
    assertThat(second.contents().outputs()).hasSize(2);
  }

  @Test
  void aFigureThatCannotBeDrawnIsAProblemOfItsSpec() throws IOException {
    project.renderer =
        throwing(new Refusal("figure flow has no room for its panels; draw it 67 mm high"));
    RunResult.OfReport result = only(project.run());
    assertThat(result.message()).isEqualTo("1 problem in the report's spec; nothing published");
    assertThat(result.contents().problems().get(0).toString())
        .contains("reports/tiny.yaml", "has no room for its panels", "draw it 67 mm high");
  }

  @Test
  void aTouchedEditionIsMadeAgain() throws IOException {
    project.run();
    Files.writeString(project.folder().resolve("editions/2024-09/copy.txt"), "touched");
    assertThat(message()).isEqualTo("published edition 2024-09-r2");
    assertThat(project.published()).isEqualTo("some data");
  }

  @Test
  void memoryThatRanOutIsNoBugAndSaysWhichSettingHelps() throws IOException {
    OutOfMemoryError full = new OutOfMemoryError("Java heap space");
    for (Throwable thrown :
        List.of(
            full,
            new java.util.concurrent.CompletionException(full),
            new NoClassDefFoundError("Exception java.lang.OutOfMemoryError: Java heap space"))) {
      project.renderer = throwing(thrown);
      RunResult.OfReport result = only(project.run());
      assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
      assertThat(result.message())
          .matches(
              "there is too little memory: Java was given \\d+ MiB; set"
                  + " STRANDLINE_JAVA_OPTIONS=-Xmx\\d+g and run again; nothing published");
    }
    project.renderer = throwing(new OutOfMemoryError("unable to create native thread: x"));
    assertThat(message())
        .isEqualTo(
            "the system starts no further thread (unable to create native thread: x); allow more,"
                + " such as TasksMax; nothing published");
  }

  @Test
  void anotherJvmAndAnotherBuildWithTheSameOutputAreNothingNew() throws IOException {
    project.run();
    project.program = build("1", "b1", "21.0.1");
    assertThat(message()).isEqualTo("nothing new since edition 2024-09");
    project.program = build("1", "b2", "21.0.1");
    assertThat(message()).isEqualTo("nothing new since edition 2024-09");
    project.data("other data").run();
    project.program = build("1", "b3", "21.0.1");
    assertThat(message()).isEqualTo("nothing new since edition 2024-09-r2");
  }

  @Test
  void anotherVersionIsNew() throws IOException {
    project.run();
    project.program = build("2", "b2", "17.0.15");
    assertThat(message()).isEqualTo("published edition 2024-09-r2");
    assertThat(record("2024-09-r2")).contains("\"edition\": \"2024-09\"", "\"version\": \"2\"");
  }

  @Test
  void anInputThatOnlyMovedInTimeIsTheSame() throws IOException {
    project.run();
    Files.setLastModifiedTime(
        project.root.resolve("datasets/data.txt"), FileTime.fromMillis(1_000_000));
    assertThat(message()).isEqualTo("nothing new since edition 2024-09");
  }

  @Test
  void anEditionSaysWhatChangedAndKeepsWhatItWasComparedWith() throws IOException {
    project.claims = List.of(new Judged("twice", "It doubled.", "holds", true, false, "1.99"));
    project.run();
    project.claims = List.of(new Judged("twice", "It doubled.", "fails", false, false, "1.4"));
    RunResult.OfReport second = only(project.data("other data").run());
    assertThat(second.changes().orElseThrow().summary())
        .hasSize(5)
        .contains("verdicts: 1 changed (twice: holds → fails)");
    assertThat(second.changes().orElseThrow().alarms())
        .containsExactly("verdicts changed: 1 (twice: holds → fails)");
    Path edition = project.folder().resolve("current");
    assertThat(edition.resolve("changes.json")).content().contains("\"since\": \"2024-09\"");
    assertThat(edition.resolve("inputs/datasets/data.txt")).hasContent("other data");
    assertThat(edition.resolve("previous/inputs/datasets/data.txt")).hasContent("some data");
    assertThat(edition.resolve("previous/inputs/reports")).doesNotExist();
    assertThat(edition.resolve("previous/run.json"))
        .hasSameTextualContentAs(project.folder().resolve("editions/2024-09/run.json"));
  }

  @Test
  void everyEditionIsRebuiltToTheSameBytes() throws IOException {
    project.run();
    project.data("other data").run();
    project.data("more data").run();
    project.data("wrong data");
    for (String name : List.of("2024-09", "2024-09-r2", "2024-09-r3")) {
      project.options = TinyProject.options(Retention.ALL, Optional.of(name));
      assertThat(message()).isEqualTo("rebuilt edition " + name + ": the same bytes");
    }
    assertThat(project.published()).isEqualTo("more data");
  }

  @Test
  void anEditionIsRebuiltAfterTheOneBeforeWasDeleted() throws IOException {
    project.run();
    project.data("other data").run();
    project.options = TinyProject.options(new Retention(1), Optional.empty());
    project.run();
    assertThat(editions()).containsExactly("2024-09-r2");
    project.options = TinyProject.options(Retention.ALL, Optional.of("2024-09-r2"));
    assertThat(message()).isEqualTo("rebuilt edition 2024-09-r2: the same bytes");
  }

  @Test
  void aRebuildThatDiffersSaysInWhat() throws IOException {
    project.run();
    project.program = build("2", "b2", "17.0.15");
    project.options = TinyProject.options(Retention.ALL, Optional.of("2024-09"));
    RunResult.OfReport result = only(project.run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
    assertThat(result.message())
        .isEqualTo("rebuilt edition 2024-09 differs in run.json; version 1 made it, this is 2");
    project.options = TinyProject.options(Retention.ALL, Optional.of("2023-01"));
    assertThat(only(project.run()).exitCode()).isEqualTo(ExitCode.WRONG_CALL);
    assertThat(message()).isEqualTo("there is no edition 2023-01 to rebuild; there are: 2024-09");
  }

  @Test
  void whatIsCurrentPinnedOrWasCurrentBeforeStaysWhateverIsKept() throws IOException {
    project.options = TinyProject.options(new Retention(1), Optional.empty());
    project.run();
    Files.writeString(project.folder().resolve("pinned.txt"), "# for the court\n2024-09\n");
    project.data("two").run();
    project.data("three").run();
    assertThat(editions()).containsExactly("2024-09", "2024-09-r2", "2024-09-r3");
    project.data("four").run();
    assertThat(editions()).containsExactly("2024-09", "2024-09-r3", "2024-09-r4");
    project.run();
    assertThat(editions()).containsExactly("2024-09", "2024-09-r4");
    Files.writeString(project.folder().resolve("pinned.txt"), "2024-90\n");
    RunResult.OfReport last = only(project.run());
    assertThat(last.contents().problems())
        .hasToString(
            "[pinned.txt: 2024-90 names no edition; correct the line; until then no edition is"
                + " deleted]");
    assertThat(editions()).containsExactly("2024-09", "2024-09-r4");
    Files.writeString(
        project.folder().resolve("pinned.txt"), "\uFEFF 2024-09 \t# for the court\r\n\r\n");
    assertThat(only(project.run()).contents().problems()).isEmpty();
    assertThat(editions()).containsExactly("2024-09", "2024-09-r4");
    Files.writeString(project.folder().resolve("pinned.txt"), "# none\n");
    project.run();
    assertThat(editions()).containsExactly("2024-09-r4");
  }

  @Test
  void whatAPersonPutBesideTheEditionsStays() throws IOException {
    project.options = TinyProject.options(new Retention(1), Optional.empty());
    project.run();
    project.data("two").run();
    Path editions = project.folder().resolve("editions");
    Files.move(editions.resolve("2024-09"), editions.resolve("2024-08"));
    Files.createDirectories(editions.resolve("2024-07/half deleted"));
    Files.createDirectories(editions.resolve("of mine"));
    Files.createDirectories(editions.resolve("two\nlines"));
    RunResult.OfReport third = only(project.data("three").run());
    assertThat(third.message()).isEqualTo("published edition 2024-09-r3");
    assertThat(third.contents().problems())
        .extracting(Object::toString)
        .containsExactly(
            "tiny: editions/2024-07 does not hold the whole edition of that name; move it"
                + " elsewhere, or name it in pinned.txt",
            "tiny: editions/2024-08 does not hold the whole edition of that name; move it"
                + " elsewhere, or name it in pinned.txt");
    assertThat(editions.toFile().list())
        .containsExactlyInAnyOrder(
            "2024-07", "2024-08", "2024-09-r2", "2024-09-r3", "of mine", "two\nlines");
  }

  @Test
  void aCurrentThatLeadsNowhereOrToAHalfIsMadeWhole() throws IOException {
    project.run();
    project.data("two").run();
    Path editions = project.folder().resolve("editions");
    Files.move(editions.resolve("2024-09-r2"), temporary.resolve("taken away"));
    assertThat(message()).isEqualTo("published edition 2024-09-r2");
    assertThat(project.published()).isEqualTo("two");
    Files.delete(editions.resolve("2024-09-r2/run.json"));
    assertThat(message()).isEqualTo("published edition 2024-09-r3");
    assertThat(project.published()).isEqualTo("two");
    Files.delete(editions.resolve("2024-09-r3/inputs/datasets/data.txt"));
    assertThat(message()).isEqualTo("published edition 2024-09-r4");
    assertThat(message()).isEqualTo("nothing new since edition 2024-09-r4");
  }

  @Test
  void nothingIsDeletedWhileThePinsCannotBeRead() throws IOException {
    project.options = TinyProject.options(new Retention(1), Optional.empty());
    project.run();
    project.data("two").run();
    Files.createDirectories(project.folder().resolve("pinned.txt"));
    RunResult.OfReport last = only(project.run());
    assertThat(last.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(last.contents().problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("old editions were not deleted: ");
    assertThat(editions()).hasSize(2);
  }

  @Test
  void aLateDatasetIsAWarningAndAStaleOneStopsPublication() throws IOException {
    project.expectations = List.of(expectation("2026-10-15", Optional.of(Period.ofDays(10))));
    RunResult.OfReport late = only(project.run());
    assertThat(late.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(late.contents().problems())
        .hasToString(
            "[datasets/datapackage.json: arrivals reaches 2026-10-15; the next row was due on"
                + " 2026-11-15; bring the dataset up to date, or change its freshness]");
    assertThat(record("2024-09")).contains("\"problems\": []");
    project.expectations = List.of(expectation("2026-10-01", Optional.of(Period.ofDays(10))));
    RunResult.OfReport stale = only(project.data("other data").run());
    assertThat(stale.exitCode()).isEqualTo(ExitCode.STALE);
    assertThat(stale.message()).isEqualTo("an input is stale; nothing published");
    assertThat(editions()).containsExactly("2024-09");
    project.expectations = List.of(expectation("2016-10-01", Optional.empty()));
    assertThat(only(project.run()).exitCode()).isEqualTo(ExitCode.DONE);
  }

  private static Expectation expectation(String last, Optional<Period> fail) {
    Location place = Location.of("datasets/datapackage.json");
    Period day = Period.ofDays(1);
    return new Expectation("arrivals", place, LocalDate.parse(last), Period.ofMonths(1), day, fail);
  }

  @Test
  void anInputThatChangesWhileItIsReadIsNotPublished() throws IOException {
    project.run();
    project.data("other data");
    RunResult.OfReport result =
        only(
            project.run(
                (report, step) -> {
                  if (step == RunRequest.Step.COMPOSED) {
                    write("still other data");
                  }
                }));
    assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.contents().problems())
        .hasToString(
            "[datasets/data.txt: the file changed while the run was reading it; run again when"
                + " whoever writes it is done]");
    assertThat(project.published()).isEqualTo("some data");
  }

  @Test
  void aClockThatGoesBackLosesNothing() throws IOException {
    project.run();
    project.clock = Clock.fixed(Instant.parse("1970-01-01T00:00:00Z"), ZoneOffset.UTC);
    assertThat(only(project.data("other data").run()).message())
        .isEqualTo("published edition 2024-09-r2");
    assertThat(message()).isEqualTo("nothing new since edition 2024-09-r2");
    assertThat(project.published()).isEqualTo("other data");
    assertThat(editions()).containsExactly("2024-09", "2024-09-r2");
    Instant[] now = {Instant.parse("2026-11-21T22:05:00Z")};
    project.clock = new Falling(now);
    RunResult.OfReport result = only(project.data("more data").run());
    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(result.record().orElseThrow()))
        .contains("\"milliseconds\": 0", "\"switched\": 0");
  }

  /** A clock that goes back a minute whenever it is asked. */
  private static final class Falling extends Clock {
    private final Instant[] now;

    Falling(Instant[] now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now[0] = now[0].minusSeconds(60);
      return now[0];
    }
  }

  private void write(String text) {
    try {
      project.data(text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Renderer throwing(Throwable thrown) {
    return new Renderer() {

      @Override
      public List<Artifact> render(Report report) {
        if (thrown instanceof RuntimeException refusal) {
          throw refusal;
        }
        throw (Error) thrown;
      }
    };
  }

  private String message() throws IOException {
    return only(project.run()).message();
  }

  private String record(String edition) throws IOException {
    return Files.readString(project.folder().resolve("editions/" + edition + "/run.json"));
  }

  private List<String> editions() throws IOException {
    return strandline.edition.ReportFolder.of(project.out(), "tiny").editions();
  }
}
