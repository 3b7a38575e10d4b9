package strandline.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.csv.FileForm;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.input.YamlReader;

/** One pass over a file: every constraint that can be declared, and what is found out without. */
class TableCheckTest {
  private static final String SCHEMA =
      """
      name: boats
      path: boats.csv
      schema:
        missingValues: ["", "-"]
        primaryKey: [year, area]
        uniqueKeys: [[name, area], log]
        foreignKeys: [{fields: source, reference: {resource: sources, fields: id}}]
        fields:
          - {name: year, type: year, constraints: {required: true, minimum: 1990}}
          - {name: area, type: string, constraints: {enum: [North, South]}}
          - {name: name, type: string, constraints: {pattern: "[A-Z][a-z]+", minLength: 2, maxLength: 5}}
          - {name: count, type: integer, groupChar: ",", constraints: {exclusiveMinimum: 0, exclusiveMaximum: 5000}}
          - {name: share, type: number, decimalChar: ",", constraints: {maximum: 1}, strandline: {doubtful: maximum}}
          - {name: log, type: string, constraints: {unique: true}}
          - {name: source, type: string}
      """;
  private static final String FILE =
      """
      year,area,name,count,share,log,source
      2014,North,Ada,"1,322","0,5",a,s1
      2014,South,Bea,1132,-,b,s2
      2015,North,Cy,9,"0,25",,
      """;

  private final StringBuilder rejected = new StringBuilder();

  private static TableResource resource() {
    Problems problems = new Problems();
    TableResource resource =
        new YamlReader()
            .read("p.yaml", SCHEMA.getBytes(UTF_8), problems)
            .flatMap(node -> TableResource.read(node.fields(problems), "", problems))
            .orElseThrow();
    assertThat(problems.all()).isEmpty();
    return resource;
  }

  private FileReport check(String file) throws IOException {
    TableResource resource = resource();
    TableSchema.ForeignKey key = resource.schema().foreignKeys().get(0);
    References.Known known = new References.Known("sources", "sources.csv", Set.of("s1", "s2"));
    TableCheck check =
        new TableCheck(
            resource, List.of(), Map.of(key, known), Map.of(), new RejectedRows(() -> rejected));
    return check.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
  }

  private FileReport found(String file) throws IOException {
    TableSchema none = new TableSchema(List.of(), List.of(), List.of(), List.of());
    TableResource resource =
        new TableResource(Location.of("f.csv"), "f", "f", "f.csv", FileForm.FOUND, none);
    TableCheck check =
        new TableCheck(resource, List.of(), Map.of(), Map.of(), new RejectedRows(() -> rejected));
    return check.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
  }

  private static List<String> said(FileReport report) {
    return report.problems().stream()
        .map(p -> (p.isError() ? "error " : "warning ") + p.kind() + " " + p)
        .toList();
  }

  @Test
  void aFileThatFits() throws IOException {
    FileReport report = check(FILE);
    assertThat(report.problems()).isEmpty();
    assertThat(report.rows()).isEqualTo(3);
    assertThat(rejected).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          2015,North ~ ,North ~ error constraint boats.csv:4:1: year is empty and must have a value; write a year
          2015,North ~ 1989,North ~ error constraint boats.csv:4:1: year "1989" is too small; write at least 1990
          2015,North ~ 2015,Nroth ~ error constraint boats.csv:4:2: area "Nroth" is not one of the allowed values; did you mean "North"?
          Cy ~ cy ~ error constraint boats.csv:4:3: name "cy" does not have the form asked for; match [A-Z][a-z]+
          Cy ~ C ~ error constraint boats.csv:4:3: name "C" does not have the form asked for; match [A-Z][a-z]+
          Cy ~ Cyprian ~ error constraint boats.csv:4:3: name "Cyprian" is too long with 7 characters; write at most 5
          ,9, ~ ,0, ~ error constraint boats.csv:4:4: count "0" is too small; write more than 0
          ,9, ~ ,5000, ~ error constraint boats.csv:4:4: count "5000" is too large; write less than 5000
          ,9, ~ ,"5,00", ~ error wrong-type boats.csv:4:4: count "5,00" is not a whole number; write 5 if the comma stands before the decimals ("decimalChar": ",")
          ,9, ~ , 9, ~ warning spaces boats.csv:4:4: count " 9" has spaces around it and is read as "9"; write "9"
          "0,25" ~ 0.25 ~ error wrong-type boats.csv:4:5: share "0.25" is not a number; write digits with a decimal point, such as 0.95
          "0,25" ~ "1,25" ~ warning constraint boats.csv:4:5: share "1,25" is too large; write at most 1.0
          2015,North ~ 2014,North ~ error duplicate-key boats.csv:4:1: year, area "2014, North" stands in line 2 already; change or remove one row
          Cy ~ Ada ~ error duplicate-key boats.csv:4:3: name, area "Ada, North" stands in line 2 already; change or remove one row
          "0,25",, ~ "0,25",a, ~ error duplicate-key boats.csv:4:6: log "a" stands in line 2 already; change or remove one row
          a,s1 ~ a,s3 ~ error unknown-source boats.csv:2:7: source "s3" is no id of sources.csv; did you mean "s1"?
          2015,North,Cy,9,"0,25",, ~ 2015,North,Cy,9,"0,25", ~ error ragged-row boats.csv:4: 6 cells stand under 7 columns; add the missing 1, empty cells too
          ,share,log ~ ,shaer,log ~ error unknown-column boats.csv:1:5: unknown column "shaer"; did you mean "share"?
          """)
  void everyConstraint(String from, String to, String sentence) throws IOException {
    assertThat(said(check(FILE.replace(from, to)))).contains(sentence);
  }

  @Test
  void rejectedRowsCarryTheirErrors() throws IOException {
    FileReport report = check(FILE.replace(",9,", ",0,").replace("2014,South,Bea", "2014,Sou"));
    assertThat(report.rejected()).isEqualTo(2);
    assertThat(rejected)
        .hasToString(
            """
            year,area,name,count,share,log,source,rejected_line,rejected_error
            2014,Sou,1132,'-,b,s2,,3,"6 cells stand under 7 columns; add the missing 1, empty cells too"
            2015,North,Cy,0,"0,25",,,4,"count ""0"" is too small; write more than 0"
            """);
  }

  @Test
  void aDoubtfulValueIsNotRejected() throws IOException {
    FileReport report = check(FILE.replace("\"0,25\"", "\"1,25\""));
    assertThat(report.isSound()).isTrue();
    assertThat(report.rejected()).isZero();
  }

  @Test
  void manyProblemsAreGrouped() throws IOException {
    FileReport report = check(FILE + "2016,East,Dee,9,,,\n".repeat(2000));
    assertThat(report.rejected()).isEqualTo(2000);
    assertThat(report.problems()).hasSizeLessThan(40);
    assertThat(said(report))
        .contains(
            "error constraint boats.csv: 1,990 more problems of column 2 of the kind"
                + " \"constraint\", 2,000 in all; mend them like the first: write one of North,"
                + " South");
    assertThat(Problems.errors(report.problems())).isEqualTo(2000);
  }

  @Test
  void aRowThatIsShiftedByAPairOfQuotes() throws IOException {
    FileReport report = found("boat,crew,port,tons\nAda,5\"x, y\",8\nBea,5\" gun,6\" gun,7\n");
    assertThat(said(report))
        .contains(
            "error split-quotes f.csv:2:2: a quote opens inside this cell and closes at the end of"
                + " cell 3: the row is shifted; add the delimiter that is missing before the"
                + " quote, or quote whole cells");
    assertThat(report.rejected()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x85, 0x2028, 0xFFFE})
  void aCharacterThatIsNoText(int code) throws IOException {
    String character = Character.toString(code);
    String name = String.format(Locale.ROOT, "U+%04X", code);
    String file = FILE.replace("Cy", "\"C\n" + character + "\"");
    assertThat(said(check(file)))
        .anyMatch(
            one ->
                one.startsWith(
                    "error unfit-character boats.csv:5:3: the character "
                        + name
                        + " is no text that a workbook or a picture can hold; remove it"));
    assertThat(check(file).rejected()).isEqualTo(1);
    assertThat(said(found("a" + character + ",b\n1,2\n"))).hasSize(1);
  }

  @Test
  void aCellThatIsTooLong() throws IOException {
    assertThat(said(found("a,b\n1," + "x".repeat(32_767) + "\n"))).isEmpty();
    assertThat(said(found("a,b\n1," + "x".repeat(32_768) + "\n")))
        .containsExactly(
            "error long-cell f.csv:2:2: the cell has 32,768 characters, and a cell of a workbook"
                + " holds 32,767; shorten it, or look for a quote that is not closed");
  }

  @Test
  void titlesAboveTheHeaderAndABlankLastColumn() throws IOException {
    FileReport report =
        found("Landings by port\nSource: harbour office,,\n\nport,2019,\nKeel,5,\nHull,6,\n");
    assertThat(said(report))
        .containsExactly(
            "warning header f.csv:4: the header stands here, and the lines above it are passed"
                + " over; declare \"headerRows\": [4] in the dialect of a data package",
            "warning blank-column f.csv:4:3: the last column has no name: passed over where it is"
                + " empty; end the lines of the file without a delimiter");
    assertThat(report.columns()).extracting(FileReport.ColumnReport::name).hasSize(2);
    assertThat(report.rows()).isEqualTo(2);
    assertThat(said(found("port,n,\nKeel,5,\nHull,6,x\n")))
        .contains(
            "error ragged-row f.csv:3: 3 cells stand under 2 columns; put quotes round a cell that"
                + " holds a comma, or remove 1");
  }

  @Test
  void aShortHeaderIsNoTitle() throws IOException {
    FileReport report = found("a,b\n" + "1,2,3\n".repeat(30));
    assertThat(report.rejected()).isEqualTo(30);
    assertThat(Problems.errors(report.problems())).isEqualTo(30);
    assertThat(Problems.count(report.problems())).isEqualTo(31);
  }

  @Test
  void aNameThatIsNoConstraint() {
    Problems problems = new Problems();
    String words = SCHEMA.replace("doubtful: maximum", "doubtful: maxmum");
    new YamlReader()
        .read("p.yaml", words.getBytes(UTF_8), problems)
        .flatMap(node -> TableResource.read(node.fields(problems), "", problems));
    assertThat(problems.all())
        .singleElement()
        .asString()
        .endsWith("\"maxmum\" is no constraint that may be doubtful; did you mean \"maximum\"?");
  }

  @Test
  void whatColumnsTurnOutToBe() throws IOException {
    FileReport report =
        found(
            """
            i,g,n,d,m,b,code,text,none
            1,"1,322",0.5,2014-07-09,2014-07,true,007,x,
            -2,1132,1e3,2014-07-10,2014-08,false,010,1,NA
            """);
    assertThat(report.problems()).isEmpty();
    assertThat(report.columns().stream().map(c -> c.name() + " " + c.type() + " " + c.missing()))
        .containsExactly(
            "i integer 0",
            "g integer 0",
            "n number 0",
            "d date 0",
            "m yearmonth 0",
            "b boolean 0",
            "code string 0",
            "text string 0",
            "none empty 2");
  }

  @Test
  void theFewThatAreNotAsTheOthers() throws IOException {
    FileReport report = found("a,b\n" + "1,x\n".repeat(99) + "1o,x\n");
    assertThat(said(report))
        .containsExactly(
            "warning odd-value f.csv:101:1: 1 of the 100 values of a are not a whole number, as"
                + " the others are: \"1o\" in line 101; correct them, or declare the column a"
                + " text");
  }

  @Test
  void aHeaderThatIsNone() throws IOException {
    FileReport report = found("a,,a\n1,2,3\n");
    assertThat(said(report))
        .containsExactly(
            "error blank-header f.csv:1:2: the column has no name; name it or remove the column",
            "error duplicate-column f.csv:1:3: the column \"a\" stands twice;"
                + " rename or remove one of them");
    FileReport titled = found("A title\n\na|b|c\n1|2|3\n4|5|6\n");
    assertThat(said(titled))
        .contains(
            "warning header f.csv:3: the header stands here, and the lines above it are passed over;"
                + " declare \"headerRows\": [3] in the dialect of a data package");
    assertThat(said(found("1,2\n1,2,3\n4,5,6\n")))
        .contains(
            "warning header f.csv: most rows have 3 cells, and the header 2; declare in a data"
                + " package where the header stands (dialect: headerRows)");
  }

  @Test
  void aHeaderAlone() throws IOException {
    assertThat(said(found("a,b\n")))
        .containsExactly(
            "warning empty-file f.csv: the file holds a header and no row;"
                + " write rows, or remove the file");
  }

  @Test
  void aPointThatMayStandBetweenThousands() throws IOException {
    assertThat(said(found("year,people\n2010,980\n2011,1.234\n2012,2.345\n")))
        .containsExactly(
            "warning two-readings f.csv:3:2: \"1.234\" is 1.234, with a point before the decimals,"
                + " or 1234, with a point between thousands; declare decimalChar or groupChar of"
                + " people in a schema");
    assertThat(said(found("a\n980\n1.234\n2.5\n"))).isEmpty();
    assertThat(said(found("a\n0.125\n1.234\n"))).isEmpty();
    assertThat(said(found("a\n0.125\n980\n"))).isEmpty();
  }

  @Test
  void countsAndVerbsAgree() throws IOException {
    assertThat(said(found("a,b\n1\n2,3\n1,2,3\n")))
        .containsExactly(
            "error ragged-row f.csv:2: 1 cell stands under 2 columns; add the missing 1, empty cells"
                + " too",
            "error ragged-row f.csv:4: 3 cells stand under 2 columns; put quotes round a cell that"
                + " holds a comma, or remove 1");
  }
}
