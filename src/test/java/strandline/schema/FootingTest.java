package strandline.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.Shared;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;

/** Totals that their parts should add up to, in columns and in rows. */
class FootingTest {
  private static final String ROWS =
      """
      name: sea
      path: sea.csv
      schema:
        fields: [{name: year, type: year}, {name: nation, type: string}, {name: value, type: integer},
          {name: taken, type: boolean}]
      strandline:
        footing:
          - {total: Total, column: nation, value: value, each: [year], where: {taken: "true"}}
      """;
  private static final String COLUMNS =
      """
      name: sea
      path: sea.csv
      schema:
        fields: [{name: Year, type: year}, {name: Haiti, type: integer},
          {name: Dominican Republic, type: integer}, {name: Cuba, type: integer},
          {name: People's Republic of China, type: integer}, {name: Mexico, type: integer},
          {name: Ecuador, type: integer}, {name: Other, type: integer}, {name: Total, type: integer}]
      strandline:
        footing:
          - total: Total
            of: [Haiti, Dominican Republic, Cuba, People's Republic of China, Mexico, Ecuador, Other]
      """;

  private final Problems problems = new Problems();

  private List<Problem> check(String words, byte[] file) throws IOException {
    Node root = new YamlReader().read("p.yaml", words.getBytes(UTF_8), problems).orElseThrow();
    TableResource resource = TableResource.read(root.fields(problems), "", problems).orElseThrow();
    Fields own = root.fields(problems).required("strandline").orElseThrow().fields(problems);
    List<Footing> footings = Footing.read(resource, own.items("footing"), problems);
    TableCheck check =
        new TableCheck(
            resource, footings, Map.of(), Map.of(), new RejectedRows(StringBuilder::new));
    return check.read(new ByteArrayInputStream(file)).problems();
  }

  /** The table of the Bureau of Transportation Statistics, whose last column does not foot. */
  @Test
  void thePrintedTotalOf2001() throws IOException {
    byte[] file =
        Files.readAllBytes(
            Shared.path("oracles/derived/uscg-cuban-interdictions-cy1991-2001-bts.csv"));
    assertThat(check(COLUMNS, file))
        .singleElement()
        .hasToString(
            "sea.csv:12:9: the printed \"Total\" is 3,974, and its parts add up to 4,136: 162 too"
                + " low; correct a part, or declare under known that it was printed so");
  }

  @Test
  void totalsInRows() throws IOException {
    String file =
        """
        year,nation,value,taken
        2000,Cuba,3,true
        2000,Haiti,4,true
        2000,Total,7,true
        2001,Cuba,3,true
        2001,Haiti,5,true
        2001,Haiti,4,false
        2001,Total,7,true
        2002,Cuba,3,true
        2002,Haiti,,true
        2002,Total,7,true
        2003,Cuba,1,true
        2003,Haiti,1,true
        """;
    assertThat(check(ROWS, file.getBytes(UTF_8)))
        .singleElement()
        .hasToString(
            "sea.csv:8:3: the printed \"Total\" of 2001 is 7, and its parts add up to 8: 1 too low;"
                + " correct a part, or declare under known that it was printed so");
  }

  @Test
  void totalsOfSomeRows() throws IOException {
    String words = ROWS.replace("value: value", "value: value, of: [Cuba, China]");
    String file =
        """
        year,nation,value,taken
        2000,Cuba,3,true
        2000,China,3,true
        2000,Haiti,4,true
        2000,Total,5,true
        2001,Cuba,3,true
        2001,Total,7,true
        """;
    assertThat(check(words, file.getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains("of 2000 is 5, and its parts add up to 6: 1 too low");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          column: nation, ~ column: naton, ~ "naton" is no field of the schema; did you mean "nation"?
          each: [year] ~ each: [yaer] ~ "yaer" is no field of the schema; did you mean "year"?
          """)
  void aWrongFooting(String from, String to, String sentence) throws IOException {
    check(ROWS.replace(from, to), "year,nation,value,taken\n2000,a,1,true\n".getBytes(UTF_8));
    assertThat(problems.all().toString()).contains(sentence);
  }
}
