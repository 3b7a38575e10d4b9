package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.DocumentedCommands;

/**
 * The example projects, made from the publishers' files by the commands of their pages, each
 * command a process of its own. Expected figures are those that stand in the files.
 */
class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("strandline.project"), "examples");

  @TempDir private Path temporary;

  private DocumentedCommands commands;

  @BeforeEach
  void beginInAnEmptyFolder() throws IOException {
    commands = new DocumentedCommands(temporary);
  }

  private String build(String example, String file) throws IOException, InterruptedException {
    Files.copy(EXAMPLES.resolve(example).resolve(file), commands.folder().resolve(file));
    String said = commands.run(EXAMPLES.resolve(example).resolve("README.md"));
    assertThat(Files.readAllBytes(commands.folder().resolve("mine/datasets").resolve(file)))
        .isEqualTo(Files.readAllBytes(EXAMPLES.resolve(example).resolve(file)));
    return said;
  }

  private List<String> table(String report, String name) throws IOException {
    Path current = commands.folder().resolve("mine/reports").resolve(report).resolve("current");
    return Files.readAllLines(current.resolve("tables").resolve(name + ".csv"));
  }

  @Test
  void aWideTableOfRegionsIsPublishedFromTheBureausFile() throws Exception {
    String said = build("us-population", "nst-est2019-01.csv");
    assertThat(said)
        .contains(
            "count        Geographic Area: Midwest, Northeast, South, West\n",
            "dimension    geographic-area: column Geographic Area         4 names\n",
            "datasets/nst-est2019-01.csv: 57 rows, 13 columns, none rejected, no errors, no"
                + " warnings\n",
            "nst-est2019-01: published edition 2019-12\n",
            "nst-est2019-01: 5 claims: 5 holds, 0 holds with reservation,",
            "\"Resident population (South) stood at 125,580,448 people in 2019.\"",
            "\"Resident population (South) rose by 9.3 per cent from 2010 to 2019.\"");
    List<String> data = table("nst-est2019-01", "data");
    assertThat(data.get(0)).matches("Calendar year,.*South.*West.*Midwest.*Northeast.*");
    assertThat(data)
        .contains("2010,114866680,72100436,66974416,55380134")
        .endsWith("2019,125580448,78347268,68329004,55982803")
        .hasSize(11);
  }

  @Test
  void aMonthlyRateIsPublishedWithItsMissingMonthAndItsBreak() throws Exception {
    String said = build("us-unemployment", "lns14000000.csv");
    assertThat(said)
        .contains(
            "periods      column Year and Month                           a year and a month: 64 of"
                + " them, 2021-01 to 2026-04\n",
            "mark         12 is break                                     said with --mark\n",
            "datasets/lns14000000.csv: 64 rows, 4 columns, none rejected, no errors, no"
                + " warnings\n",
            "unemployment: published edition 2026-04\n",
            "unemployment: 2 claims: 1 holds, 1 holds with reservation, 0 misleading as worded,",
            "unemployment-rate-latest   holds  [must hold]\n",
            "\"Unemployment rate stood at 4.3 per cent in April 2026.\"");
    assertThat(table("unemployment", "data"))
        .anyMatch(row -> row.startsWith("2025-10,2025-10-01,,not available: The source gives no"))
        .anyMatch(row -> row.startsWith("2026-01,2026-01-01,4.3,break in the series,"))
        .hasSize(65);
    List<String> changes = table("unemployment", "changes");
    assertThat(changes.get(0))
        .contains(",Change (percentage points),", ",Change (per cent),")
        .containsPattern(",Ratio to (2021-01|January 2021) \\(times\\),");
    // 4.3 of January 2026 is compared with no month before it.
    assertThat(changes.get(61))
        .startsWith(
            "2026-01,2026-01-01,4.3,break in the series,,\"not applicable: the way of measuring"
                + " changed in January 2026, which its publisher marks as a break\",");
  }
}
