package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.input.Json;

/** {@code check} and {@code explain} on the project that ships. */
final class ClaimCommandsTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project", "."));
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir Path temporary;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Path project, String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    Stream<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--project", project.toString()));
    return Main.run(all.toArray(String[]::new), console, CLOCK);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  @Test
  void checkPrintsATableOfClaimsAndVerdicts() {
    assertThat(run(PROJECT, "check")).isZero();
    List<String> lines = out().lines().toList();
    assertThat(lines.get(0))
        .matches(
            "cuban-migration: 59 claims: \\d+ holds, \\d+ holds with reservation, \\d+ misleading"
                + " as worded, \\d+ cannot be decided, \\d+ does not hold, 10 out of scope");
    assertThat(lines).hasSize(1 + 2 * 59);
    assertThat(out())
        .contains(
            "  c01-wednesday-2015        holds  [must hold]\n"
                + "                            \"The migration talks opened in Havana on a"
                + " Wednesday.\"\n")
        .contains(
            "  c35-record-march-2022     holds with reservation; as of today does not hold\n");
    assertThat(err())
        .startsWith("next: strandline explain c02-intercepted-2014 --project ")
        .hasLineCount(1);
  }

  @Test
  void jsonHasOneObjectForEachClaim() throws IOException {
    assertThat(run(PROJECT, "check", "cuban-migration", "--json")).isZero();
    assertThat(err()).isEmpty();
    JsonNode document = Json.read(out.toByteArray());
    assertThat(document.path("schema").asText("")).isEqualTo("strandline-check-1");
    List<JsonNode> claims = document.path("claims").valueStream().toList();
    assertThat(claims).hasSize(59);
    TreeSet<String> ids = new TreeSet<>();
    for (JsonNode claim : claims) {
      ids.add(claim.path("id").asText(""));
      assertThat(claim.path("says").asText("")).isNotBlank();
      assertThat(claim.path("verdict").asText(""))
          .isIn(
              "holds",
              "holds with reservation",
              "misleading as worded",
              "cannot be decided",
              "does not hold",
              "out of scope");
      assertThat(claim.path("reason").asText("")).isNotBlank();
      boolean isTested = !claim.path("verdict").asText("").equals("out of scope");
      assertThat(claim.path("evidence").isEmpty()).isNotEqualTo(isTested);
      assertThat(claim.path("sensitivity").valueStream().toList())
          .hasSameSizeAs(claim.path("evidence").valueStream().toList());
    }
    assertThat(ids).hasSize(59);
  }

  @Test
  void theJsonOfOneClaimHoldsFiguresRowsSourcesAndReadings() throws IOException {
    assertThat(run(PROJECT, "check", "--json")).isZero();
    JsonNode twice =
        Json.read(out.toByteArray())
            .path("claims")
            .valueStream()
            .filter(claim -> claim.path("id").asText("").equals("c03-doubled-2012-2014"))
            .findFirst()
            .orElseThrow();
    assertThat(twice.path("mustHold").booleanValue()).isTrue();
    assertThat(twice.path("said").asText("")).isEqualTo("2015-01-22");
    JsonNode evidence = twice.path("evidence").path(0);
    assertThat(evidence.path("check").asText("")).isEqualTo("ratio");
    assertThat(evidence.path("says").asText(""))
        .isEqualTo(
            "Flow at sea of Cubans went from 1,870 in fiscal 2012 to 3,722 in fiscal 2014, a ratio of"
                + " 1.990.");
    assertThat(evidence.path("rows").path(0).path("at").asText(""))
        .startsWith("datasets/interdictions.csv:");
    assertThat(evidence.path("sources")).isNotEmpty();
    // 3722 / 1870 in Python 3.11
    assertThat(evidence.path("numbers").path(2).path("value").asDouble())
        .isEqualTo(1.9903743315508022);
    JsonNode sensitivity = twice.path("sensitivity").path(0);
    assertThat(sensitivity.path("says").asText(""))
        .startsWith("It holds for 3 of the 5 published versions; the lowest gives 1.966")
        // 3722 / 1155 in Python 3.11: 3.2225
        .contains(
            "the highest 6.743", "3.223 (over 1,155, interdictions of Cubans by calendar years)");
    assertThat(sensitivity.path("readings").path(0).path("agrees").booleanValue()).isTrue();
  }

  @Test
  void explainPrintsTheWholeEvidence() {
    assertThat(run(PROJECT, "explain", "c03-doubled-2012-2014")).isZero();
    assertThat(out())
        .startsWith(
            "claim    c03-doubled-2012-2014 (must hold)\n"
                + "says     That was twice the number recorded in 2012.\n"
                + "said     by 22 January 2015: hngn-2015-01-22\n"
                + "verdict  holds with reservation\n")
        .contains(
            "check    ratio: holds with reservation\n",
            "  row      datasets/interdictions.csv:",
            "  source   miami-new-times-2015  ",
            "  reading  yes  1.990  3,722 over 1,870 (used) (published versions)\n",
            "It holds for 3 of the 5 published versions; the lowest gives 1.966");
  }

  @Test
  void aClaimJudgedOtherwiseTodaySaysBoth() {
    assertThat(run(PROJECT, "explain", "c35-record-march-2022", "cuban-migration")).isZero();
    assertThat(out())
        .contains("verdict  holds with reservation; as of today does not hold\n")
        .contains("That is as of 21 April 2022. As of today it does not hold:");
  }

  @Test
  void anUnknownClaimIsAnsweredWithTheNearest() {
    assertThat(run(PROJECT, "explain", "c03-doubled-2012-2015")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "error: reports: there is no claim or figure \"c03-doubled-2012-2015\"; did you mean"
                + " \"c03-doubled-2012-2014\"?\n");
    assertThat(run(PROJECT, "explain", "qqqqqqqqqqqqqqqqqqqqqqqqq")).isEqualTo(2);
    assertThat(err()).endsWith("; strandline check lists the claims; a cell is written SHEET!B7\n");
  }

  @Test
  void anUnknownReportIsAnsweredWithTheKnownOnes() {
    for (List<String> call : List.of(List.of("check", "cuba"), List.of("explain", "x", "cuba"))) {
      assertThat(run(PROJECT, call.toArray(String[]::new))).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              "error: reports: there is no report \"cuba\"; the reports are cuban-migration\n");
    }
  }

  @Test
  void aWrongSpecIsRefusedThoughThereAreNoData() throws IOException {
    Files.createDirectories(temporary.resolve("reports"));
    String spec = Files.readString(PROJECT.resolve("reports/cuban-migration.yaml"));
    Files.writeString(
        temporary.resolve("reports/cuban-migration.yaml"),
        spec.replace("is: doubled\n          reading", "is: dubled\n          reading"));
    assertThat(run(temporary, "check")).isEqualTo(2);
    assertThat(err())
        .matches(
            "error: reports/cuban-migration.yaml:\\d+:\\d+: \"dubled\" names no ratio; did you mean"
                + " \"doubled\"\\?\n");
  }

  @Test
  void aFolderWithoutReportsIsNamed() {
    assertThat(run(temporary, "check")).isEqualTo(2);
    assertThat(err())
        .startsWith("error: reports: there is no report spec")
        .contains("name it with --project DIR");
  }

  @Test
  void dataThatAreNotThereAreAnInput() throws IOException {
    Files.createDirectories(temporary.resolve("reports"));
    Files.copy(
        PROJECT.resolve("reports/cuban-migration.yaml"),
        temporary.resolve("reports/cuban-migration.yaml"));
    assertThat(run(temporary, "check")).isEqualTo(3);
    assertThat(err()).contains("error: datasets/datapackage.json: ");
  }
}
