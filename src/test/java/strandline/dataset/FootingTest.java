package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import strandline.input.Problem;

/** Totals that do not foot are said by a run too, once, and its data are used. */
class FootingTest {
  private static final String PIERS =
      """
      {"name": "piers", "path": "piers.csv",
       "schema": {"fields": [{"name": "Year", "type": "year"}, {"name": "North", "type": "integer"},
         {"name": "South", "type": "integer"}, {"name": "Total", "type": "integer",
         "groupChar": ","}]},
       "strandline": {"kind": "observations", "footing": [{"total": "Total", "of": ["North", "South"]}],
         "rollup": {"period": {"year": "Year"}, "groups": [], "sum": "Total"},
         "measures": [{"id": "piers", "title": "Piers", "definition": "Piers.",
           "unit": "piers", "aggregation": "sum"}],
         "source": "log", "printed": "2024-01"}},
      """;
  private final SmallPackage small = new SmallPackage();

  private SmallPackage piers(String rollUp) {
    return small
        .change("datapackage.json", "\"resources\": [", "\"resources\": [" + rollUp)
        .write("data/piers.csv", "Year,North,South,Total\n2020,1,2,3\n2021,1000,2,\"1,001\"\n");
  }

  @Test
  void aTotalOfARollUp() throws IOException {
    assertThat(piers(PIERS).said())
        .containsExactly(
            "footing data/piers.csv:3:4: the printed \"Total\" is 1,001, and its parts add up to"
                + " 1,002: 1 too low; correct a part, or keep both and say in a note that it was"
                + " printed so");
    assertThat(small.read().dataset("piers")).isPresent();
  }

  @Test
  void aTotalOfACuratedFile() throws IOException {
    small.change(
        "datapackage.json",
        "\"breaks\": [",
        "\"footing\": [{\"total\": \"value\", \"of\": [\"print\"], \"where\": {\"measure\":"
            + " \"lost\"}}], \"breaks\": [");
    assertThat(small.said())
        .isNotEmpty()
        .allMatch(said -> said.startsWith("footing data/boats.csv:"));
    assertThat(small.read().dataset("boats")).isPresent();
  }

  @Test
  void aTotalThatMustFootStopsARun() {
    String strict =
        PIERS.replace("[\"North\", \"South\"]", "[\"North\", \"South\"], \"severity\": \"error\"");
    piers(strict).said();
    assertThat(small.problems().all())
        .filteredOn(Problem::isError)
        .singleElement()
        .asString()
        .contains("1 too low");
  }

  @Test
  void aDescriptionThatIsWrong() {
    String wrong =
        PIERS.replace("[\"North\", \"South\"]", "[\"North\", \"Sout\"], \"severity\": \"bad\"");
    assertThat(piers(wrong).said())
        .containsExactly(
            "unknown-severity data/datapackage.json:7:109: the severity \"bad\" is not known;"
                + " write warning or error",
            "unknown-field data/datapackage.json:7:53: \"Sout\" is no field of the schema;"
                + " did you mean \"South\"?");
  }
}
