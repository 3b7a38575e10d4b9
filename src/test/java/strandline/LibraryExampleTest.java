package strandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.compose.Composition;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problems;
import strandline.job.ProjectFolder;
import strandline.project.DatasetAddition;
import strandline.project.NewProject;
import strandline.project.ReportDraft;

/** What the page on Strandline as a library shows is compiled, and does what the page says. */
class LibraryExampleTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final String DATASET = "co2-mauna-loa";
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path project;

  @BeforeEach
  void makeTheSampleProject() throws IOException {
    Problems problems = new Problems();
    for (var file : NewProject.files("mine").entrySet()) {
      write(file.getKey(), file.getValue());
    }
    ProjectFolder folder = new ProjectFolder(project);
    DatasetAddition.of(
            folder,
            NewProject.SAMPLE,
            NewProject.sample(),
            NewProject.sampleAnswers(),
            false,
            problems)
        .orElseThrow()
        .files()
        .forEach(this::write);
    var data = new DataPackageReader().read(folder, ProjectFolder.DESCRIPTOR, problems);
    String spec = ReportDraft.of(DATASET, data, java.util.List.of(DATASET), problems).orElseThrow();
    write(ProjectFolder.spec(DATASET), spec.getBytes(UTF_8));
    assertThat(problems.all()).isEmpty();
  }

  private void write(String path, byte[] bytes) {
    try {
      Files.createDirectories(project.resolve(path).getParent());
      Files.write(project.resolve(path), bytes);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @Test
  void thePageShowsTheExample() throws IOException {
    String example =
        Files.readString(PROJECT.resolve("src/test/java/strandline/LibraryExample.java"));
    String page = Files.readString(PROJECT.resolve("src/site/markdown/library.md"));
    assertThat(JAVA.matcher(page).results().map(MatchResult::group).toList()).hasSize(3);
    JAVA.matcher(page)
        .results()
        .forEach(block -> assertThat(example).containsIgnoringWhitespaces(block.group(1)));
  }

  @Test
  void aProjectIsReadComposedJudgedAndRendered() throws IOException {
    Composition made = LibraryExample.compose(project, DATASET);
    assertThat(LibraryExample.verdicts(made))
        .hasSize(5)
        .anyMatch(
            line ->
                line.startsWith(
                    "holds: Carbon dioxide at Mauna Loa stood at 424.61 parts per million in"
                        + " 2024. "));
    Path out = project.resolve("out");
    LibraryExample.render(made, out);
    assertThat(Files.readAllLines(out.resolve("tables/data.csv")))
        .anyMatch(row -> row.startsWith("2014,398.81,"));
    assertThat(Files.readString(out.resolve("charts/chart.svg"))).contains("Mauna Loa");
    assertThat(Files.readAllBytes(out.resolve(DATASET + "-2024-12.xlsx"))).startsWith('P', 'K');
  }

  @Test
  void whatIsWrongHasItsPlaceAndNothingIsRendered() throws IOException {
    Path spec = project.resolve(ProjectFolder.spec(DATASET));
    Files.writeString(spec, Files.readString(spec).replace("- line-chart:", "- line-chrt:"));
    assertThatThrownBy(() -> LibraryExample.compose(project, DATASET))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("reports/co2-mauna-loa.yaml:")
        .hasMessageContaining("line-chart");
  }
}
