package strandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No prose that a reader sees stands in packages whose sentences are values; the list grows. */
class ProseTest {
  private static final List<String> CONVERTED =
      List.of(
          "analysis",
          "analysis/change",
          "analysis/count",
          "analysis/describe",
          "analysis/model",
          "analysis/trend",
          "claim",
          "claim/check",
          "content",
          "content/table",
          "content/chart",
          "content/text",
          "render/chart",
          "render/figure",
          "render/layout",
          "render/sheet",
          "render/workbook");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /**
   * A citation is a name, {@code PER_CENT} is read in specs, an exception speaks to programmers,
   * and a problem to an analyst.
   */
  private static final Pattern EXCUSED =
      Pattern.compile(
          "String citation\\(\\) \\{.*?;|String PER_CENT = .*?;"
              + "|(?:\\bnew \\w*(?:Exception|Refusal)|\\bcomplain|\\bunknown|\\bdisagrees"
              + "|\\brefused?|\\brequire|Problem\\.\\w+)"
              + "\\((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\";]++)*;",
          Pattern.DOTALL);

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern PROSE = Pattern.compile("\\p{Ll}{2,}[,;:]? +\\p{Ll}{2,}");

  private static List<String> prose(String source) {
    String code = EXCUSED.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
    List<String> found = new ArrayList<>();
    Matcher literals = LITERAL.matcher(code);
    while (literals.find()) {
      if (PROSE.matcher(literals.group(1)).find()) {
        found.add(literals.group(1));
      }
    }
    return found;
  }

  @Test
  void convertedPackagesHoldNoProse() throws IOException {
    for (String folder : CONVERTED) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/strandline", folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          assertThat(prose(Files.readString(file))).as(file.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void proseIsSeen() {
    assertThat(prose("return \"rises by \" + x + \" a year\"; // \"not this one\""))
        .containsExactly("rises by ");
    assertThat(prose("throw new IllegalStateException(\"two lower words\");")).isEmpty();
    assertThat(
            prose("scope.complain(at, id, \"is; wrong\" + x, \"write it so\"); f(\"two words\");"))
        .containsExactly("two words");
    assertThat(prose("Sentence.of(key).with(\"high-periods\", x)")).isEmpty();
  }
}
