package strandline.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.Observation;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

/** Files of observations that say no more than periods and values. */
class PlainObservationsTest {
  private static final String BLOCK =
      """
      {"name": "pond", "resources": [{"name": "frogs", "path": "frogs.csv", "title": "Frogs",
        "schema": {"fields": [{"name": "period", "type": "string"},
          {"name": "value", "type": "integer"}]},
        "strandline": {"kind": "observations", "period": "period", "value": "value",
          "source": {"publisher": "The pond", "published": "2024-02"},
          "measures": [
            {"id": "frogs", "title": "Frogs counted", "unit": "frogs", "aggregation": "sum"}]}}]}
      """;

  private final Problems problems = new Problems();

  private DataPackage read(String descriptor, String file) throws IOException {
    Map<String, String> files = Map.of("d/datapackage.json", descriptor, "d/frogs.csv", file);
    Folder folder =
        path -> {
          if (!files.containsKey(path)) {
            throw new FileNotFoundException(path);
          }
          return new ByteArrayInputStream(files.get(path).getBytes(UTF_8));
        };
    return new DataPackageReader().read(folder, "d/datapackage.json", problems);
  }

  private List<String> said() {
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void periodAndValueAreEnough() throws IOException {
    DataPackage data = read(BLOCK, "period,value\n2020,5\n2021,\n2022,7\n");
    assertThat(said()).isEmpty();
    Selection all = new Selection("frogs", Optional.empty(), Map.of(), Map.of());
    Series frogs =
        data.dataset("frogs").orElseThrow().series(all, Location.of("x"), problems).orElseThrow();
    assertThat(frogs.observations())
        .extracting(Observation::value, Observation::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(5.0, Status.NORMAL),
            org.assertj.core.groups.Tuple.tuple(Double.NaN, Status.NOT_AVAILABLE),
            org.assertj.core.groups.Tuple.tuple(7.0, Status.NORMAL));
    Provenance.Print print = frogs.provenance().preferred(frogs.first()).orElseThrow();
    assertThat(frogs.provenance().source(print.sourceId()).orElseThrow().citation())
        .isEqualTo("The pond, frogs (2024-02)");
    assertThat(data.sources()).hasSize(1);
  }

  @Test
  void aFigureThatStandsTwiceIsNamedWithItsLines() throws IOException {
    read(BLOCK, "period,value\n2020,5\n2021,6\n2020,7\n");
    assertThat(said())
        .containsExactly(
            "d/frogs.csv:4: 2020, frogs stands in line 2 already; keep one of them, name the"
                + " column that tells them apart under dimensions, or say in a column which is"
                + " preferred");
  }

  @Test
  void twoMeasuresNeedTheColumnThatSaysWhich() throws IOException {
    String two =
        BLOCK.replace(
            "\"measures\": [",
            "\"measures\": [{\"id\": \"newts\", \"title\": \"Newts counted\", \"unit\": \"newts\","
                + " \"aggregation\": \"sum\"},");
    read(two, "period,value\n2020,5\n");
    assertThat(said())
        .containsExactly(
            "d/datapackage.json:6:17: 2 measures, and no column says which a row is of; add"
                + " \"measure\" with the name of that column, or keep one of them");
  }

  @Test
  void aSourceMustBeSaid() throws IOException {
    String none =
        BLOCK.replace("\"source\": {\"publisher\": \"The pond\", \"published\": \"2024-02\"},", "");
    read(none, "period,value\n2020,5\n");
    assertThat(said())
        .containsExactly("d/datapackage.json:4:17: lacks \"source\"; add \"source\" here");
  }
}
