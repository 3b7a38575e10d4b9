package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How old a dataset says that it may be. */
class FreshnessTest {
  private static final String KIND = "{\"kind\": \"observations\", \"period\"";

  private final SmallPackage small = new SmallPackage();

  private SmallPackage declare(String freshness) {
    String with = "{\"kind\": \"observations\", \"freshness\": " + freshness + ", \"period\"";
    return small.change("datapackage.json", KIND, with);
  }

  @Test
  void aClosedDatasetDeclaresNothingAndIsNeverStale() {
    assertThat(small.read().expectations()).isEmpty();
  }

  @Test
  void theAgeCountsFromTheLastDayThatAValueCovers() {
    declare("{\"cadence\": \"P1Y\", \"warn-after\": \"P1M\", \"fail-after\": \"P3M\"}");
    List<DataPackage.Expectation> expectations = small.read().expectations();
    assertThat(expectations).hasSize(1);
    DataPackage.Expectation boats = expectations.get(0);
    // The row of 2015 is partial and covers the half until 30 June.
    assertThat(boats.last()).isEqualTo("2015-06-30");
    assertThat(boats.due()).isEqualTo("2016-06-30");
    assertThat(boats.warnAfter()).isEqualTo(Period.ofMonths(1));
    assertThat(boats.problem(LocalDate.parse("2016-07-30"))).isEmpty();
    assertThat(boats.problem(LocalDate.parse("2016-07-31")).orElseThrow().isError()).isFalse();
    assertThat(boats.problem(LocalDate.parse("2016-09-30")).orElseThrow().isError()).isFalse();
    assertThat(boats.problem(LocalDate.parse("2016-10-01")).orElseThrow())
        .hasToString(
            "data/datapackage.json:32:58: boats reaches 2015-06-30; the next row was due on"
                + " 2016-06-30; bring the dataset up to date, or change its freshness");
  }

  @Test
  void withoutALimitItIsLateAtOnceAndNeverStale() {
    declare("{\"cadence\": \"P1M\"}");
    DataPackage.Expectation boats = small.read().expectations().get(0);
    assertThat(boats.isLate(LocalDate.parse("2015-07-31"))).isTrue();
    assertThat(boats.isStale(LocalDate.parse("2099-01-01"))).isFalse();
  }

  @Test
  void whatIsNoLengthOfTimeIsRefused() {
    declare("{\"cadence\": \"monthly\", \"fail-after\": \"P-1D\"}");
    assertThat(small.said())
        .containsExactlyInAnyOrder(
            "bad-duration data/datapackage.json:32:70: cadence \"monthly\" is no length of time of up to 1,000 years;"
                + " write it as P1M, P45D or P1Y",
            "bad-duration data/datapackage.json:32:95: fail-after \"P-1D\" is no length of time of up to 1,000 years;"
                + " write it as P1M, P45D or P1Y");
  }

  @Test
  void anUnknownKeyOfItIsRefused() {
    declare("{\"cadence\": \"P1M\", \"fail\": \"P1D\"}");
    assertThat(small.said())
        .containsExactly(
            "unknown-key data/datapackage.json:32:77: unknown key \"fail\"; remove it; known here:"
                + " cadence, warn-after, fail-after");
  }

  @Test
  void eventsHaveAnAgeTooAndSourcesHaveNone() {
    small.change(
        "datapackage.json",
        "{\"kind\": \"events\",",
        "{\"kind\": \"events\", \"freshness\": {\"cadence\": \"P1Y\"},");
    DataPackage.Expectation storms = small.read().expectations().get(0);
    assertThat(storms.resource()).isEqualTo("storms");
    assertThat(storms.last()).isEqualTo("2013-03-04");
    assertThat(storms.failAfter()).isEqualTo(Optional.empty());
  }
}
