package strandline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.Shared;

/**
 * The verdicts on the 41 statements of five articles against those that were expected beforehand
 * (the project's table of statements, 21 November 2026).
 */
class FiveArticlesTest {
  private static final String S = "supported";
  private static final String P = "partly";
  private static final String C = "contradicted";
  private static final String N = "not decidable";

  /** From C01 to C41. */
  private static final List<String> EXPECTED =
      List.of(
          S, P, S, S, S, S, S, S, S, C, S, S, S, S, S, P, P, S, N, P, S, S, C, C, S, S, S, S, S, P,
          N, P, S, C, S, P, S, S, S, S, N);

  /** What the expected words allow, the plain meaning first. */
  private static final Map<String, List<String>> MEANS =
      Map.of(
          S, List.of("holds"),
          P, List.of("holds with reservation"),
          C, List.of("does not hold"),
          N, List.of("cannot be decided", "out of scope"));

  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "^\\| (C\\d\\d) \\| ([a-z ]+) \\| ([a-z ]+) \\| .{20,} \\|$", Pattern.MULTILINE);

  private static final Map<String, String> OURS = new TreeMap<>();
  private static Composition composition;

  @BeforeAll
  static void compose() throws IOException {
    composition = CubanProject.compose();
    for (Composition.Judged claim : composition.claims()) {
      if (claim.id().matches("c\\d\\d-.*")) {
        OURS.put(claim.id().substring(0, 3).toUpperCase(Locale.ROOT), claim.verdict());
      }
    }
  }

  @Test
  void allFortyOneAreClaims() {
    assertThat(OURS).hasSize(41);
    assertThat(composition.broken()).isEmpty();
  }

  @Test
  void eachDifferenceIsExplainedAndNothingElseIs() throws IOException {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < EXPECTED.size(); i++) {
      String id = String.format(Locale.ROOT, "C%02d", i + 1);
      if (!MEANS.get(EXPECTED.get(i)).contains(OURS.get(id))) {
        differences.add(id + " " + EXPECTED.get(i) + " " + OURS.get(id));
      }
    }
    List<String> documented = new ArrayList<>();
    Matcher matcher = DIFFERENCE.matcher(CubanProject.text("src/site/markdown/claims.md"));
    while (matcher.find()) {
      documented.add(matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3));
    }
    assertThat(documented).containsExactlyElementsOf(differences);
  }

  @Test
  void noContradictedStatementHoldsAndNoSupportedOneFails() {
    for (int i = 0; i < EXPECTED.size(); i++) {
      String ours = OURS.get(String.format(Locale.ROOT, "C%02d", i + 1));
      assertThat(EXPECTED.get(i).equals(C)).isEqualTo(ours.equals("does not hold"));
    }
  }

  @Test
  void theExpectedVerdictsAreThoseOfTheTable() throws IOException {
    Path table = Shared.path("facts/claims.csv");
    List<String> lines = Files.readAllLines(table);
    for (int i = 0; i < EXPECTED.size(); i++) {
      assertThat(lines.get(i + 1)).contains(EXPECTED.get(i));
    }
  }

  @Test
  void aRecordIsOneWhenSaidAndNotToday() {
    Composition.Judged record =
        composition.claims().stream().filter(c -> c.id().startsWith("c35")).findFirst().get();
    assertThat(record.verdict()).isEqualTo("holds with reservation");
    assertThat(record.holds()).isFalse();
    assertThat(record.reason())
        .contains("That is as of 21 April 2022. As of today it does not hold:")
        .contains("April 2022 has 35,092");
  }
}
