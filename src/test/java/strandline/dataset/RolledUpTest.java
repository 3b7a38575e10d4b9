package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Provenance;
import strandline.series.Series;

/** A resource that is an agency's file of records, in two releases. */
class RolledUpTest {
  private static final String RESOURCES =
      """
      {"name": "crossings", "path": "raw/crossings-2.csv", "title": "Crossings",
       "schema": {"fields": [{"name": "Fiscal Year", "type": "string"},
         {"name": "Month", "type": "string"}, {"name": "Region", "type": "string"},
         {"name": "Count", "type": "integer", "groupChar": ","}]},
       "strandline": {"kind": "observations",
         "rollup": {
           "period": {"year": "Fiscal Year", "ignore": [" (FYTD)"], "month": "Month",
             "calendar": "us-fiscal-year"},
           "groups": [{"dimension": "area", "column": "Region", "total": "All"}],
           "absent": "zero", "sum": "Count"},
         "measures": [{"id": "crossings", "title": "Crossings", "definition": "Counts.",
           "unit": "people", "aggregation": "sum"}],
         "source": "log", "printed": "2024-01"}},
      {"name": "crossings-first", "path": "raw/crossings-1.csv",
       "schema": {"fields": [{"name": "Fiscal Year", "type": "string"},
         {"name": "Month", "type": "string"}, {"name": "Region", "type": "string"},
         {"name": "Count", "type": "integer"}]},
       "strandline": {"kind": "observations", "prints-of": "crossings",
         "rollup": {
           "period": {"year": "Fiscal Year", "ignore": [" (FYTD)"], "month": "Month",
             "calendar": "us-fiscal-year"},
           "groups": [{"dimension": "area", "column": "Region", "total": "All"}],
           "sum": "Count"},
         "source": "paper", "printed": "2023-11-20"}},
      """;
  private static final String FIRST =
      """
      Fiscal Year,Month,Region,Count
      2023,SEP,South,4
      2024 (FYTD),OCT,South,10
      2024 (FYTD),OCT,North,2
      2024 (FYTD),NOV,South,1
      """;
  private static final String SECOND =
      """
      Fiscal Year,Month,Region,Count
      2024 (FYTD),OCT,South,11
      2024 (FYTD),OCT,North,2
      2024 (FYTD),NOV,South,"1,322"
      2024 (FYTD),NOV,South,8
      """;

  private final SmallPackage small =
      new SmallPackage()
          .change("datapackage.json", "\"resources\": [", "\"resources\": [" + RESOURCES)
          .write("data/raw/crossings-1.csv", FIRST)
          .write("data/raw/crossings-2.csv", SECOND);

  private Series series(String area) throws IOException {
    Problems problems = new Problems();
    Dataset dataset = small.read().dataset("crossings").orElseThrow();
    Selection selection =
        new Selection("crossings", Optional.empty(), Map.of("area", area), Map.of());
    Optional<Series> series = dataset.series(selection, Location.of("spec"), problems);
    assertThat(problems.all()).isEmpty();
    return series.orElseThrow();
  }

  private static List<String> shown(Series series) {
    return series.observations().stream()
        .map(o -> o.period() + " " + o.value() + " " + o.status().word())
        .toList();
  }

  @Test
  void aSeriesTakesTheLatestRelease() throws IOException {
    assertThat(shown(series("South")))
        .containsExactly("2023-09 4.0 normal", "2023-10 11.0 revised", "2023-11 1330.0 revised");
    assertThat(shown(series("North"))).containsExactly("2023-10 2.0 normal", "2023-11 0.0 normal");
    assertThat(shown(series("All"))).contains("2023-10 13.0 revised");
    assertThat(small.said()).isEmpty();
  }

  @Test
  void everyReleaseIsAPrint() throws IOException {
    Provenance provenance = series("South").provenance();
    assertThat(
            provenance.prints().stream()
                .map(p -> p.period() + " " + p.value() + " " + p.sourceId() + " " + p.printed())
                .collect(Collectors.joining("; ")))
        .isEqualTo(
            "2023-09 4.0 paper 2023-11-20; 2023-10 10.0 paper 2023-11-20;"
                + " 2023-10 11.0 log 2024-01; 2023-11 1.0 paper 2023-11-20;"
                + " 2023-11 1330.0 log 2024-01");
    Provenance.Print part = provenance.prints().get(3);
    assertThat(part.status().word() + " " + part.covers())
        .isEqualTo("partial 2023-11-01/2023-11-20");
    assertThat(part.reason()).isEqualTo("The release of 2024-01 came later.");
    assertThat(provenance.place(part)).isEqualTo("data/raw/crossings-1.csv:5");
    Provenance.Print summed = provenance.prints().get(4);
    assertThat(provenance.place(summed)).isEqualTo("data/raw/crossings-2.csv:4-5");
  }

  @Test
  void theFilesAreInputs() throws IOException {
    assertThat(small.read().files())
        .extracting(file -> file.path() + " " + file.bytes() + " " + file.rows())
        .contains("data/raw/crossings-1.csv 121 4");
  }

  @Test
  void aSourceThatIsNone() {
    small.change(
        "datapackage.json", "\"source\": \"log\", \"printed\"", "\"source\": \"lgo\", \"printed\"");
    assertThat(small.said())
        .singleElement()
        .asString()
        .startsWith("unknown-source data/datapackage.json:")
        .endsWith("source \"lgo\" is no source of the package; did you mean \"log\"?");
  }

  @Test
  void aReleaseOfNothing() {
    small.change("datapackage.json", "\"prints-of\": \"crossings\"", "\"prints-of\": \"boats\"");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith(
            "prints-of \"boats\" is no resource with measures;"
                + " write the name of a resource with a rollup and measures");
  }

  @Test
  void aReleaseWithOtherDimensions() {
    small.change(
        "datapackage.json",
        "\"total\": \"All\"}],\n     \"sum\"",
        "\"total\": \"All\"}, {\"dimension\": \"y\", \"column\": \"Month\"}],\n     \"sum\"");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith(
            "the dimensions of \"crossings-first\" and \"crossings\" differ;"
                + " write groups of the same dimensions in the same order");
  }

  @Test
  void twoMeasures() {
    small.change(
        "datapackage.json",
        "\"measures\": [{\"id\": \"crossings\"",
        "\"measures\": [{\"id\": \"b\", \"title\": \"B\", \"definition\": \"B.\", \"unit\": \"b\","
            + " \"aggregation\": \"sum\"}, {\"id\": \"crossings\"");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith(
            "2 measures are made by one roll-up; keep one of them, or give each its \"column\"");
  }

  @Test
  void aDateThatIsNone() {
    small.change("datapackage.json", "2023-11-20", "2023-13");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith("printed \"2023-13\" is no date; write it as 2014, 2014-07 or 2014-07-09");
  }

  @Test
  void aFileThatIsMissing() {
    small.remove("data/raw/crossings-1.csv");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith("there is no file data/raw/crossings-1.csv; add the file, or correct the path");
  }

  @Test
  void aWrongRecord() {
    small.write("data/raw/crossings-1.csv", FIRST.replace(",10", ",x"));
    assertThat(small.said())
        .containsExactly(
            "wrong-type data/raw/crossings-1.csv:3:4: Count \"x\" is not a whole number;"
                + " write digits alone, such as 3722");
  }
}
