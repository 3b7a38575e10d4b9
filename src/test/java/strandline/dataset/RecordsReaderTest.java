package strandline.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.schema.TableResource;
import strandline.series.Records;

/** Whole records as typed columns, or what is wrong with them. */
class RecordsReaderTest {
  private static final String RESOURCE =
      """
      name: r
      path: r.csv
      schema:
        missingValues: ["", "-"]
        fields:
          - {name: place, type: string}
          - {name: count, type: integer, groupChar: ","}
          - {name: share, type: number}
      """;

  private final Problems problems = new Problems();

  private RecordsReader reader(String words) {
    TableResource resource =
        new YamlReader()
            .read("p", words.getBytes(UTF_8), problems)
            .flatMap(node -> TableResource.read(node.fields(problems), "", problems))
            .orElseThrow();
    assertThat(problems.all()).isEmpty();
    return new RecordsReader(resource);
  }

  private Optional<Records> read(String words, String csv) throws IOException {
    return reader(words).read(new ByteArrayInputStream(csv.getBytes(UTF_8)), problems);
  }

  private List<String> said(String csv) throws IOException {
    assertThat(read(RESOURCE, csv)).isEmpty();
    return problems.all().stream().map(Problem::toString).toList();
  }

  private static List<List<String>> cells(Records records) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      int row = i;
      rows.add(
          IntStream.range(0, records.names().size())
              .mapToObj(column -> records.text(row, column))
              .toList());
    }
    return rows;
  }

  @Test
  void columnsInTheOrderOfTheSchema() throws IOException {
    String csv = "count,place,share\n\"1,322\",Del Rio,.5\n-,\"El, Paso\",2.25\n7,Del Rio,\n";
    Records records = read(RESOURCE, csv).orElseThrow();
    assertThat(records.names()).containsExactly("place", "count", "share");
    assertThat(cells(records))
        .containsExactly(
            List.of("Del Rio", "1322", "0.50"),
            List.of("El, Paso", "", "2.25"),
            List.of("Del Rio", "7", ""));
    assertThat(List.of(records.isNumeric(0), records.isNumeric(1), records.isNumeric(2)))
        .containsExactly(false, true, true);
    assertThat(records.decimals(2)).isEqualTo(2);
    assertThat(records.isMissing(1, 1)).isTrue();
    assertThat(records.number(0, 1)).isEqualTo(1322);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void numbersThatAreTooLongStayTheTextsThatTheyAre() throws IOException {
    String csv = "place,count,share\na,1,0.00000000000000000001\nb,2,5\n";
    Records records = read(RESOURCE, csv).orElseThrow();
    assertThat(records.isNumeric(2)).isFalse();
    assertThat(cells(records).get(0)).containsExactly("a", "1", "0.00000000000000000001");
  }

  @Test
  void aFileWithoutAHeader() throws IOException {
    String words = RESOURCE + "dialect: {header: false}\n";
    assertThat(cells(read(words, "a,1,2\n").orElseThrow())).containsExactly(List.of("a", "1", "2"));
  }

  @Test
  void aHeaderAlone() throws IOException {
    assertThat(said("place,count,share\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          place,share|a,1|a,2 ~ r.csv:1: the column "count" is missing; the columns are place, share
          place,count,share|a,1 ~ r.csv:2: 2 cells stand under 3 columns; look for a delimiter or a line end inside a cell
          place,count,share|a,x,2 ~ r.csv:2:2: count "x" is not a whole number; write digits alone, such as 3722
          share,count,place|y,1,a ~ r.csv:2:1: share "y" is not a number; write digits with a decimal point, such as 0.95
          """)
  void whatIsWrong(String csv, String sentence) throws IOException {
    assertThat(said(csv.replace('|', '\n') + "\n")).containsExactly(sentence);
  }

  @Test
  void manyOfOneKindAreCounted() throws IOException {
    List<String> said = said("place,count,share\n" + "a,x,1\n".repeat(5_000));
    assertThat(said).hasSizeLessThan(50);
    assertThat(said.get(said.size() - 1)).contains("more");
  }
}
