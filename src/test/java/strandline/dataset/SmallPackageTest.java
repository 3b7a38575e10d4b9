package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import strandline.input.Fingerprint;
import strandline.series.DateRange;
import strandline.series.EventLog;
import strandline.series.Measure;
import strandline.series.Period;
import strandline.series.Source;

class SmallPackageTest {
  @Test
  void hasNoProblem() {
    assertThat(new SmallPackage().said()).isEmpty();
  }

  @Test
  void filesAreListedWithTheirHashes() {
    DataPackage read = new SmallPackage().write("data/sources.csv", "").read();
    // sha256sum (coreutils 9.1) of an empty file
    assertThat(read.files())
        .contains(
            new DataPackage.ReadFile(
                "data/sources.csv",
                new Fingerprint(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0),
                0));
    assertThat(new SmallPackage().read().files().stream().map(f -> f.path() + " " + f.rows()))
        .containsExactly(
            "data/boats.csv 7",
            "data/datapackage.json 0",
            "data/sources.csv 2",
            "data/storms.csv 3");
  }

  @Test
  void sourcesAreRead() {
    assertThat(new SmallPackage().read().sources())
        .containsExactly(
            new Source("log", "A log", "A harbour", "2014-05", "", Source.Standing.PRIMARY),
            new Source("paper", "A paper, daily", "A city", "", "", Source.Standing.PRESS));
  }

  @Test
  void eventsAreReadWithTheirReports() {
    EventLog storms = new SmallPackage().read().events("storms").orElseThrow();
    assertThat(storms.title()).isEqualTo("Storms");
    assertThat(storms.events().stream().map(event -> event.id() + " " + event.when()))
        .containsExactly("a 2012-03", "b 2013-03-04");
    assertThat(storms.event("b").orElseThrow().reports()).hasSize(2);
    assertThat(storms.event("b").orElseThrow().preferred().line()).isEqualTo(3);
    assertThat(storms.event("b").orElseThrow().label()).isEqualTo("B");
    assertThat(storms.sources()).hasSize(2);
    assertThat(storms.covers("gale", DateRange.parse("2012"))).isTrue();
    assertThat(storms.covers("gale", DateRange.parse("2014"))).isFalse();
  }

  @Test
  void theDatasetSaysWhatItHolds() {
    Dataset boats = new SmallPackage().read().dataset("boats").orElseThrow();
    assertThat(boats.name() + ", " + boats.title() + ", " + boats.file())
        .isEqualTo("boats, Boats seen, data/boats.csv");
    assertThat(boats.measures().keySet()).containsExactly("seen", "lost");
    assertThat(boats.dimensions()).containsExactly("area");
    assertThat(boats.members("area")).containsExactly("North", "South");
    assertThat(boats.members("colour")).isEmpty();
    assertThat(boats.measures().get("seen").breaks())
        .containsExactly(
            new Measure.Break(Measure.Break.Kind.METHOD, Period.parse("2013"), "New eyes", "New."));
    assertThat(boats.measures().get("lost").shortTitle()).isEqualTo("Boats lost");
  }
}
