package strandline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import strandline.series.Measure.Aggregation;
import strandline.series.Measure.Break;

class SeriesTest {
  private static final Measure FLOW =
      new Measure(
          "flow",
          "Flow at sea",
          "flow",
          "All attempts.",
          "people",
          Aggregation.SUM,
          List.of(
              new Break(Period.parse("FY2012"), "break", "Counted anew."),
              new Break(Period.parse("2012"), "other calendar", "Counted anew.")));
  private static final Provenance FROM = new Provenance("d", "d.csv", "0", List.of(), List.of());

  private static Series series(int... values) {
    List<Observation> observations =
        IntStream.range(0, values.length)
            .mapToObj(i -> observation(Period.parse("FY2010").plus(i), values[i]))
            .toList();
    return new Series(FLOW, Map.of("nationality", "Cuba"), observations, FROM);
  }

  private static Observation observation(Period period, int value) {
    return value < 0
        ? Observation.missing(period, Status.NOT_AVAILABLE)
        : Observation.of(period, value);
  }

  @Test
  void findsWhatIsKnownOfAPeriodOfItsCalendar() {
    Series series = series(1082, 1979, -1);
    assertThat(series.at(Period.parse("FY2011")))
        .contains(observation(Period.parse("FY2011"), 1979));
    assertThat(series.at(Period.parse("FY2013"))).isEmpty();
    assertThat(series.at(Period.parse("2011"))).isEmpty();
    assertThat(series.comparable()).hasSize(2);
  }

  @Test
  void aFigureMarkedAsABreakDividesASeriesAsADeclaredOneDoes() {
    List<Observation> marked =
        IntStream.rangeClosed(2010, 2013)
            .mapToObj(
                year ->
                    new Observation(
                        Period.year(year, Calendar.US_FISCAL_YEAR),
                        year,
                        year == 2011 || year == 2012 ? Status.BREAK : Status.NORMAL))
            .toList();
    assertThat(series(1, 2, 3, 4).with(marked).breaks())
        .extracting(one -> one.at() + " " + one.label() + " " + one.isOfMethod())
        .containsExactly("FY2011 break in the series true", "FY2012 break true");
  }

  @Test
  void refusesAPeriodLeftOut() {
    List<Observation> gap =
        List.of(
            Observation.of(Period.parse("FY2010"), 1), Observation.of(Period.parse("FY2012"), 2));
    assertThatThrownBy(() -> new Series(FLOW, Map.of(), gap, FROM))
        .hasMessage("no period follows FY2010 in flow");
  }

  @Test
  void knowsTheBreaksOfItsOwnCalendar() {
    assertThat(series(1, 2, 3).breaks()).extracting(Break::label).containsExactly("break");
    assertThat(series(1, 2).breaks()).isEmpty();
  }

  @Test
  void keepsThePartThatIsAskedFor() {
    Series part = series(1, 2, 3, 4).between(Period.parse("FY2011"), Period.parse("FY2012"));
    assertThat(part.first()).isEqualTo(Period.parse("FY2011"));
    assertThat(part.last()).isEqualTo(Period.parse("FY2012"));
  }

  @Test
  void valueAndStatusAgree() {
    assertThatThrownBy(() -> new Observation(Period.parse("2014"), 1, Status.NOT_AVAILABLE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Observation.of(Period.parse("2014"), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Observation(Period.parse("2014"), 7000, Status.AT_LEAST).isComparable())
        .isFalse();
  }
}
