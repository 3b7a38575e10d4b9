package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.analysis.change.Changes;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Measure;
import strandline.series.Period;
import strandline.series.Series;

/** The marks of a publisher in the column of the status of a dataset that is written by hand. */
class MarksInColumnTest {
  private static final String ROWS =
      """
      period,area,measure,print,value,status,qualifier,covers,source,preferred,reason,code,day
      2016,North,seen,1,10,p,exact,,log,true,,,
      2017,North,seen,1,12,,exact,,log,true,,,
      2018,North,seen,1,34,b,exact,,log,true,,,
      2019,North,seen,1,,:,,,log,true,No log.,,
      """;

  private final SmallPackage small = new SmallPackage().write("data/boats.csv", ROWS);

  private SmallPackage declared(String marks) {
    String status = "\"status\": {\"column\": \"status\", \"marks\": {" + marks + "}}";
    return small.change("datapackage.json", "\"status\": \"status\"", status);
  }

  @Test
  void whatMarksMeanIsDeclared() {
    declared("\"p\": \"provisional\", \"b\": \"break\", \":\": \"not-available\"");
    assertThat(small.said()).isEmpty();
    Selection all = new Selection("seen", Optional.empty(), Map.of("area", "North"), Map.of());
    Series series =
        small
            .read()
            .dataset("boats")
            .orElseThrow()
            .series(all, Location.of("spec"), new Problems())
            .orElseThrow();
    assertThat(series.observations().stream().map(o -> o.status().word()))
        .containsExactly("provisional", "normal", "break", "not-available");
    assertThat(series.breaks().stream().map(Measure.Break::at))
        .containsExactly(Period.parse("2018"));
    assertThat(Changes.between(series, Period.parse("2017"), Period.parse("2018")).reason())
        .isEqualTo("the way of measuring changed in 2018, which its publisher marks as a break");
  }

  @Test
  void whatNobodyDeclaredIsProposed() {
    List<String> said = small.said();
    assertThat(said)
        .contains(
            "unknown-status data/boats.csv:2:6: status \"p\" is not known; say what the marks mean,"
                + " such as \"status\": {\"column\": \"status\", \"marks\": {\"p\": \"provisional\"}}")
        .anyMatch(one -> one.contains("\"b\": \"break\""))
        .anyMatch(one -> one.contains("\":\": \"not-available\""));
  }

  @Test
  void aMarkThatIsMissingAmongTheDeclaredIsProposed() {
    declared("\"p\": \"provisional\", \":\": \"not-available\"");
    assertThat(small.said())
        .containsExactly(
            "unknown-status data/boats.csv:4:6: status \"b\" is not known; add \"b\": \"break\" to"
                + " the marks of the status");
  }
}
