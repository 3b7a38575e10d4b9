package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Provenance;
import strandline.series.Series;

/** Totals beside their parts, rows that stand twice, stocks, and one column for each period. */
class RowsThatDoNotAddUpTest {
  private static final String FIELDS =
      """
      {"name": "month", "type": "string"}, {"name": "port", "type": "string"},
      {"name": "n", "type": "integer"}
      """;
  private static final String BY_MONTH = "\"period\": {\"label\": \"month\"}, \"sum\": \"n\"";
  private static final String BY_YEAR =
      "\"period\": {\"label\": \"month\", \"per\": \"calendar-year\"}, \"sum\": \"n\"";

  private final SmallPackage small = new SmallPackage();

  private void resource(String fields, String rollUp, String aggregation, String file) {
    String text =
        """
        {"name": "dinghies", "path": "dinghies.csv", "schema": {"fields": [FIELDS]},
         "strandline": {"kind": "observations", "rollup": {ROLLUP},
           "measures": [{"id": "boats", "title": "Boats", "definition": "Boats.", "unit": "boats",
             "aggregation": "AGGREGATION"}],
           "source": "log", "printed": "2026-01"}},
        """
            .replace("FIELDS", fields)
            .replace("ROLLUP", rollUp)
            .replace("AGGREGATION", aggregation);
    small
        .change("datapackage.json", "\"resources\": [", "\"resources\": [" + text)
        .write("data/dinghies.csv", file);
  }

  private Series series() throws IOException {
    Problems problems = new Problems();
    Dataset dataset = small.read().dataset("dinghies").orElseThrow();
    Selection selection = new Selection("boats", Optional.empty(), Map.of(), Map.of());
    return dataset.series(selection, Location.of("spec"), problems).orElseThrow();
  }

  private List<String> shown() throws IOException {
    return series().observations().stream().map(o -> o.period() + " " + o.value()).toList();
  }

  @Test
  void aTotalThatIsTheSumOfTheOthers() {
    String file =
        "month,port,n\n2024-01,Keel,5\n2024-01,Hull,6\n2024-01,Total,11\n2024-02,Total,15\n"
            + "2024-02,Keel,7\n2024-02,Hull,8\n";
    resource(FIELDS, BY_MONTH, "sum", file);
    assertThat(small.said())
        .containsExactly(
            "total-row data/dinghies.csv:4:2: port \"Total\" is in every period the sum of the others,"
                + " and is added to them; leave it out with \"except\": {\"port\": [\"Total\"]},"
                + " or keep it alone with \"where\"");
  }

  @Test
  void aTotalThatIsLeftOut() throws IOException {
    String file = "month,port,n\n2024-01,Keel,5\n2024-01,Hull,6\n2024-01,Total,11\n";
    resource(FIELDS, BY_MONTH + ", \"except\": {\"port\": [\"Total\"]}", "sum", file);
    assertThat(small.said()).isEmpty();
    assertThat(shown()).containsExactly("2024-01 11.0");
  }

  @Test
  void aSumWithoutTheNameOfOneIsDoubtful() throws IOException {
    String file =
        "month,port,n\n2024-01,Coast,11\n2024-01,Keel,5\n2024-01,Hull,6\n"
            + "2024-02,Coast,15\n2024-02,Keel,7\n2024-02,Hull,8\n";
    resource(FIELDS, BY_MONTH, "sum", file);
    assertThat(shown()).containsExactly("2024-01 22.0", "2024-02 30.0");
    assertThat(small.said()).first().asString().contains("port \"Coast\" is in every");
  }

  @Test
  void theNameOfATotalIsDoubtful() throws IOException {
    String file = "month,port,n\n2024-01,Keel,5\n2024-01,All ports,12\n2024-01,Hull,6\n";
    resource(FIELDS, BY_MONTH, "sum", file);
    assertThat(shown()).containsExactly("2024-01 23.0");
    assertThat(small.said())
        .contains(
            "total-row data/dinghies.csv:3:2: port \"All ports\" is called a total, and is added to"
                + " the other rows; leave it out with \"except\": {\"port\": [\"All ports\"]}, or"
                + " keep it alone with \"where\"");
  }

  @Test
  void groupsKeepATotalApart() throws IOException {
    String file = "month,port,n\n2024-01,Keel,5\n2024-01,Total,5\n";
    String groups = ", \"groups\": [{\"dimension\": \"port\", \"column\": \"port\"}]";
    resource(FIELDS, BY_MONTH + groups, "sum", file);
    assertThat(small.said()).isEmpty();
  }

  @Test
  void aDeclaredKeyHoldsForRecords() {
    String fields = FIELDS.strip() + "], \"primaryKey\": [\"month\", \"port\"";
    String file = "month,port,n\n2024-01,Keel,5\n2024-02,Keel,5\n2024-01,Keel,6\n";
    resource(fields, BY_MONTH, "sum", file);
    assertThat(small.said())
        .containsExactly(
            "duplicate-key data/dinghies.csv:4:1: month, port \"2024-01, Keel\" stands in line 2"
                + " already; keep one row, or name in the key the column that tells the two apart");
  }

  @Test
  void stocksOfAYear() throws IOException {
    String file =
        "month,port,n\n2024-11,Keel,5\n2024-11,Hull,2\n2024-12,Keel,4\n2024-12,Hull,2\n"
            + "2025-12,Keel,9\n";
    resource(FIELDS, BY_YEAR, "last", file);
    assertThat(shown()).containsExactly("2024 6.0", "2025 9.0");
    assertThat(series().measure().isCount()).isFalse();
    small.change("datapackage.json", "\"last\"", "\"max\"");
    assertThat(shown()).containsExactly("2024 7.0", "2025 9.0");
    small.change("datapackage.json", "\"max\"", "\"mean\"");
    assertThat(shown()).containsExactly("2024 6.5", "2025 9.0");
  }

  @Test
  void aTotalOfMeansIsRefused() {
    String groups =
        ", \"groups\": [{\"dimension\": \"port\", \"column\": \"port\", \"total\": \"All\"}]";
    resource(FIELDS, BY_MONTH + groups, "mean", "month,port,n\n2024-11,Keel,5\n");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith(
            "a group has a total, and the aggregation of the measure is mean; remove the total:"
                + " such values of several members do not add up");
  }

  @Test
  void aStockThatIsAddedUpIsDoubtful() throws IOException {
    resource(FIELDS, BY_MONTH, "sum", "month,port,n\n2024-11,Keel,5\n");
    small.change(
        "datapackage.json", "\"title\": \"Boats\"", "\"title\": \"Boats at the end of it\"");
    assertThat(small.said())
        .singleElement()
        .asString()
        .endsWith(
            "\"Boats at the end of it\" seems to be a stock, and the aggregation is sum; write"
                + " last, max or mean; or a title that says what is counted in a period");
  }

  @Test
  void aColumnCountedFromTheYearsBeginning() throws IOException {
    String fields = FIELDS.replace("\"n\"", "\"n (YTD)\"");
    String rollUp = BY_MONTH.replace("\"n\"", "\"n (YTD)\"");
    resource(fields, rollUp, "sum", "month,port,n (YTD)\n2024-11,Keel,5\n");
    assertThat(small.said())
        .singleElement()
        .asString()
        .contains("the column \"n (YTD)\" seems to be counted from the year's beginning");
  }

  @Test
  void oneColumnForEachPeriod() throws IOException {
    String fields =
        "{\"name\": \"port\", \"type\": \"string\"}, {\"name\": \"2023\", \"type\": \"integer\"},"
            + " {\"name\": \"2024\", \"type\": \"integer\"}";
    String rollUp = "\"sum\": {\"columns\": [\"2023\", \"2024\"], \"are\": \"year\"}";
    resource(fields, rollUp, "sum", "port,2023,2024,\nKeel,5,7,\nHull,6,8,\n");
    assertThat(shown()).containsExactly("2023 11.0", "2024 15.0");
    assertThat(small.said()).first().asString().startsWith("blank-column");
    Provenance provenance = series().provenance();
    assertThat(provenance.place(provenance.prints().get(0))).isEqualTo("data/dinghies.csv:2-3");
  }

  @Test
  void oneColumnForEachQuarterOrMonth() throws IOException {
    String fields =
        "{\"name\": \"port\", \"type\": \"string\"}, {\"name\": \"2023-Q4\", \"type\": \"integer\"},"
            + " {\"name\": \"2024-Q1\", \"type\": \"integer\"}";
    resource(fields, "\"sum\": {\"are\": \"quarter\"}", "sum", "port,2023-Q4,2024-Q1\nKeel,5,7\n");
    assertThat(shown()).containsExactly("2023-Q4 5.0", "2024-Q1 7.0");
  }
}
