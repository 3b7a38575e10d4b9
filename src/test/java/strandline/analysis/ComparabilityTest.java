package strandline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.analysis.change.Changes;
import strandline.analysis.change.Doublings;
import strandline.language.Sentence;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/** What is not added up or compared, on admissions to hospitals. */
class ComparabilityTest {
  private static final Series YEARS = Fixtures.months("2015-01", 40, 50, 60, 30);
  private static final Series CODED =
      Fixtures.withBreak("2015-01", new double[] {40, 50, 600, 630}, 2);
  private static final Series MARKED = Sample.with(YEARS, "2015-03", Status.BREAK);

  private static String words(Optional<Sentence> reason) {
    return reason.map(Sentence::toString).orElse("");
  }

  private static String between(Series series, int from, int to) {
    List<Observation> all = series.observations();
    return words(Comparability.between(series, all.get(from), all.get(to)));
  }

  @Test
  void unlikeUnitsAndCalendarsAreNotAdded() {
    Series rate = Sample.series(Sample.share(), "2015-01", 1.2, 1.3);
    assertThat(words(Comparability.ofTerms(YEARS, rate)))
        .isEqualTo("things and per cent are different units");
    assertThat(words(Comparability.ofTerms(Sample.flow(2015, 1), rate)))
        .isEqualTo("people and per cent are different units");
    Series calendar = Sample.series(Sample.people(), "2015", 1, 2);
    assertThat(words(Comparability.ofTerms(Sample.flow(2015, 1), calendar)))
        .isEqualTo(
            "FY2015 (fiscal years, October to September) and 2015 (calendar years, January to"
                + " December) do not compare");
    assertThat(Comparability.ofTerms(YEARS, CODED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"degrees Celsius", "°C", "° F", "deg F", "Fahrenheit (mean)"})
  void aTemperatureHasNoRatio(String unit) {
    Measure noon =
        new Measure(
            "noon", "Heat at noon", "noon", "At noon.", unit, Measure.Aggregation.MEAN, List.of());
    Series years = Sample.series(noon, "2015", 7, 14.5, 29.5);
    assertThat(words(Comparability.ofRatio(years, Period.parse("2015"), Period.parse("2016"))))
        .isEqualTo(
            "the scale of "
                + unit
                + " has no zero that means nothing, so that no figure is a multiple of another");
    assertThat(new Doublings(3).in(years)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"degrees", "degree holders", "kelvin", "CF", "cents"})
  void anAmountHasARatio(String unit) {
    Measure amount =
        new Measure("a", "Amount", "amount", "It.", unit, Measure.Aggregation.MEAN, List.of());
    Series years = Sample.series(amount, "2015", 7, 14.5);
    assertThat(Comparability.ofRatio(years, Period.parse("2015"), Period.parse("2016"))).isEmpty();
    assertThat(new Doublings(3).in(years)).hasSize(1);
  }

  @Test
  void aDeclaredBreakOfMethodDividesFigures() {
    assertThat(between(CODED, 1, 2))
        .isEqualTo("the way of measuring changed in March 2015: It is counted anew");
    assertThat(between(CODED, 3, 0)).isEqualTo(between(CODED, 1, 2));
    assertThat(between(CODED, 0, 1)).isEmpty();
    assertThat(between(CODED, 2, 3)).isEmpty();
  }

  @Test
  void aFigureMarkedAsABreakDividesTheOthersToo() {
    assertThat(between(MARKED, 1, 2))
        .isEqualTo(
            "the way of measuring changed in March 2015, which its publisher marks as a break");
    assertThat(between(MARKED, 0, 3)).isEqualTo(between(MARKED, 1, 2));
    assertThat(between(MARKED, 2, 3)).isEmpty();
  }

  @Test
  void aBreakOfTheRulesIsACautionAlone() {
    Measure.Break rules =
        new Measure.Break(
            Measure.Break.Kind.POLICY, Period.parse("2016"), "new law", "A law changed.");
    Series series = Sample.series(Sample.people(rules), "2015", 20, 30);
    assertThat(between(series, 0, 1)).isEmpty();
    assertThat(
            Comparability.cautions(
                series, series.observations().get(0), series.observations().get(1)))
        .extracting(Sentence::toString)
        .containsExactly("the rules or circumstances changed in 2016: A law changed");
  }

  @Test
  void partsBoundsAndMissingFiguresAreNotCompared() {
    assertThat(between(Sample.with(YEARS, "2015-04", Status.PARTIAL), 0, 3))
        .isEqualTo(
            "April 2015 covers a part of its period, which does not compare with a whole one");
    assertThat(between(Sample.with(YEARS, "2015-04", Status.AT_LEAST), 0, 3))
        .isEqualTo("April 2015 is a bound (at least 30), no value");
    assertThat(between(Fixtures.withGap("2015-01", new double[] {1, 2, 3}, 1), 0, 1))
        .isEqualTo("February 2015 has no value: not available");
  }

  @Test
  void changesAndDoublingsDoNotCrossABreak() {
    assertThat(
            Changes.between(CODED, Period.parse("2015-02"), Period.parse("2015-03"))
                .fold(found -> "found", Sentence::toString))
        .isEqualTo("the way of measuring changed in March 2015: It is counted anew");
    assertThat(new Doublings(3).in(CODED)).isEmpty();
    assertThat(new Doublings(3).in(Fixtures.months("2015-01", 40, 50, 600, 630))).hasSize(1);
  }
}
