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
                + " 1,002: 1 too low; correct a part, or declare under known that it was"
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
  void aTotalThatIsKnownToBePrintedSo() {
    assertThat(piers(known("1001", "1002")).said()).isEmpty();
  }

  @Test
  void whatIsKnownAndNotFoundIsSaid() {
    assertThat(piers(known("1000", "1002")).said())
        .containsExactly(
            "footing data/piers.csv:3:4: the printed \"Total\" is 1,001, and its parts add up to"
                + " 1,002: 1 too low; correct a part, or declare under known that it was"
                + " printed so",
            "footing-known data/piers.csv: no printed total of 1,000 stands beside parts that add"
                + " up to 1,002, which is declared as known; correct what is known, or remove it");
  }

  @Test
  void whatIsKnownIsNumbers() {
    assertThat(piers(known("\"1,001\"", "1002")).said())
        .first()
        .asString()
        .startsWith("wrong-type data/datapackage.json:7:")
        .endsWith("\"1,001\" is no number; write the digits alone, such as 3974");
  }

  private static String known(String printed, String parts) {
    String pair = "{\"printed\": " + printed + ", \"parts\": " + parts + ", \"note\": \"So.\"}";
    return PIERS.replace(
        "[\"North\", \"South\"]", "[\"North\", \"South\"], \"known\": [" + pair + "]");
  }

  @Test
  void aDescriptionThatIsWrong() {
    String parts = "[\"North\", \"South\"]";
    assertThat(piers(PIERS.replace(parts, "[\"North\", \"Sout\"]")).said())
        .containsExactly(
            "unknown-field data/datapackage.json:7:53: \"Sout\" is no field of the schema;"
                + " did you mean \"South\"?");
  }

  @Test
  void aWordOrAKeyThatIsNotKnown() {
    String parts = "[\"North\", \"South\"]";
    assertThat(piers(PIERS.replace(parts, parts + ", \"severity\": \"bad\"")).said())
        .containsExactly(
            "unknown-word data/datapackage.json:7:110: severity \"bad\" is not known; there are"
                + " warning, error");
  }

  @Test
  void aFootingWithoutParts() {
    assertThat(piers(PIERS.replace("\"of\":", "\"off\":")).said())
        .containsExactly(
            "missing-key data/datapackage.json:7:53: lacks \"of\"; add \"of\" here",
            "unknown-key data/datapackage.json:7:72: unknown key \"off\"; did you mean \"of\"?");
  }
}
