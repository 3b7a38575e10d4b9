package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static strandline.job.TinyProject.only;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.edition.Edition;
import strandline.edition.FileTree;
import strandline.edition.ReportFolder;
import strandline.edition.Retention;
import strandline.input.InvalidInputException;

/** What the next run makes of a report's folder in which a person changed something by hand. */
final class TouchedEditionTest {
  @TempDir Path temporary;
  private TinyProject project;
  private Path current;

  @BeforeEach
  void publishTwice() throws IOException {
    project = new TinyProject(temporary.resolve("a project"));
    project.program = new RunRequest.Program("1", "b1", "17", "here", 4711);
    project.run();
    project.data("two").run();
    current = project.folder().resolve("current");
  }

  @Test
  void aCurrentThatLeadsNowhereIsHealedAlsoWhenThereIsNothingNew() throws IOException {
    relink("editions/2031-01");
    assertThat(healed())
        .isEqualTo("it leads to editions/2031-01, which is no edition of this report");
  }

  @Test
  void aCurrentThatLeadsToAnEditionElsewhereIsHealed() throws IOException {
    Path other = temporary.resolve("other/2024-09-r2");
    Files.createDirectories(other);
    Files.copy(current.resolve("run.json"), other.resolve("run.json"));
    relink(other.toString());
    assertThat(healed()).isEqualTo("it leads to " + other + ", which is no edition of this report");
    assertThat(other.resolve("run.json")).exists();
  }

  @Test
  void aFolderInThePlaceOfCurrentIsKeptBesideIt() throws IOException {
    Files.delete(current);
    Files.createDirectories(current);
    Files.writeString(current.resolve("notes.txt"), "of mine");
    assertThat(healed()).isEqualTo("it is a folder and no copy of an edition");
    assertThat(project.folder().resolve("current-1/notes.txt")).hasContent("of mine");
    Files.delete(current);
    Files.writeString(current, "a file of mine");
    assertThat(healed()).isEqualTo("it is a file");
    assertThat(project.folder().resolve("current-2")).hasContent("a file of mine");
  }

  /** Runs without new data, and returns what the warning found. */
  private String healed() throws IOException {
    project.options =
        new RunRequest.Options(Retention.ALL, Optional.empty(), true, false, List.of());
    assertThat(only(project.run()).contents().problems())
        .singleElement()
        .asString()
        .endsWith(
            "; a run makes it lead to edition 2024-09-r2 again, and keeps beside it what was in its"
                + " place");
    project.options = TinyProject.OPTIONS;
    RunResult.OfReport result = only(project.run());
    assertThat(result.message()).isEqualTo("nothing new since edition 2024-09-r2");
    assertThat(Files.readSymbolicLink(current)).isEqualTo(Path.of("editions", "2024-09-r2"));
    String start = "tiny: " + current + " was changed by somebody: ";
    String end =
        "; this run made it lead to edition 2024-09-r2 again, and keeps beside it what was in its"
            + " place";
    String said = result.contents().problems().get(0).toString();
    assertThat(said).startsWith(start).endsWith(end);
    assertThat(only(project.run()).contents().problems()).isEmpty();
    return said.substring(start.length(), said.length() - end.length());
  }

  private void relink(String target) throws IOException {
    Files.delete(current);
    Files.createSymbolicLink(current, Path.of(target));
  }

  @Test
  void aLinkToAnOlderEditionIsARollbackAndStaysWhereTheDataDo() throws IOException {
    relink("editions/2024-09");
    RunResult.OfReport result = only(project.data("some data").run());
    assertThat(result.message()).isEqualTo("nothing new since edition 2024-09");
    assertThat(result.contents().problems()).isEmpty();
  }

  @Test
  void anEditionThatIsHeldStaysCurrentUntilItIsReleased() throws IOException {
    ReportFolder folder = ReportFolder.of(project.out(), "tiny");
    folder.hold(Optional.of("2024-09"));
    assertThat(project.published()).isEqualTo("some data");
    String stays = "; current stays at edition 2024-09, held";
    assertThat(only(project.data("three").run()).message())
        .isEqualTo("made edition 2024-09-r3" + stays);
    assertThat(only(project.run()).message())
        .isEqualTo("nothing new since edition 2024-09-r3" + stays);
    relink("editions/2031-01");
    project.run();
    assertThat(project.published()).isEqualTo("some data");
    folder.hold(Optional.empty());
    assertThat(only(project.run()).message()).isEqualTo("published edition 2024-09-r3");
    assertThat(project.published()).isEqualTo("three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copy.txt",
        "run.json",
        "inputs/datasets/data.txt",
        "previous/run.json",
        "previous/inputs/datasets/data.txt",
        "added.txt"
      })
  void whateverIsChangedInAnEditionItIsMadeAgainAndSaid(String file) throws IOException {
    Path touched = current.toRealPath().resolve(file);
    String before = Files.exists(touched) ? Files.readString(touched) : "";
    Files.writeString(touched, before.replace("outputs", "nothing") + " ");
    RunResult.OfReport result = only(project.run());
    assertThat(result.message()).isEqualTo("published edition 2024-09-r3");
    assertThat(result.contents().problems())
        .extracting(Object::toString)
        .containsExactly(
            "tiny: edition 2024-09-r2 is not as it was made: "
                + file
                + "; it is made again, and the touched one is left alone");
    assertThat(project.published()).isEqualTo("two");
    assertThat(only(project.run()).message()).isEqualTo("nothing new since edition 2024-09-r3");
    assertThat(touched).exists();
  }

  @Test
  void anEditionWhoseRecordWasChangedIsMadeAgainFromTheWholeOneBefore() throws IOException {
    Path edition = current.toRealPath();
    String record = Files.readString(edition.resolve("run.json"));
    Files.writeString(edition.resolve("run.json"), record.replace("\"two\"", "\"2\"") + "\n");
    project.run();
    assertThat(FileTree.differences(edition, current.toRealPath())).containsExactly("run.json");
    assertThat(current.resolve("run.json")).hasContent(record);
  }

  @Test
  void aMissingListOfFilesCountsAsTouchedAndWhatADesktopLeavesDoesNot() throws IOException {
    for (String name : List.of(".DS_Store", ".~lock.a.xlsx#", "~$a.xlsx", "Thumbs.db")) {
      Files.writeString(current.resolve(name), "x");
    }
    assertThat(only(project.run()).message()).isEqualTo("nothing new since edition 2024-09-r2");
    Files.delete(current.resolve("SHA256SUMS"));
    assertThat(only(project.run()).contents().problems().toString())
        .contains("edition 2024-09-r2 is not as it was made: SHA256SUMS; ");
  }

  /** printf 'two' | sha256sum (coreutils 9.1). */
  @Test
  void theListOfFilesIsAsSha256sumWritesIt() throws IOException {
    assertThat(Files.readAllLines(current.resolve("SHA256SUMS")))
        .hasSize(8)
        .contains("3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  copy.txt")
        .isSortedAccordingTo(java.util.Comparator.comparing(line -> line.substring(64)));
  }

  @Test
  void anEditedCopyOfAnInputIsNotTakenForTheRealFile() throws IOException {
    Files.writeString(current.resolve("inputs/datasets/data.txt"), "edited");
    RunResult.OfReport result = only(project.data("three").run());
    assertThat(result.message()).isEqualTo("published edition 2024-09-r3");
    assertThat(result.contents().problems())
        .extracting(Object::toString)
        .containsExactly(
            "previous: the inputs that edition 2024-09-r2 kept are not as they were:"
                + " datasets/data.txt; nothing; what changed in the rows is not said this once",
            "tiny: edition 2024-09-r2 is not as it was made: inputs/datasets/data.txt; it is made"
                + " again, and the touched one is left alone");
    assertThat(project.published()).isEqualTo("three");
    assertThat(current.resolve("previous/inputs")).doesNotExist();
    project.options = TinyProject.options(Retention.ALL, Optional.of("2024-09-r3"));
    assertThat(only(project.run()).message())
        .isEqualTo("rebuilt edition 2024-09-r3: the same bytes");
  }

  @Test
  void anEditionWithAnEditedInputIsNotCompared() throws IOException {
    Files.writeString(current.resolve("inputs/datasets/data.txt"), "edited");
    ReportFolder folder = ReportFolder.of(project.out(), "tiny");
    Edition older = folder.edition("2024-09").orElseThrow();
    Edition newer = folder.edition("2024-09-r2").orElseThrow();
    assertThatThrownBy(() -> new ReportJob(project.stages()).changes(older, newer))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "editions/2024-09-r2/inputs/datasets/data.txt: the file is not as the edition was made"
                + " from it; compare another edition");
  }
}
