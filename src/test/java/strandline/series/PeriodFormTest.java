package strandline.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of labels in every way of writing: read, refused as doubtful, or no periods. */
class PeriodFormTest {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /** A way of writing, the first period of a column, and what writes a label. */
  record Way(String pattern, String first, Function<Period, String> label) {
    @Override
    public String toString() {
      return pattern;
    }
  }

  private static String f(String format, Object... numbers) {
    return String.format(Locale.ROOT, format, numbers);
  }

  private static Way way(String pattern, String first, Function<Period, String> label) {
    return new Way(pattern, first, label);
  }

  private static int y(Period period) {
    return period.yearNumber();
  }

  private static int m(Period period) {
    return period.start().getMonthValue();
  }

  private static int d(Period period) {
    return period.start().getDayOfMonth();
  }

  private static int q(Period period) {
    return (m(period) + 2) / 3;
  }

  private static String mon(Period period) {
    return MONTHS.substring(3 * m(period) - 3, 3 * m(period));
  }

  static Stream<Way> ways() {
    return Stream.of(
        way("yyyy", "1998", p -> "" + y(p)),
        way("FYyyyy", "FY1998", p -> "FY" + y(p)),
        way("FYyy", "FY1998", p -> f("FY%02d", y(p) % 100)),
        way("FY yyyy", "FY1998", p -> "FY " + y(p)),
        way("yyyy/yy", "1998/99", p -> f("%d/%02d", y(p) - 1, y(p) % 100)),
        way("yyyy-yy", "1998/99", p -> f("%d-%02d", y(p) - 1, y(p) % 100)),
        way("yyyy/yyyy", "1998/99", p -> f("%d/%d", y(p) - 1, y(p))),
        way("yyyy-yyyy", "1998/99", p -> f("%d\u2013%d", y(p) - 1, y(p))),
        way("FYyyyy-yy", "1998/99", p -> f("FY%d-%02d", y(p) - 1, y(p) % 100)),
        way("yyyy-mm", "2013-11", p -> f("%d-%02d", y(p), m(p))),
        way("yyyymm", "2013-11", p -> f("%d%02d", y(p), m(p))),
        way("yyyy.m", "2013-11", p -> f("%d.%d", y(p), m(p))),
        way("yyyyMmm", "2013-11", p -> f("%dM%02d", y(p), m(p))),
        way("yyyy-Mmm", "2013-11", p -> f("%d-M%02d", y(p), m(p))),
        way("m/yyyy", "2013-11", p -> f("%02d/%d", m(p), y(p))),
        way("mon-yy", "1998-11", p -> f("%s-%02d", mon(p), y(p) % 100)),
        way("mon yy", "2013-11", p -> f("%s %02d", mon(p), y(p) % 100)),
        way("mon yyyy", "2013-11", p -> mon(p) + "\u00a0" + y(p)),
        way("mon-yyyy", "2013-11", p -> mon(p).toUpperCase(Locale.ROOT) + "-" + y(p)),
        way("yyyy mon", "2013-11", p -> y(p) + " " + mon(p)),
        way("yyyy-Qq", "2013-Q3", p -> f("%d-Q%d", y(p), q(p))),
        way("yyyyQq", "2013-Q3", p -> f("%dQ%d", y(p), q(p))),
        way("yyyy Qq", "2013-Q3", p -> f("%d Q%d", y(p), q(p))),
        way("Qq yyyy", "2013-Q3", p -> f("Q%d %d", q(p), y(p))),
        way("yyyy-mm-dd", "2014-02-20", p -> p.start().toString()),
        way("yyyymmdd", "2014-02-20", p -> p.start().toString().replace("-", "")),
        way("d/m/yyyy", "2014-02-20", p -> f("%02d/%02d/%d", d(p), m(p), y(p))),
        way("m/d/yyyy", "2014-02-20", p -> f("%d/%d/%d", m(p), d(p), y(p))),
        way("d.m.yyyy", "2014-02-20", p -> f("%d.%d.%d", d(p), m(p), y(p))),
        way("d mon yyyy", "2014-02-20", p -> f("%d %s %d", d(p), mon(p), y(p))),
        way("yyyy-Www", "2014-W48", Period::label),
        way("yyyyWww", "2014-W48", p -> p.label().replace("-", "")),
        way("yyyyww", "2014-W48", p -> p.label().replace("-W", "")));
  }

  private static PeriodForm.Reading read(List<String> labels) {
    return PeriodForm.FOUND.read(labels);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void aColumnWrittenInOneWayIsRead(Way way) {
    List<Period> periods =
        Stream.iterate(Period.parse(way.first()), p -> p.plus(1)).limit(28).toList();
    List<String> labels = periods.stream().map(way.label()).toList();
    PeriodForm.Reading reading = read(labels);
    assertThat(reading.patterns()).containsExactly(way.pattern());
    assertThat(labels.stream().map(reading.best().periods()::get)).isEqualTo(periods);
    PeriodForm.Reading declared = PeriodForm.FOUND.with(way.pattern()).read(labels);
    assertThat(declared.best().periods()).isEqualTo(reading.best().periods());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void oneLabelThatIsWrittenOtherwiseMakesNoColumn(Way way) {
    List<String> labels =
        Stream.iterate(Period.parse(way.first()), p -> p.plus(1))
            .limit(28)
            .map(way.label())
            .toList();
    PeriodForm.Reading reading = read(Stream.concat(labels.stream(), Stream.of("x 7")).toList());
    assertThat(reading.fits()).isEmpty();
    assertThat(reading.best().periods().keySet()).containsExactlyInAnyOrderElementsOf(labels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2009-10 2010-11 2011-12 | yyyy-mm yyyy-yy
          2009-10 | yyyy-mm yyyy-yy
          2009/10 2010/11 2011/12 | yyyy/yy yyyy/m
          2014.1 2014.2 2014.3 2014.4 2015.1 | yyyy.q yyyy.m
          03/04/2014 04/04/2014 05/04/2014 | d/m/yyyy m/d/yyyy
          01/02/2014 01/03/2014 01/04/2014 | d/m/yyyy m/d/yyyy 01/mm/yyyy
          2014-01-01 2014-02-01 2014-03-01 | yyyy-mm-dd yyyy-mm-01
          2014-01-01 2015-01-01 | yyyy-mm-dd yyyy-mm-01 yyyy-qq-01 yyyy-01-01
          """)
  void aColumnThatCanBeReadInTwoWaysIsDoubtful(String labels, String patterns) {
    PeriodForm.Reading reading = read(List.of(labels.split(" ")));
    assertThat(reading.patterns()).containsExactly(patterns.split(" "));
    assertThat(reading.isDoubtful()).isTrue();
  }

  @Test
  void bothReadingsAreNamed() {
    assertThat(read(List.of("2009-10", "2010-11")).doubt())
        .isEqualTo(
            "\"2009-10\" is 2009-10 (months) written as yyyy-mm, or 2009/10 (years across two"
                + " calendar years) written as yyyy-yy");
  }

  @Test
  void aLabelBeyondTheMonthsDecides() {
    PeriodForm.Reading reading = read(List.of("2010-11", "2011-12", "2012-13"));
    assertThat(reading.best().periods().values())
        .map(Period::label)
        .containsExactly("2010/11", "2011/12", "2012/13");
    assertThat(reading.note())
        .isEqualTo("\"2010-11\" is 2010/11 (years across two calendar years) written as yyyy-yy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2014-13", "14-Jan", "31/02/2014", "2014-W54", "2010-12", "Q5 2014", "week 3"})
  void aLabelThatIsNoPeriodStaysNone(String label) {
    boolean isMonth = label.equals("2010-12");
    assertThat(read(List.of(label)).fits().isEmpty()).isEqualTo(!isMonth);
  }

  @ParameterizedTest
  @CsvSource({
    "FY13, FYyy, fiscal-year-from-april, FIRST, 2013/14 (Apr), 2013-04-01",
    "FY13, FYyy, fiscal-year-from-april, LAST, 2012/13 (Apr), 2012-04-01",
    "FY13, FYyy, fiscal-year-from-july, LAST, 2012/13 (Jul), 2012-07-01",
    "2013, yyyy, us-fiscal-year, UNSAID, FY2013, 2012-10-01",
    "2013-14, yyyy-yy, fiscal-year-from-april, UNSAID, 2013/14 (Apr), 2013-04-01",
    "2013/14, yyyy/yy, us-fiscal-year, UNSAID, FY2014, 2013-10-01",
    "2013/14-Q4, yyyy/yy-Qq, fiscal-year-from-april, UNSAID, 2013/14-Q4 (Apr), 2014-01-01"
  })
  void yearsBeginInTheMonthThatIsSaid(
      String label,
      String pattern,
      String calendar,
      PeriodForm.Naming naming,
      String period,
      String start) {
    PeriodForm form = new PeriodForm(pattern, Calendar.ofWord(calendar), naming);
    Period found = form.period(label).orElseThrow();
    assertThat(found.label()).isEqualTo(period);
    assertThat(found.start()).hasToString(start);
    assertThat(Period.parse(period)).isEqualTo(found);
    assertThat(Period.parse(found.plus(7).label()).plus(-7)).isEqualTo(found);
  }

  @Test
  void aYearOfOneNumberNeedsItsNaming() {
    Optional<Calendar> april = Calendar.ofWord("fiscal-year-from-april");
    PeriodForm form = new PeriodForm("", april, PeriodForm.Naming.UNSAID);
    assertThat(form.read(List.of("2013", "2014")).fits()).isEmpty();
    assertThat(form.read(List.of("2013/14", "2014/15")).fits()).hasSize(1);
  }

  @Test
  void labelsOfOursMayStandTogether() {
    PeriodForm.Reading reading = read(List.of("FY2009", "2009", "2009-07", "2009-Q1"));
    assertThat(reading.fits()).hasSize(1);
    assertThat(reading.isForeign()).isFalse();
  }
}
