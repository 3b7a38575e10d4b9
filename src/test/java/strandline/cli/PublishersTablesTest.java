package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as publishers make them for people: headings in two lines, several levels of rows. */
class PublishersTablesTest {
  private static final String FERRIES =
      "Prepared for printing,,,,,,\n"
          + "\"Table 3a. Passengers of ferries, by port: estimates of the harbour boards, the coast"
          + " guard and the ministry, 2017 to 2021\",,,,,,\n"
          + "Port,Berths,Passengers,,,,\n"
          + ",,2017,2018,2019,2020,2021\n"
          + "All coasts,19,880,890,900,700,830\n"
          + "North coast,7,490,480,500,400,450\n"
          + "South coast,12,390,410,400,300,380\n"
          + ",,,,,,\n"
          + "Lake,2,25,25,20,10,30\n"
          + "Source: harbour boards,,,,,,\n";

  @TempDir private Path folder;

  private String said = "";

  private int call(String... arguments) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(all, true, UTF_8);
    int code = Main.run(arguments, new Console(out, out), Clock.systemUTC());
    said = all.toString(UTF_8);
    return code;
  }

  private String project() {
    return folder.resolve("mine").toString();
  }

  private int init(String text, String... options) throws IOException {
    Path file = folder.resolve("ferries.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of("init", project(), file.toString()));
    all.addAll(Arrays.asList(options));
    return call(all.toArray(String[]::new));
  }

  private List<String> data() throws IOException {
    assertThat(call("validate", "--project", project())).as(said).isZero();
    assertThat(said).doesNotContain("warning:");
    assertThat(call("run", "--quiet", "--project", project())).as(said).isZero();
    return Files.readAllLines(folder.resolve("mine/reports/ferries/current/tables/data.csv"));
  }

  @Test
  void headingsInTwoLinesAndRowsOfOneLevel() throws IOException {
    assertThat(
            init(
                FERRIES,
                "--unit",
                "people",
                "--where",
                "Port=North coast",
                "--where",
                "Port=South coast"))
        .as(said)
        .isZero();
    assertThat(said)
        .contains(
            "dataset      ferries: Passengers of ferries, by port         datasets/ferries.csv\n",
            "dimension    port: column Port                               2 names\n",
            "count        Port: North coast, South coast                  said with --where\n",
            "left out     column Berths ");
    assertThat(data())
        .satisfies(rows -> assertThat(rows.get(0)).contains("North coast", "South coast"))
        .contains("2021,450,380");
    assertThat(Files.readString(folder.resolve("mine/datasets/datapackage.json")))
        .containsIgnoringWhitespaces("\"header\": false, \"commentRows\": [1, 2, 3, 4]")
        .containsIgnoringWhitespaces("\"where\": {\"Port\": [\"North coast\", \"South coast\"]}");
  }

  @Test
  void aTitleThatIsSaid() throws IOException {
    assertThat(init(FERRIES, "--unit", "people", "--title", "People on ferries")).as(said).isZero();
    assertThat(Files.readString(folder.resolve("mine/reports/ferries.yaml")))
        .contains("title: People on ferries ");
    assertThat(data()).anyMatch(row -> row.equals("2021,450,380,30"));
  }

  @Test
  void aTitleLineThatIsTooLongIsAskedFor() throws IOException {
    assertThat(init(FERRIES.replace(", by port: ", " in each of the ports that have a berth, ")))
        .as(said)
        .isZero();
    assertThat(said)
        .startsWith("dataset      ferries: Ferries ")
        .contains("  what the file is about, in 13 words at most; its name is written: --title");
  }

  @Test
  void aTextThatNoRowHasIsRefused() throws IOException {
    assertThat(init(FERRIES, "--where", "Port=North coats")).isEqualTo(3);
    assertThat(said)
        .isEqualTo(
            "error: "
                + folder.resolve("ferries.csv")
                + ": no row of figures has \"North coats\" in the column \"Port\"; did you mean"
                + " \"North coast\"?\n");
    assertThat(init(FERRIES, "--where", "Ports=Lake")).isEqualTo(2);
    assertThat(said).endsWith("there is no column \"Ports\"; did you mean \"Port\"?\n");
  }

  @Test
  void aHeadingThatStandsNowhereIsRefused() throws IOException {
    assertThat(init(FERRIES.replace("Port,Berths", ",Berths"))).isEqualTo(3);
    assertThat(said).contains("ferries.csv:4:1: the column has no name; write a name");
  }

  @Test
  void theBaseOfChangesBeginsTheLongestTimeWithoutABreak() throws IOException {
    StringBuilder years = new StringBuilder("Year,Share of boats with a radio (%),Flag\n");
    for (int year = 2001; year <= 2012; year++) {
      years.append(year).append(',').append(40 + year % 7).append(year == 2010 ? ",b\n" : ",\n");
    }
    assertThat(init(years.toString())).as(said).isZero();
    assertThat(Files.readString(folder.resolve("mine/reports/ferries.yaml")))
        .contains("series: share-of-boats-with-a-radio, base: 2001 }");
    data();
    assertThat(
            Files.readAllLines(folder.resolve("mine/reports/ferries/current/tables/changes.csv"))
                .get(0))
        .contains(",Change (percentage points),", ",Change (per cent),");
  }
}
