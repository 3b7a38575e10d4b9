package strandline.content.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import strandline.content.NamedSeries;
import strandline.series.Calendar;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

class MarksTest {
  private static final Measure VISITS =
      new Measure(
          "visits",
          "Visits to the garden",
          "visits",
          "People who came in.",
          "people",
          Measure.Aggregation.SUM,
          List.of(),
          Measure.LEAST_BASE,
          Map.of("North", "at the north gate"));

  private static NamedSeries at(String gate) {
    Observation one = new Observation(Period.year(2014, Calendar.CALENDAR_YEAR), 7, Status.NORMAL);
    Provenance nowhere = new Provenance("g", "g.csv", "0", List.of(), List.of());
    return new NamedSeries(gate, new Series(VISITS, Map.of("gate", gate), List.of(one), nowhere));
  }

  @Test
  void aLineIsNamedByTheWordsOfItsMember() {
    List<NamedSeries> gates = List.of(at("North"), at("South"));
    assertThat(Marks.lineName(gates.get(0), gates)).isEqualTo("at the north gate");
    assertThat(Marks.lineName(gates.get(1), gates)).isEqualTo("South");
    assertThat(Marks.name(gates.get(0), gates)).isEqualTo("North");
  }
}
