package strandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents: every link leads somewhere, and the tutorial does what it says. */
class DocumentsTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?\\)");
  private static final Pattern JSON = Pattern.compile("```json\n(\\{\n.*?)```", Pattern.DOTALL);

  static Stream<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String folder :
        List.of(".github", "datasets", "examples", "reports", "src/site", "src/main/operations")) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(folder), 3)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.toString().contains("/editions/"))
            .forEach(documents::add);
      }
    }
    documents.add(PROJECT.resolve("README.md"));
    assertThat(documents).hasSizeGreaterThan(18);
    return documents.stream().map(PROJECT::relativize).sorted();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToAFileAndAHeading(Path document) throws IOException {
    List<String> lost = new ArrayList<>();
    String text = FENCED.matcher(Files.readString(PROJECT.resolve(document))).replaceAll("");
    for (MatchResult link : LINK.matcher(text.replaceAll("`[^`\n]*`", "")).results().toList()) {
      String to = link.group(1);
      if (to.matches("(?i)[a-z]+:.*")) {
        continue;
      }
      Path file = PROJECT.resolve(document);
      String[] parts = to.split("#", 2);
      if (!parts[0].isEmpty()) {
        file = file.resolveSibling(parts[0]).normalize();
      }
      boolean isThere = Files.exists(file);
      if (!isThere || parts.length == 2 && !headings(file).contains(parts[1])) {
        lost.add(to);
      }
    }
    assertThat(lost).isEmpty();
  }

  /** The headings of a document as the ends of links. */
  private static List<String> headings(Path file) throws IOException {
    return FENCED
        .matcher(Files.readString(file))
        .replaceAll("")
        .lines()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void theTutorialPrintsWhatItShows(@TempDir Path temporary) throws Exception {
    DocumentedCommands commands = new DocumentedCommands(temporary);
    String file = "lns14000000.csv";
    Files.copy(
        PROJECT.resolve("examples/us-unemployment").resolve(file), commands.folder().resolve(file));
    Path page = PROJECT.resolve("src/site/markdown/your-own-report.md");
    commands.run(page);
    Path mine = commands.folder().resolve("mine");
    // The block that it shows was written; and what was wrong was not published.
    List<MatchResult> blocks = JSON.matcher(Files.readString(page)).results().toList();
    assertThat(blocks).hasSize(1);
    assertThat(Files.readString(mine.resolve("datasets/datapackage.json")))
        .containsIgnoringWhitespaces(blocks.get(0).group(1));
    try (Stream<Path> editions = Files.list(mine.resolve("reports/unemployment/editions"))) {
      assertThat(editions.map(path -> path.getFileName().toString()).collect(Collectors.toList()))
          .containsExactly("2026-04");
    }
  }
}
