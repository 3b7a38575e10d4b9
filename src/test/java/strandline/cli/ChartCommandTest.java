package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.JsonSchema;
import strandline.input.Json;

/** What {@code strandline chart} takes, refuses and writes. */
final class ChartCommandTest {
  private static final String COUNTS = "year,count,other\n2010,10,5\n2011,20,\n2012,40,7.5\n";
  private static final String NAMES = "country,people\nCuba,100\nHaiti,50\nElsewhere,20\n";

  @TempDir Path folder;

  private record Said(int exitCode, String err) {}

  private Said chart(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    List<String> line = new ArrayList<>(List.of("chart"));
    line.addAll(List.of(arguments));
    int exitCode = Main.run(line.toArray(String[]::new), console, Clock.systemUTC());
    assertThat(out.toString(UTF_8)).isEmpty();
    return new Said(exitCode, err.toString(UTF_8).replace(folder + "/", ""));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String output(String name) {
    return folder.resolve(name).toString();
  }

  private String svg(String csv, String... options) throws IOException {
    List<String> call =
        new ArrayList<>(List.of(file("data.csv", csv), "-o", output("fig.svg"), "-f"));
    call.addAll(List.of(options));
    assertThat(chart(call.toArray(String[]::new))).isEqualTo(new Said(0, ""));
    return Files.readString(folder.resolve("fig.svg"));
  }

  @Test
  void aLineOfAnyFile() throws IOException {
    String svg = svg(COUNTS, "--x", "year", "--y", "count", "--title", "The count doubled");
    assertThat(svg)
        .contains("<title id=\"sketch-title\">The count doubled</title>")
        .contains(
            "Line chart. count by year; from 10 (2010) to 40 (2012); highest 40 (2012);"
                + " lowest 10 (2010).")
        .contains(">Calendar years, January to December, 2010 to 2012</text>")
        .contains(">Source: not named, data.csv</text>", ">40</text>", ">2011</text>");
  }

  @Test
  void anInputIsNeverOverwrittenAndAFileThatExistsOnlyWithForce() throws IOException {
    String data = file("data.csv", COUNTS);
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("data.csv"));
    Path dataset = folder.resolve("datasets/own.csv");
    Files.createDirectories(dataset.getParent());
    Files.writeString(dataset, NAMES);
    String columns = "--x=year";
    for (Path output : List.of(Path.of(data), link, dataset)) {
      Said said =
          chart(
              data,
              columns,
              "--y=count",
              "-o",
              output.toString(),
              "--force",
              "--project=" + folder);
      String name = folder.relativize(output).toString();
      assertThat(said)
          .isEqualTo(
              new Said(2, "error: " + name + ": it is one of the inputs; name another file\n"));
    }
    assertThat(Files.readString(Path.of(data))).isEqualTo(COUNTS);
    assertThat(Files.readString(dataset)).isEqualTo(NAMES);
    Files.writeString(folder.resolve("fig.csv"), "of mine");
    String[] call = {data, columns, "--y=count", "-o", output("fig.csv")};
    assertThat(chart(call))
        .isEqualTo(
            new Said(
                2, "error: fig.csv: there is a file of this name; name another, or add --force\n"));
    assertThat(folder.resolve("fig.csv")).hasContent("of mine");
    List<String> forced = new ArrayList<>(List.of(call));
    forced.add("--force");
    assertThat(chart(forced.toArray(String[]::new))).isEqualTo(new Said(0, ""));
    assertThat(folder.resolve("fig.csv")).content().startsWith("period,count");
  }

  @Test
  void everyEndingIsItsFormatAndTheCardNamesTheFiles() throws IOException {
    String data = file("data.csv", COUNTS);
    List<String> call = new ArrayList<>(List.of(data, "--x", "year", "--y", "count"));
    for (String ending : List.of("png", "svg", "pdf", "csv", "json")) {
      call.addAll(List.of("-o", output("fig." + ending)));
    }
    assertThat(chart(call.toArray(String[]::new))).isEqualTo(new Said(0, ""));
    assertThat(Files.readAllBytes(folder.resolve("fig.png"))).startsWith(137, 'P', 'N', 'G');
    assertThat(Files.readString(folder.resolve("fig.svg"))).startsWith("<svg ");
    assertThat(Files.readAllBytes(folder.resolve("fig.pdf"))).startsWith('%', 'P', 'D', 'F');
    assertThat(Files.readString(folder.resolve("fig.csv")))
        .isEqualTo(
            """
            period,count
            2010,10
            2011,20
            2012,40
            """);
    JsonNode card = Json.read(Files.readAllBytes(folder.resolve("fig.json")));
    assertThat(JsonSchema.published("figure-card.json").problems(card)).isEmpty();
    assertThat(card.path("files")).hasSize(3);
    assertThat(card.path("data").path("file")).isEqualTo(TextNode.valueOf("fig.csv"));
  }

  @Test
  void theSameCallGivesTheSameBytes() throws IOException {
    String[] options = {"--x", "year", "--y", "count", "--y", "other", "--type", "bar"};
    assertThat(svg(COUNTS, options)).isEqualTo(svg(COUNTS, options));
  }

  @Test
  void severalColumnsUnitAndSource() throws IOException {
    assertThat(
            svg(
                COUNTS,
                "--x",
                "year",
                "--y",
                "count",
                "--y",
                "other",
                "--type",
                "stacked",
                "--unit",
                "people",
                "--source",
                "An Agency"))
        .contains(">An Agency", ">People, calendar years", ">count</text>", ">other</text>")
        .contains("other by year; from 5.0 (2010) to 7.5 (2012);", "one gap.");
  }

  @Test
  void namesAreBars() throws IOException {
    assertThat(svg(NAMES, "--x", "country", "--y", "people"))
        .contains("Bar chart. people by country; highest 100 (Cuba); lowest 20 (Elsewhere).")
        .contains(">Haiti</text>");
  }

  @Test
  void plainNumbersKeepTheirGaps() throws IOException {
    svg("t,v\n0.5,1\n1.5,2\n2.5,NA\n4,3\n", "--x", "t", "--y", "v", "-o", output("fig.csv"));
    assertThat(Files.readString(folder.resolve("fig.csv"))).contains("\n2.5,,not-available\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"memo 159mm", "half 78mm", "slide 254mm"})
  void sizesByName(String size) throws IOException {
    String[] words = size.split(" ");
    assertThat(svg(COUNTS, "--x", "year", "--y", "count", "--size", words[0]))
        .contains(" width=\"" + words[1] + "\"");
  }

  @Test
  void aFigureOfAReport() throws IOException {
    Path project = Path.of(System.getProperty("strandline.project", "."));
    assertThat(chart("flow", "--project", project.toString(), "-o", output("flow.svg")).exitCode())
        .isZero();
    assertThat(Files.readString(folder.resolve("flow.svg"))).contains("id=\"flow-title\"");
    Said said = chart("flwo", "--project", project.toString(), "-f", "-o", output("flow.svg"));
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "error: reports: there is no figure \"flwo\"; did you mean \"flow\"?; a file's name"
                + " ends in .csv\n");
  }

  private void refused(int exitCode, String sentence, String... call) {
    assertThat(chart(call)).isEqualTo(new Said(exitCode, "error: " + sentence + "\n"));
    assertThat(folder.resolve("fig.png")).doesNotExist();
  }

  @Test
  void aWrongCallSaysWhatWouldBeRight() throws IOException {
    String data = file("data.csv", COUNTS);
    String png = output("fig.png");
    refused(
        2,
        "data.csv:1: there is no column \"yaer\"; did you mean \"year\"?",
        data,
        "--x",
        "yaer",
        "--y",
        "count",
        "-o",
        png);
    refused(
        2,
        "data.csv: which columns to draw is not said; add --x COLUMN --y COLUMN",
        data,
        "-o",
        png);
    refused(
        2,
        "fig.pgn: the ending does not name a format; end it in .png, .svg, .pdf, .csv,"
            + " .json; did you mean .png?",
        data,
        "--x",
        "year",
        "--y",
        "count",
        "-o",
        output("fig.pgn"));
    refused(
        2,
        "fig.emf: EMF is not written; end it in .svg, which Word and PowerPoint keep as shapes"
            + " since 2019, or in .png",
        data,
        "--x",
        "year",
        "--y",
        "count",
        "-o",
        output("fig.emf"));
    refused(
        2,
        "none/fig.png: its folder does not exist; make the folder first",
        data,
        "--x",
        "year",
        "--y",
        "count",
        "-o",
        output("none/fig.png"));
    Files.createDirectory(folder.resolve("fig.svg"));
    refused(
        2,
        "fig.svg: there is a folder of this name; name a file",
        data,
        "--x",
        "year",
        "--y",
        "count",
        "-o",
        output("fig.svg"));
    refused(
        2,
        "data.csv: a column is named twice in --y; name each once",
        data,
        "--x",
        "year",
        "--y",
        "count",
        "--y",
        "count",
        "-o",
        png);
    refused(
        2,
        "names.csv: \"country\" holds names, and a line needs periods or numbers; draw bars"
            + " with --type bar, or name another column for x",
        file("names.csv", NAMES),
        "--x",
        "country",
        "--y",
        "people",
        "--type",
        "line",
        "-o",
        png);
  }

  @Test
  void aWrongFileSaysWhereAndWhat() throws IOException {
    String png = output("fig.png");
    refused(
        3,
        "nope.csv: there is no such file; name a readable file",
        output("nope.csv"),
        "--x",
        "a",
        "--y",
        "b",
        "-o",
        png);
    refused(
        3,
        "data.csv: no row has a value; write a value in one row at least",
        file("data.csv", "t,v\n2010,\n2011,NA\n"),
        "--x",
        "t",
        "--y",
        "v",
        "-o",
        png);
    refused(
        3,
        "data.csv: the file holds a header and no row; write a value in one row at least",
        file("data.csv", "t,v\n"),
        "--x",
        "t",
        "--y",
        "v",
        "-o",
        png);
    refused(
        3,
        "data.csv:3:2: \"many\" is not a finite number; write digits with a decimal point,"
            + " such as 3722 or 0.95; leave a gap empty, or NA",
        file("data.csv", "t,v\n2010,1\n2011,many\n"),
        "--x",
        "t",
        "--y",
        "v",
        "-o",
        png);
    refused(
        3,
        "data.csv:4:1: \"a\" stands twice, first in line 2; keep one row for each name",
        file("data.csv", "n,v\na,1\nb,2\na,3\n"),
        "--x",
        "n",
        "--y",
        "v",
        "-o",
        png);
    refused(
        3,
        "data.csv:3:1: a name is missing; write one",
        file("data.csv", "n,v\na,1\n,2\n"),
        "--x",
        "n",
        "--y",
        "v",
        "-o",
        png);
  }

  @Test
  void aTidyTableBecomesALineForEachMember() throws IOException {
    String csv = "month,port,n\n2024-02,Keel,6\n2024-01,Hull,7\n2024-02,Hull,9\n2024-03,Keel,8\n";
    String data = file("data.csv", csv);
    String[] call = {data, "--x", "month", "--y", "n", "--series", "port", "-o", output("fig.csv")};
    assertThat(chart(call)).isEqualTo(new Said(0, ""));
    assertThat(Files.readString(folder.resolve("fig.csv")))
        .contains("2024-01", "2024-02", "2024-03", "Keel", "Hull");
    file("data.csv", csv + "2024-03,Keel,9\n");
    refused(
        3,
        "data.csv:6:3: 2024-03 of \"Keel\" stands twice, first in line 5; keep one row of them,"
            + " with --where COLUMN=TEXT perhaps",
        data,
        "--x",
        "month",
        "--y",
        "n",
        "--series",
        "port",
        "-o",
        output("two.csv"));
  }

  @Test
  void oneColumnForEachPeriod() throws IOException {
    String data = file("data.csv", "port,2012,2013,2014\nKeel,5,6,8\nHull,7,9,\n");
    assertThat(chart(data, "--across", "port", "-o", output("fig.csv"))).isEqualTo(new Said(0, ""));
    assertThat(Files.readString(folder.resolve("fig.csv"))).contains("2012", "2014", "Hull");
  }

  @Test
  void manyPointsAreThinnedAndKeepTheirExtremes() throws IOException {
    StringBuilder text = new StringBuilder("t,v\n");
    for (int i = 0; i < 12_000; i++) {
      text.append(i).append(',').append(i == 7_777 ? 9_999 : i % 11).append('\n');
    }
    String data = file("data.csv", text.toString());
    Said said = chart(data, "--x", "t", "--y", "v", "-o", output("fig.csv"));
    assertThat(said)
        .isEqualTo(
            new Said(
                0,
                "warning: data.csv: of 12,000 points 1,527 are drawn: of each run of neighbours"
                    + " the first, the highest, the lowest and the last, and the first gap; draw a"
                    + " part of the file to see every point\n"));
    assertThat(Files.readString(folder.resolve("fig.csv"))).contains("9999");
    refused(
        2,
        "data.csv: 12,000 bars are too many for one chart; draw 400 at most, or a line with --type"
            + " line",
        data,
        "--x",
        "t",
        "--y",
        "v",
        "--type",
        "bar",
        "-o",
        output("bars.csv"));
  }

  @Test
  void whatCannotBeDrawnIsRefusedInASentence() throws IOException {
    String data = file("data.csv", COUNTS);
    assertThat(svg(COUNTS, "--x", "year", "--y", "count", "--title", "مهاجرون"))
        .contains(">[Arabic]</text>", "A word in brackets replaces characters that the typeface");
    List<String> many = new ArrayList<>(List.of(data, "--x", "year", "-o", output("fig.png")));
    for (int i = 0; i < 500; i++) {
      many.addAll(List.of("--y", "c" + i));
    }
    refused(
        2,
        "data.csv: 500 columns are too many for one chart; draw 8 at most, or a chart for"
            + " each",
        many.toArray(String[]::new));
  }

  /** One point, all equal, negative, very large: a chart, not a crash. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "t,v\n2010,5\n",
        "t,v\n2010,5\n2011,5\n2012,5\n",
        "t,v\n2010,-5\n2011,-7\n",
        "t,v\n2010,0\n2011,0\n",
        "t,v\n2010,1e12\n2011,2e12\n",
        "t,v\n2010,0.001\n2011,0.002\n",
        "t,v\n7.5,3\n"
      })
  void oddValuesAreDrawn(String csv) throws IOException {
    for (String type : List.of("line", "bar", "points")) {
      assertThat(svg(csv, "--x", "t", "--y", "v", "--type", type)).contains("<text ");
    }
  }

  @Test
  void aTitleOf300CharactersIsDrawnOrRefused() throws IOException {
    Said said =
        chart(
            file("data.csv", COUNTS),
            "--x",
            "year",
            "--y",
            "count",
            "--title",
            "A very long title ".repeat(17).strip(),
            "-o",
            output("fig.png"));
    assertThat(said.exitCode()).isIn(0, 2);
    assertThat(said.err().isEmpty() || said.err().contains("cannot be drawn: ")).isTrue();
  }
}
