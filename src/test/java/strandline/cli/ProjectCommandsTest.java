package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import strandline.EditorSchema;
import strandline.input.Json;

/** The newcomer's path: from a CSV file as it came to a published edition. */
class ProjectCommandsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T19:00:00Z"), ZoneOffset.UTC);
  private static final String SOURCE =
      "Labour Office, Registered unemployment, https://example.org/unemployment, 2024-02-01";

  @TempDir private Path folder;

  private String said = "";

  private int call(String... arguments) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(all, true, UTF_8);
    int code = Main.run(arguments, new Console(out, out), CLOCK);
    said = all.toString(UTF_8);
    return code;
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(UTF_8));
  }

  private String project() {
    return folder.resolve("mine").toString();
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve("mine").resolve(path));
  }

  /** Validates without a word of doubt, and runs. */
  private void requirePublished(String report) throws IOException {
    assertThat(call("validate", "--project", project())).as(said).isZero();
    assertThat(said).doesNotContain("warning:").doesNotContain("error:");
    assertThat(EditorSchema.report().problems(read("reports/" + report + ".yaml"))).isEmpty();
    assertThat(EditorSchema.dataPackage().problems(read("datasets/datapackage.json"))).isEmpty();
    assertThat(call("run", report, "--quiet", "--project", project())).as(said).isZero();
    assertThat(call("check", "--project", project())).as(said).isZero();
    assertThat(said).doesNotContain("does not hold\n").doesNotContain("cannot be decided\n");
  }

  /** The rows of a table, without the first days of its periods. */
  private List<String> table(String report, String table) throws IOException {
    return read("reports/" + report + "/current/tables/" + table + ".csv")
        .lines()
        .map(line -> line.replaceFirst("^([^,]+),(First day|\\d{4}-\\d\\d-\\d\\d),", "$1,"))
        .toList();
  }

  @Test
  void aProjectWithItsSampleRunsAtOnce() throws IOException {
    assertThat(call("init", project())).as(said).isZero();
    assertThat(said).endsWith("next: strandline run --project " + project() + "\n");
    requirePublished("co2-mauna-loa");
    assertThat(table("co2-mauna-loa", "data")).anyMatch(row -> row.startsWith("2014,398.81,"));
    assertThat(read("README.md")).startsWith("# Mine\n").contains("strandline add-dataset");
    assertThat(read(".gitignore")).endsWith("reports/*/\n");
  }

  @Test
  void unemploymentInThreeCommands() throws IOException {
    Path raw = file("unemployment.csv", RawFiles.unemployment());
    assertThat(call("init", project())).as(said).isZero();
    assertThat(
            call(
                "add-dataset",
                raw.toString(),
                "--yes",
                "--unit",
                "Registered unemployed=people",
                "--source",
                SOURCE,
                "--project",
                project()))
        .as(said)
        .isZero();
    assertThat(said)
        .contains(
            "periods      column Month                                   "
                + " \"Jan-2015\" is 2015-01 (months) written as mon-yyyy; 108 of them, 2015-01 to"
                + " 2023-12\n",
            "mark         (1) is normal                                  "
                + " its footnote names no status: (1) From March 2020 on, people in short-time work"
                + " are counte…\n",
            "mark         * is revised                                   "
                + " its footnote says so: * Revised by the Labour Office\n",
            "mark         b is break                                      what it usually means\n",
            "left out     a total or average, line 113: Average 2015-2023,492,233,10.9,\n",
            "left out     a note, line 114: * Revised by the Labour Office\n",
            "  what \"(1)\" says of a figure; say it with --mark MARK=STATUS\n",
            "next: strandline new-report unemployment --project " + project() + "\n");
    assertThat(Files.readAllBytes(folder.resolve("mine/datasets/unemployment.csv")))
        .isEqualTo(RawFiles.unemployment());
    assertThat(call("new-report", "unemployment", "--project", project())).as(said).isZero();
    requirePublished("unemployment");
    assertThat(table("unemployment", "data"))
        .anyMatch(row -> row.startsWith("2015-01,534268,as published,"))
        .anyMatch(row -> row.startsWith("2020-03,528960,break in the series,"))
        .anyMatch(row -> row.startsWith("2017-05,468365,revised,"))
        .anyMatch(row -> row.startsWith("2023-11,,not available: The source gives no value.,"))
        .anyMatch(row -> row.startsWith("2023-12,468139,provisional,"))
        .hasSize(109);
    assertThat(table("unemployment", "data-2"))
        .anyMatch(row -> row.startsWith("2015-01,11.9,as published,"));
    assertThat(read("reports/unemployment.yaml"))
        .startsWith("# yaml-language-server: $schema=report.schema.json\n")
        .contains("key-points: [registered-unemployed-latest, registered-unemployed-year, ")
        .doesNotContain("from: 2015-01, to: 2023");
    assertThat(said).contains("unemployment: 5 claims: 5 holds, ");
  }

  @Test
  void roadDeathsInTwoCommands() throws IOException {
    Path raw = file("road-deaths.csv", RawFiles.roadDeaths());
    assertThat(
            call(
                "init",
                project(),
                raw.toString(),
                "--unit",
                "people",
                "--source",
                "Road Office, Deaths on the roads, https://example.org/roads, 2024-06"))
        .as(said)
        .isZero();
    assertThat(said)
        .contains(
            "file         windows-1252, semicolons, header in row 2       above it: Deaths on the"
                + " roads by region, 2010 to 2023\n",
            "periods      a column for each period                        the headings are periods:"
                + " 14 of them, 2010 to 2023\n",
            "mark         e is estimated                                  what it usually means\n",
            "mark         n/a is not-available                            what it usually means\n",
            "left out     Region \"Total\"                                  called a total, and the"
                + " sum of the others in 14 of 14 columns\n");
    requirePublished("road-deaths");
    List<String> data = table("road-deaths", "data");
    assertThat(data).hasSize(15);
    assertThat(data.get(0)).contains("Åland", "Süd-Ost").doesNotContain("Total");
    assertThat(data.get(1)).startsWith("2010,1068,").contains("not available: The source gives no");
    assertThat(data.get(3)).startsWith("2012,").contains("not available: The source gives no");
    assertThat(data.get(14)).contains(",estimated,");
    assertThat(said).contains("road-deaths: 5 claims: 5 holds, ");
  }

  @Test
  void aSeriesThatBeginsAtZeroRoseByNoPercentage() throws IOException {
    Path file = folder.resolve("landings.csv");
    Files.writeString(file, "year,landings\n2001,0\n2002,4\n2003,9\n");
    assertThat(call("init", project(), file.toString())).as(said).isZero();
    assertThat(read("reports/landings.yaml"))
        .contains("change: { series: landings, from: 2001, to: 2003, is: rose }");
  }

  @Test
  void otherShapesOfFiles() throws IOException {
    StringBuilder months = new StringBuilder("month,Passengers\n");
    StringBuilder quarters = new StringBuilder("Quarter;Growth of output (%)\r\n");
    StringBuilder years = new StringBuilder("Year,Share of households with a bicycle\n");
    StringBuilder tidy = new StringBuilder("year,sex,age group,code,Births,note\n");
    StringBuilder columns = new StringBuilder("Year,Month,Births\n");
    for (int i = 0; i < 24; i++) {
      months.append(String.format("%d-%02d,%d\n", 2021 + i / 12, 1 + i % 12, 900 + 7 * (i % 5)));
      columns.append(2021 + i / 12).append(',').append(1 + i % 12).append(",").append(80 + i % 7);
      columns.append('\n');
      quarters.append(2018 + i / 4).append("-Q").append(1 + i % 4).append(';');
      quarters.append(i % 3 - 1).append(',').append(i % 10).append("\r\n");
      years
          .append(2000 + i)
          .append(',')
          .append(40 + i % 4)
          .append('.')
          .append(i % 10)
          .append("%\n");
      for (String who :
          List.of(
              "Men,0 to 17,a",
              "Men,18 to 64,b",
              "Women,0 to 17,a",
              "Women,18 to 64,b",
              "Both sexes,0 to 17,a",
              "Both sexes,18 to 64,b")) {
        tidy.append(2000 + i).append(',').append(who).append(',');
        tidy.append((who.startsWith("Both") ? 2 : 1) * (100 + i % 5)).append(",\n");
      }
    }
    List<Path> files =
        List.of(
            file("iso-months.csv", months.toString()),
            file("quarters.csv", quarters.toString()),
            file("per-cent.csv", years.toString()),
            file("tidy.csv", tidy.toString()),
            file("year-and-month.csv", columns.toString()));
    assertThat(call("init", project())).isZero();
    for (Path one : files) {
      String name = one.getFileName().toString().replace(".csv", "");
      assertThat(
              call("add-dataset", one.toString(), "-y", "--source", SOURCE, "--project", project()))
          .as(said)
          .isZero();
      assertThat(call("new-report", name, "--project", project())).as(said).isZero();
      String spec = "reports/" + name + ".yaml";
      Files.writeString(folder.resolve("mine/" + spec), read(spec) + "pictures: [svg]\n");
    }
    assertThat(call("validate", "--project", project())).as(said).isZero();
    assertThat(said).doesNotContain("warning:").doesNotContain("error:");
    assertThat(call("run", "--quiet", "--project", project())).as(said).isZero();
    assertThat(table("iso-months", "data").get(2)).startsWith("2021-02,907,");
    assertThat(table("quarters", "data").get(1)).startsWith("2018-Q1,-1,");
    assertThat(table("quarters", "data").get(2)).startsWith("2018-Q2,0.1,");
    assertThat(table("per-cent", "data").get(2)).startsWith("2001,41.1,");
    assertThat(table("tidy", "data").get(1)).matches("2000(,100){4}(,.*)?");
    assertThat(table("year-and-month", "data").get(3)).startsWith("2021-03,82,");
  }

  @Test
  void threeDigitsAfterAPointAreDecimalsOrThousandsAsTheFileSays() throws IOException {
    StringBuilder visitors = new StringBuilder("Month;Visitors;Nights per visit\n");
    StringBuilder rates = new StringBuilder("Year,Exchange rate\n");
    for (int i = 0; i < 18; i++) {
      visitors.append(2021 + i / 12).append('-').append(String.format("%02d", 1 + i % 12));
      visitors.append(";1.0").append(10 + 7 * (i % 5)).append(";2,").append(i % 10).append('\n');
      rates.append(2001 + i).append(",1.2").append(10 + i).append('\n');
    }
    assertThat(call("init", project(), file("visitors.csv", visitors.toString()).toString()))
        .as(said)
        .isZero();
    assertThat(said).contains("\"1.010\" is read as 1010, with a point between thousands");
    assertThat(call("run", "--quiet", "--project", project())).as(said).isZero();
    assertThat(table("visitors", "data").get(2)).startsWith("2021-02,1017,1,");
    Path doubtful = file("rates.csv", rates.toString());
    assertThat(add(doubtful)).isEqualTo(3);
    assertThat(said)
        .isEqualTo(
            "error: "
                + doubtful
                + ": Exchange rate: \"1.210\" is 1.210, with a point before the decimals, or 1210,"
                + " with a point between thousands; say which: --decimal-char . or --decimal-char ,"
                + "\n");
  }

  @Test
  void moneySpacedThousandsAndASingleYearAreRead() throws IOException {
    Path prices = file("prices.csv", "Year,Fare\n2019,€ 12.50\n2020,-€13\n2021,€ 14.25\n");
    assertThat(call("init", project(), prices.toString())).as(said).isZero();
    assertThat(said).contains("unit       €").contains("the figures have the sign €");
    Path rows = file("rows.csv", "Region,2019,2020\nEast,1\u00a0234,834\nWest,1 300,1 290\n");
    assertThat(add(rows)).as(said).isZero();
    assertThat(said).contains("\"1 234\" is read as 1234, with a space between thousands");
    assertThat(add(file("once.csv", "Region,Year,Births\nEast,2021,5\nWest,2021,7\n"))).isZero();
    assertThat(said).contains("column Year                                     1 of them, 2021");
    assertThat(call("new-report", "rows", "--project", project())).as(said).isZero();
    assertThat(call("run", "--quiet", "--project", project())).as(said).isZero();
    assertThat(table("prices", "data").get(2)).startsWith("2020,-13,");
    assertThat(table("rows", "data").get(1)).startsWith("2019,1300,1234");
  }

  @Test
  void aRunningTotalIsNotAddedUpAndATieIsNoRecord() throws IOException {
    StringBuilder rows = new StringBuilder("Month,Loans year to date,Open days\n");
    for (int i = 1; i <= 12; i++) {
      rows.append(String.format("2022-%02d,%d,%d\n", i, 40 * i, 7));
    }
    assertThat(call("init", project(), file("loans.csv", rows.toString()).toString())).isZero();
    assertThat(said).contains("a running total: the last figure stands for a longer period");
    assertThat(call("run", "--quiet", "--project", project())).as(said).isZero();
    assertThat(read("reports/loans.yaml"))
        .contains(
            "Loans year to date reached the highest figure from January 2022 to December 2022 in"
                + " December 2022.")
        .doesNotContain("Open days reached");
  }

  @Test
  void severalMarksOnOneFigureAreRead() throws IOException {
    Path marked =
        file(
            "ferries.csv",
            "Year,Passengers\n2015,410\n2016,433* (1)\n2017,428*\n2018,450\n2019,447 (1)\n2020,399\n"
                + "* Revised.\n(1) With day trips.\n");
    assertThat(call("init", project(), marked.toString())).as(said).isZero();
    assertThat(said)
        .contains(
            "mark         * (1) is revised                               "
                + " several marks, of which * tells the status\n");
    assertThat(call("run", "--quiet", "--project", project())).as(said).isZero();
    assertThat(table("ferries", "data").get(2)).startsWith("2016,433,revised,");
    assertThat(table("ferries", "data").get(5)).startsWith("2019,447,as published,");
  }

  @Test
  void aColumnOfNumbersThatIsLeftOutSaysWhichTextIsNone() throws IOException {
    Path mixed =
        file("boats.csv", "Year,Boats,Crews\n2015,41,7\n2016,xx43 9yy,8\n2017,42,9\n2018,45,9\n");
    assertThat(call("init", project(), mixed.toString())).as(said).isZero();
    assertThat(said)
        .contains(
            "left out     column Boats                                   "
                + " numbers, but for 1 of its texts, such as \"xx43 9yy\"\n");
  }

  @Test
  void whatCannotBeReadIsRefusedInOneSentence() throws IOException {
    assertThat(call("init", project())).isZero();
    String before = read("datasets/datapackage.json");
    Path none = file("shops.csv", "shop,city,sales\nA,Rome,10\nB,Oslo,20\nC,Bern,30\n");
    assertThat(add(none)).isEqualTo(3);
    assertThat(said)
        .isEqualTo(
            "error: "
                + none
                + ": no column holds periods, and the headings are none; the columns are shop, city,"
                + " sales; name the column with --period COLUMN, and say with --period-form how it is"
                + " written, such as yyyy-mm or dd/mm/yyyy\n");
    Path missing = folder.resolve("missing.csv");
    assertThat(add(missing)).isEqualTo(3);
    assertThat(said)
        .isEqualTo("error: " + missing + ": there is no such file; name a readable file\n");
    Path prose = file("prose.csv", "hello world\nthis is no table\n");
    assertThat(add(prose)).isEqualTo(3);
    assertThat(said)
        .isEqualTo(
            "error: "
                + prose
                + ":1: the header \"hello world\" is one column, and a table has more; name a CSV"
                + " file whose cells are separated by commas, semicolons or tabs\n");
    Path slip = file("slip.csv", "Month,Births\n2020-01,10\n2020-0e,12\n2020-03,13\n2020-04,9\n");
    assertThat(add(slip)).isEqualTo(3);
    assertThat(said)
        .isEqualTo(
            "error: "
                + slip
                + ":3: \"2020-0e,12\" is no row of figures, and rows follow it; mend or remove the"
                + " line, or name the column of periods with --period\n");
    Path twice = file("twice.csv", "Month,Births\n2020-01,10\n2020-02,11\n2020-02,12\n");
    assertThat(add(twice)).isEqualTo(3);
    assertThat(said).contains("twice.csv:4: \"2020-02\" stands in line 3 already; keep one row");
    Path picture = file("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    assertThat(add(picture)).isEqualTo(3);
    assertThat(said)
        .isEqualTo("error: " + picture + ": the file is a PNG image; save the table as CSV\n");
    assertThat(call("add-dataset", none.toString(), "--period", "citi", "--project", project()))
        .isEqualTo(2);
    assertThat(said)
        .isEqualTo("error: " + none + ": there is no column \"citi\"; did you mean \"city\"?\n");
    assertThat(read("datasets/datapackage.json")).isEqualTo(before);
    assertThat(files("datasets"))
        .containsExactly("co2-mauna-loa.csv", "datapackage.json", "datapackage.schema.json");
  }

  private int add(Path file) {
    return call("add-dataset", file.toString(), "--yes", "--project", project());
  }

  private List<String> files(String of) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("mine").resolve(of))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingThatExistsIsOverwritten() throws IOException {
    Path figures = file("figures.csv", "Year,Births\n2019,10\n2020,12\n2021,11\n");
    assertThat(call("init", project())).isZero();
    String spec = read("reports/co2-mauna-loa.yaml");
    assertThat(call("init", project())).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            "error: "
                + project()
                + ": the folder is not empty; name another, or add --force, which overwrites the"
                + " files of a project\n");
    assertThat(call("new-report", "co2-mauna-loa", "--project", project())).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            "error: reports/co2-mauna-loa.yaml: there is a report of this name; name another with"
                + " --name, or add --force\n");
    assertThat(call("new-report", "co2-mauna-la", "--project", project())).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            "error: datasets/datapackage.json: there is no dataset \"co2-mauna-la\"; did you mean"
                + " \"co2-mauna-loa\"?\n");
    assertThat(call("new-report", "x", "--project", folder.toString())).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            "error: datasets/datapackage.json: there is no data package here; make a project with"
                + " strandline init DIR, or name one with --project DIR\n");
    assertThat(add(figures)).isZero();
    assertThat(add(figures)).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            "error: datasets/datapackage.json: there is a dataset \"figures\" already; give this one"
                + " another name with --name NAME, or replace it with add-dataset --force\n");
    assertThat(call("add-dataset", figures.toString(), "--project", project(), "--name", "again"))
        .isEqualTo(2);
    assertThat(said).endsWith("nothing is written; add --yes when the table above is right\n");
    assertThat(read("reports/co2-mauna-loa.yaml")).isEqualTo(spec);
    assertThat(files("reports")).containsExactly("co2-mauna-loa.yaml", "report.schema.json");
  }

  @Test
  void whatStandsInTheDescriptorStays() throws IOException {
    assertThat(call("init", project())).isZero();
    String own =
        "{\r\n\t\"name\": \"x\", \"mine\": {\"resources\": [1]},\r\n\t\"resources\": [\r\n"
            + "\t\t{\"name\": \"notes\",   \"path\": \"notes.txt\", \"unknown\": [ ]}\r\n\t],\r\n"
            + "\t\"last\": \"]\"\r\n}\r\n";
    Files.writeString(folder.resolve("mine/datasets/datapackage.json"), own);
    assertThat(add(file("figures.csv", "Year,Births\n2019,10\n2020,12\n2021,11\n"))).isZero();
    String after = read("datasets/datapackage.json");
    int at = own.indexOf("\r\n\t],");
    assertThat(after)
        .startsWith(own.substring(0, at) + ",\r\n\t\t{\r\n\t\t\t\"name\": \"figures\",");
    assertThat(after).endsWith("\r\n\t\t}" + own.substring(at));
    assertThat(Json.read(after.getBytes(UTF_8)).path("resources").size()).isEqualTo(2);
  }

  @Test
  void aPersonIsAsked() throws IOException {
    assertThat(call("init", project())).isZero();
    Path figures = file("figures.csv", "Year,Births\n2019,10\n2020,12\n2021,11\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(all, true, UTF_8);
    java.util.Iterator<String> answers =
        List.of("children", "Registry, Births, https://example.org, 2022", "").iterator();
    ProjectCommands.AddDataset command =
        new ProjectCommands.AddDataset(Optional.of(question -> answers.next()));
    int code =
        new CommandLine(new Main(new Console(out, out), CLOCK))
            .addSubcommand(command)
            .execute("add-dataset", figures.toString(), "--project", project());
    assertThat(code).as(all.toString(UTF_8)).isZero();
    assertThat(read("datasets/datapackage.json"))
        .contains(
            "\"unit\": \"children\"", "\"publisher\": \"Registry\"", "\"published\": \"2022\"");
  }

  @Test
  void aDatasetIsReplacedWhenItIsSaid() throws IOException {
    Path raw = file("catch.csv", "Year,Zander,Eel\n2019,410,20\n2020,430,30\n2021,460,50\n");
    assertThat(call("init", project(), raw.toString(), "--unit", "tonnes")).as(said).isZero();
    file("catch.csv", "Year,Zander,Eel\n2019,410,20\n2020,430,30\n2021,455,50\n2022,470,60\n");
    String[] again = {"add-dataset", raw.toString(), "--yes", "--project", project()};
    assertThat(call(again)).isEqualTo(2);
    assertThat(said)
        .contains(
            "there is a dataset \"catch\" already; give this one another name with --name NAME, or"
                + " replace it with add-dataset --force")
        .contains("another file of this name is there already");
    String[] forced = Arrays.copyOf(again, again.length + 1);
    forced[again.length] = "--force";
    assertThat(call(forced)).as(said).isZero();
    assertThat(said).contains("wrote datasets/catch.csv\n");
    assertThat(read("datasets/datapackage.json").split("\"name\": \"catch\"")).hasSize(2);
    assertThat(call("new-report", "catch", "--force", "--project", project())).as(said).isZero();
    // The measures stand in the order of the file.
    assertThat(read("reports/catch.yaml"))
        .containsSubsequence("title: Zander", "title: Eel")
        .contains("says: \"Zander stood at 470 in 2022.\"\n")
        .contains("edition: 2022-12");
    requirePublished("catch");
  }
}
