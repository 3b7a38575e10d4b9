package strandline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strandline.input.Location;
import strandline.input.Problems;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

class DatasetSeriesTest {
  private static final Map<String, String> NORTH = Map.of("area", "North");
  private static final Optional<Selection.Per> YEARS = Optional.of(Selection.Per.CALENDAR_YEAR);

  private final Problems problems = new Problems();
  private final Dataset boats = new SmallPackage().read().dataset("boats").orElseThrow();

  private Optional<Series> series(Selection selection) {
    return boats.series(selection, new Location("r.yaml", 4, 7), problems);
  }

  private void refuses(Selection selection, String sentence) {
    assertThat(series(selection)).isEmpty();
    assertThat(problems.all().stream().map(SmallPackage::sentence)).containsExactly(sentence);
  }

  private static Selection seen(Optional<Selection.Per> per, Map<String, String> where) {
    return new Selection("seen", per, where, Map.of());
  }

  private static Period year(String label) {
    return Period.parse(label);
  }

  @Test
  void aGapIsAMissingObservation() {
    Series series = series(seen(YEARS, NORTH)).orElseThrow();
    assertThat(series.observations())
        .containsExactly(
            Observation.of(year("2012"), 10),
            Observation.missing(year("2013"), Status.NOT_AVAILABLE),
            new Observation(year("2014"), 14, Status.REVISED));
    assertThat(series.members()).isEqualTo(NORTH);
    assertThat(series.breaks()).hasSize(1);
  }

  @Test
  void fiscalYearsAreAnotherSeries() {
    Optional<Selection.Per> fiscal = Optional.of(Selection.Per.US_FISCAL_YEAR);
    assertThat(series(seen(fiscal, NORTH)).orElseThrow().observations())
        .containsExactly(Observation.of(year("FY2014"), 13));
  }

  @Test
  void everyPrintIsKeptWithItsLineAndSource() {
    Provenance from = series(seen(YEARS, NORTH)).orElseThrow().provenance();
    assertThat(from.dataset() + " " + from.file()).isEqualTo("boats data/boats.csv");
    assertThat(from.sha256()).hasSize(64);
    assertThat(from.prints(year("2014")))
        .containsExactly(
            new Provenance.Print(
                year("2014"), 12, Status.NORMAL, "exact", "", "log", "", false, "First.", in(3)),
            new Provenance.Print(
                year("2014"),
                14,
                Status.REVISED,
                "exact",
                "",
                "paper",
                "",
                true,
                "Later,\nbetter.",
                in(4)));
    assertThat(from.sources().stream().map(source -> source.id())).containsExactly("log", "paper");
  }

  private static Provenance.Lines in(int line) {
    return new Provenance.Lines("data/boats.csv", line, line);
  }

  @Test
  void theLineIsWhereTheRecordBegins() {
    Optional<Selection.Per> fiscal = Optional.of(Selection.Per.US_FISCAL_YEAR);
    Provenance from = series(seen(fiscal, NORTH)).orElseThrow().provenance();
    assertThat(from.prints().get(0).line()).isEqualTo(6);
  }

  @Test
  void anotherPrintMayBeTaken() {
    Selection first = new Selection("seen", YEARS, NORTH, Map.of(year("2014"), 1));
    Series series = series(first).orElseThrow();
    assertThat(series.at(year("2014"))).contains(Observation.of(year("2014"), 12));
    assertThat(series.provenance().preferred(year("2014")).orElseThrow().line()).isEqualTo(3);
  }

  @Test
  void theOnlyMemberNeedNotBeChosen() {
    Series series = series(Selection.of("lost")).orElseThrow();
    assertThat(series.members()).containsEntry("area", "South");
    assertThat(series.observations().stream().map(Observation::status))
        .containsExactly(Status.AT_LEAST, Status.PARTIAL);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void anUnknownMeasure() {
    refuses(
        Selection.of("sene"),
        "unknown-measure r.yaml:4:7: \"sene\" is no measure of boats; did you mean \"seen\"?");
  }

  @Test
  void anUnknownDimension() {
    refuses(
        seen(YEARS, Map.of("colour", "red")),
        "unknown-dimension r.yaml:4:7: \"colour\" is no dimension of boats; there is area");
  }

  @Test
  void anUnknownMember() {
    refuses(
        seen(YEARS, Map.of("area", "Nroth")),
        "unknown-member r.yaml:4:7: \"Nroth\" is no area of boats; did you mean \"North\"?");
  }

  @Test
  void severalMembers() {
    refuses(
        seen(YEARS, Map.of()),
        "ambiguous-member r.yaml:4:7: seen has 2 members of area;"
            + " say where: {area: …}; there are North, South");
  }

  @Test
  void severalCalendars() {
    refuses(
        seen(Optional.empty(), NORTH),
        "ambiguous-period r.yaml:4:7: seen, area North has several lengths of period or calendars;"
            + " say per: …; there are calendar-year, us-fiscal-year");
  }

  @Test
  void noRowPerMonth() {
    refuses(
        seen(Optional.of(Selection.Per.MONTH), NORTH),
        "no-rows r.yaml:4:7: seen, area North has no row per month;"
            + " say another per; there are calendar-year, us-fiscal-year");
  }

  @Test
  void noRow() {
    refuses(
        new Selection("lost", YEARS, NORTH, Map.of()),
        "no-rows r.yaml:4:7: no row of boats fits lost, area North; choose another member");
  }

  @Test
  void noSuchPrint() {
    refuses(
        new Selection("seen", YEARS, NORTH, Map.of(year("2014"), 3)),
        "unknown-print r.yaml:4:7: seen, area North has no print 3 for 2014; choose one of 1, 2");
  }

  @Test
  void noSuchPeriod() {
    refuses(
        new Selection("seen", YEARS, NORTH, Map.of(year("2013"), 1)),
        "unknown-print r.yaml:4:7: seen, area North has no row for 2013;"
            + " remove the print of 2013");
  }

  @Test
  void quartersOfTwoCalendars() {
    Dataset mixed =
        new SmallPackage()
            .change("boats.csv", "2012,North", "2012-Q1,North")
            .change("boats.csv", "FY2014,North", "FY2014-Q1,North")
            .read()
            .dataset("boats")
            .orElseThrow();
    mixed.series(
        seen(Optional.of(Selection.Per.QUARTER), NORTH), new Location("r.yaml", 4, 7), problems);
    assertThat(problems.all().stream().map(SmallPackage::sentence))
        .containsExactly(
            "ambiguous-period r.yaml:4:7: seen, area North has quarters of two calendars;"
                + " keep them as two measures");
  }

  @Test
  void theWordsOfPer() {
    assertThat(Selection.Per.ofWord("us-fiscal-year")).contains(Selection.Per.US_FISCAL_YEAR);
    assertThat(Selection.Per.ofWord("fortnight")).isEmpty();
    assertThat(Selection.Per.MONTH.matches(Period.parse("2014-07"))).isTrue();
    assertThat(Selection.Per.CALENDAR_YEAR.matches(Period.parse("FY2014"))).isFalse();
    assertThat(Selection.Per.of(Period.parse("FY2014-Q2")).word()).isEqualTo("quarter");
  }
}
