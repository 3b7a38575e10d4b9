package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.Shared;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;

/** Two releases of the same records as CBP publishes them: every revision is a print. */
class CbpReleasesTest {
  private static final String RESOURCE =
      """
      {"name": "NAME", "path": "raw/NAME.csv", "title": "Encounters",
       "schema": {"fields": [{"name": "Fiscal Year", "type": "string"},
         {"name": "Month Grouping", "type": "string"}, {"name": "Month (abbv)", "type": "string"},
         {"name": "Land Border Region", "type": "string"}, {"name": "State", "type": "string"},
         {"name": "Demographic", "type": "string"}, {"name": "Citizenship", "type": "string"},
         {"name": "Title of Authority", "type": "string"},
         {"name": "Encounter Count", "type": "integer"}]},
       "strandline": {"kind": "observations", OWN,
         "rollup": {
           "period": {"year": "Fiscal Year", "ignore": [" (FYTD)"], "month": "Month (abbv)",
             "calendar": "us-fiscal-year"},
           "where": {"Citizenship": "CUBA"},
           "groups": [{"dimension": "area", "column": "Land Border Region",
             "names": {"Southwest Land Border": "Southwest"}, "total": "Nationwide"}],
           "absent": "zero", "sum": "Encounter Count"},
         "source": "SOURCE", "printed": "PRINTED"}},
      """;
  private static final String MEASURES =
      "\"measures\": [{\"id\": \"e\", \"title\": \"E\", \"definition\": \"E.\", \"unit\": \"e\","
          + " \"aggregation\": \"sum\"}]";

  private static String resource(String name, String own, String source, String printed) {
    return RESOURCE
        .replace("NAME", name)
        .replace("OWN", own)
        .replace("SOURCE", source)
        .replace("PRINTED", printed);
  }

  private static SmallPackage releases() throws IOException {
    String both =
        resource("last", MEASURES, "log", "2024-10")
            + resource("first", "\"prints-of\": \"last\"", "paper", "2023-11");
    String folder = "oracles/cbp/nationwide-encounters-fy21-fy24";
    return new SmallPackage()
        .change("datapackage.json", "\"resources\": [", "\"resources\": [" + both)
        .write("data/raw/last.csv", Files.readAllBytes(Shared.path(folder + "-state.csv")))
        .write("data/raw/first.csv", Files.readAllBytes(Shared.path(folder + "-oct-state.csv")));
  }

  /** The figures of both files, computed with Python 3.11.7's csv module. */
  @Test
  void octoberIn2023AndInTheEnd() throws IOException {
    SmallPackage small = releases();
    Problems problems = new Problems();
    Series series =
        small
            .read()
            .dataset("last")
            .orElseThrow()
            .series(
                new Selection("e", Optional.empty(), Map.of("area", "Nationwide"), Map.of()),
                Location.of("spec"),
                problems)
            .orElseThrow();
    assertThat(small.said()).isEmpty();
    List<Provenance.Print> prints = series.provenance().prints(Period.parse("2023-10"));
    assertThat(prints.stream().map(p -> p.value() + " " + p.printed() + " " + p.status().word()))
        .containsExactly("18083.0 2023-11 normal", "18064.0 2024-10 revised");
    assertThat(series.observations()).hasSize(48);
    long revised =
        series.observations().stream().filter(o -> o.status().word().equals("revised")).count();
    assertThat(revised).isEqualTo(1);
  }
}
