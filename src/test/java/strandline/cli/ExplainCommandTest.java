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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strandline.input.Json;

/** {@code explain} on cells and figures of the project that ships. */
final class ExplainCommandTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project", "."));
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final String FLOW = "datasets/interdictions.csv";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int explain(String... what) {
    out.reset();
    err.reset();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    Stream<String> all =
        Stream.of(Stream.of("explain"), Stream.of(what), Stream.of("--project", PROJECT.toString()))
            .flatMap(s -> s);
    return Main.run(all.toArray(String[]::new), console, CLOCK);
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  @Test
  void aCellOfDataNamesTheLineItsSourceAndTheHash() throws IOException {
    assertThat(explain("At sea by year!C10")).isZero();
    assertThat(lines())
        .startsWith("cell     At sea by year!C10")
        .contains("row      FY2007", "value    7422", "         source nbc-2007-12")
        .anyMatch(line -> line.startsWith("  taken  " + FLOW + ":2  FY2007: 7422, exact"))
        .anyMatch(line -> line.matches("file +" + FLOW + "  sha256 [0-9a-f]{64}"))
        .anyMatch(line -> line.startsWith("source   nbc-2007-12  NBC News, "));
    // The line that it names holds the figure.
    String line = Files.readAllLines(PROJECT.resolve(FLOW)).get(1);
    assertThat(line).contains("FY2007", "7422", "nbc-2007-12");
  }

  @Test
  void otherPrintsOfTheFigureAreNamedAsNotTaken() {
    assertThat(explain("'at SEA by year'!$C$17")).isZero();
    assertThat(lines())
        .contains("row      FY2014", "value    3722")
        .anyMatch(line -> line.startsWith("  not    " + FLOW + ":13  FY2014: 3326"));
  }

  @Test
  void aFormulaNamesTheCellsThatItReadsAndTheirRows() {
    assertThat(explain("At sea by year!I17")).isZero();
    String text = out.toString(UTF_8);
    assertThat(text).contains("column   Ratio to FY2012 (times)\n", "formula  =IFERROR(");
    assertThat(text)
        .contains("from     At sea by year!C17  FY2014  3722\n")
        .contains("from     At sea by year!C15  FY2012  ")
        .contains("  taken  " + FLOW + ":15  FY2014: 3722, exact")
        .contains("  taken  " + FLOW + ":");
  }

  @Test
  void aHeadlineNamesTheCellThatItLooksUp() {
    assertThat(explain("Cover!C16")).isZero();
    assertThat(out.toString(UTF_8)).contains("formula  =AVERAGEIFS(", "from     Talks!B");
  }

  @Test
  void aRecordAndACountNameTheirLines() {
    assertThat(explain("Talks!B13")).isZero();
    assertThat(lines()).anyMatch(line -> line.startsWith("  taken  datasets/talks.csv:3  "));
    assertThat(explain("Talks!B107")).isZero();
    assertThat(lines())
        .contains(
            "value    2",
            "         a count of events",
            "  taken  datasets/talks.csv:30  the record",
            "  taken  datasets/talks.csv:31  the record");
  }

  @Test
  void aFigureNamesEveryPointOfEverySeries() throws IOException {
    assertThat(explain("flow")).isZero();
    assertThat(lines())
        .startsWith("figure   flow")
        .contains(
            "sheet    At sea by year", "from     flow at sea, At sea by year!C10  FY2007  7422");
    assertThat(explain("flow", "--json")).isZero();
    JsonNode document = Json.read(out.toByteArray());
    assertThat(document.path("figure").asText("")).isEqualTo("flow");
    List<JsonNode> points = document.path("from").valueStream().toList();
    assertThat(points).hasSizeGreaterThan(10);
    assertThat(points).allMatch(point -> !point.path("rows").isEmpty());
    JsonNode row = points.get(0).path("rows").path(0);
    assertThat(row.path("file").asText("")).isEqualTo(FLOW);
    assertThat(row.path("source").asText("")).isEqualTo("nbc-2007-12");
  }

  @Test
  void aClaimAsJson() throws IOException {
    assertThat(explain("c03-doubled-2012-2014", "--json")).isZero();
    JsonNode document = Json.read(out.toByteArray());
    assertThat(document.path("claims")).hasSize(1);
  }

  @Test
  void everyTableCellCanBeExplained() {
    for (String cell :
        List.of(
            "Methods and tests!C10",
            "Stopped at sea!G28",
            "Sources!A8",
            "Doubling 2012 to 2014!C10")) {
      assertThat(explain(cell)).as(cell).isZero();
      assertThat(lines()).as(cell).anyMatch(line -> line.startsWith("from     " + cell));
    }
  }

  @Test
  void aTotalNamesTheRowsThatItAddsUpAndSoDoesItsLabel() {
    for (String cell : List.of("Stopped at sea!A21", "Stopped at sea!B21")) {
      assertThat(explain(cell)).as(cell).isZero();
      assertThat(lines())
          .as(cell)
          .contains("row      Total")
          .anyMatch(line -> line.startsWith("  taken  " + FLOW + ":119  1991: 1936, exact"));
    }
  }

  @Test
  void linesAndHeadersSayWhatTheyAre() {
    assertThat(explain("stopped at sea!A1")).isZero();
    assertThat(lines())
        .contains("cell     Stopped at sea!A1", "         a line above the sheet's tables")
        .anyMatch(line -> line.startsWith("value    People stopped at sea by nationality"));
    assertThat(explain("Stopped at sea!B9")).isZero();
    assertThat(lines())
        .contains(
            "value    Interdictions of Cubans (people)",
            "         the header of the cells Stopped at sea!B10 to Stopped at sea!B21");
  }

  @Test
  void saysWhatIsUnknown() {
    assertThat(explain("At see by year!B7")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "error: workbook: no sheet \"At see by year\"; did you mean \"At sea by year\"?\n");
    assertThat(explain("At sea by year!Z2")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("the cell At sea by year!Z2 lies outside the data of the sheet's tables; name a")
        .contains("cell of At sea by year!A10:");
    assertThat(explain("At sea by year!seven")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("\"At sea by year!seven\" is no address of a cell; write one such as \"");
    assertThat(explain("flwo")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "error: reports: there is no claim or figure \"flwo\"; did you mean \"flow\"?\n");
  }
}
