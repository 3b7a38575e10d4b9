package strandline.claim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.claim.Check;
import strandline.claim.Mention;
import strandline.claim.MentionReader;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;

/**
 * What sentences on measles say beside what their checks say. The figures are made up; 231 is three
 * times 77.
 */
class SentencesReadTest {
  private static final CheckedSeries CASES = series("cases", 77, 231, 462, 120, 60, 58);
  private static final CheckedSeries TREATED = series("cases", 30, 77, 400, 118, 20, 20);

  private static CheckedSeries series(String id, int... values) {
    List<Observation> observations =
        java.util.stream.IntStream.range(0, values.length)
            .mapToObj(i -> Observation.of(Period.parse(String.valueOf(2017 + i)), values[i]))
            .toList();
    Measure measure =
        new Measure(id, "Cases", "cases", "Cases.", "cases", Measure.Aggregation.SUM, List.of());
    return new CheckedSeries(
        new Series(
            measure,
            Map.of(),
            observations,
            new Provenance("measles", "measles.csv", "", List.of(), List.of())),
        List.of());
  }

  private static Period year(int year) {
    return Period.parse(String.valueOf(year));
  }

  private static StatedNumber amount(String text) {
    return StatedNumber.parse(text).orElseThrow();
  }

  private static Event campaign(String id, String date) {
    EventReport report =
        new EventReport(DateRange.parse(date), "stated", "", "", "office", "", true, "", 2);
    return new Event(id, "campaign", id, "yes", List.of(report));
  }

  private static final Event FIRST = campaign("campaign-2019", "2019-05-06");
  private static final Event NEXT = campaign("campaign-2021", "2021-10-13");
  private static final EventRecord RECORD =
      new EventRecord(
          new EventLog("c", "c", "c.csv", "", List.of(FIRST, NEXT), List.of(), List.of()),
          Optional.<LocalDate>empty());

  private static Check ratio(int from, int to, RatioWord word) {
    return new RatioCheck(CASES, year(from), year(to), word.meaning());
  }

  private static Check check(String name) {
    return switch (name) {
      case "doubled" -> ratio(2018, 2019, RatioWord.DOUBLED);
      case "tripled" -> ratio(2017, 2018, RatioWord.TRIPLED);
      case "halved" -> ratio(2020, 2021, RatioWord.HALVED);
      case "about-doubled" -> ratio(2018, 2019, RatioWord.ABOUT_DOUBLED);
      case "more-than-doubled" -> ratio(2018, 2019, RatioWord.MORE_THAN_DOUBLED);
      case "fell" ->
          new ChangeCheck(
              CASES,
              year(2019),
              year(2020),
              new ChangeCheck.Says(false, Optional.of(amount("74")), true));
      case "highest" ->
          new RecordCheck(
              CASES,
              year(2019),
              true,
              new RecordCheck.Window(Optional.of(year(2017)), Optional.empty(), Optional.empty()));
      case "value" -> new ValueCheck(CASES, year(2019), amount("more than 400"));
      case "share" ->
          new ShareCheck(TREATED, CASES, year(2018), ShareCheck.Meaning.of(amount("33")));
      case "most" ->
          new ShareCheck(TREATED, CASES, year(2019), ShareCheck.meaning("most").orElseThrow());
      case "sum" -> new SumCheck(List.of(CASES), List.of(year(2017), year(2018)), amount("308"));
      case "trend" -> new TrendCheck(CASES, year(2019), year(2022), false);
      case "gap" ->
          new GapCheck(RECORD, FIRST, NEXT, StatedLength.parse("2.5 years").orElseThrow());
      case "count" -> new CountCheck(RECORD, "campaign", DateRange.parse("2019"), 1, false);
      case "weekday" -> new WeekdayCheck(RECORD, FIRST, java.time.DayOfWeek.MONDAY);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> missing(String says, String check) {
    Stated stated = check(check).stated();
    return MentionReader.of(says, true, List.of()).stream()
        .filter(mention -> !stated.covers(mention))
        .map(Mention::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doubled  | Cases doubled from 231 in 2018 to 462 in 2019.",
        "doubled  | In 2019 there were twice as many cases as in 2018.",
        "doubled  | Cases rose to two times the number of a year before.",
        "tripled  | Cases tripled from 77 to 231.",
        "tripled  | A threefold rise came between 2017 and 2018.",
        "halved   | Cases fell by half in 2021, from 120 to 60.",
        "more-than-doubled | Cases more than doubled from 2018 to 2019.",
        "about-doubled | Cases nearly doubled within one year.",
        "fell     | Cases declined by 74 per cent, from 462 in 2019.",
        "fell     | There were fewer cases in 2020 than in 2019.",
        "highest  | 2019 brought the highest number since 2017.",
        "highest  | Cases peaked in 2019.",
        "highest  | There were more cases in 2019 than in any year since 2017.",
        "value    | More than 400 people fell ill in 2019.  ",
        "share    | A third of the cases of 2018 were treated.",
        "share    | 33% of 231 cases were treated.",
        "most     | Most cases of 2019 were treated.",
        "sum      | Two years brought 308 cases.",
        "trend    | Cases fell from 2019 to 2022, over three years.",
        "gap      | For two and a half years, to October 2021, there was no campaign.",
        "gap      | The campaign of 13 October 2021 was the first in two-and-a-half years.",
        "count    | One campaign was held in 2019, once.",
        "weekday  | It began on a Monday in May 2019."
      })
  void whatChecksSayIsCovered(String check, String says) {
    assertThat(missing(says.replace("fell ill", "caught it"), check)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doubled  | Cases tripled from 77 to 231.                         | tripled+77",
        "doubled  | Cases more than doubled from 2018 to 2019.            | more than doubled",
        "doubled  | At least twice as many fell ill.                      | At least twice+fell",
        "doubled  | Cases halved from 2018 to 2019.                       | halved",
        "doubled  | Cases fell by half.                                   | fell+half",
        "doubled  | Cases doubled from 2016 to 2019.                      | 2016",
        "doubled  | Cases doubled from 232 to 462.                        | 232",
        "doubled  | Cases doubled in ten years.                           | ten years",
        "about-doubled | Cases doubled from 2018 to 2019.                 | doubled",
        "fell     | Cases rose by 74 per cent.                            | rose",
        "fell     | Cases fell by 75 per cent.                            | 75 per cent",
        "fell     | Cases fell by 74.                                     | 74",
        "fell     | Cases did not fall.                                   | fall",
        "fell     | Cases fell to the lowest number.                      | lowest",
        "fell     | Cases rocketed from 2019 to 2020.                     | rocketed",
        "fell     | Cases were up from 2019 to 2020.                      | were up",
        "fell     | Cases expanded by 74.                                 | expanded+74",
        "doubled  | Cases dipped in 2019.                                 | dipped",
        "doubled  | Cases slumped in 2019.                                | slumped",
        "doubled  | Cases were reduced in 2019.                           | reduced",
        "doubled  | Cases were down in 2019.                              | were down",
        "highest  | Cases met an all-time low in 2019.                    | all-time low",
        "highest  | 2019 had the fewest cases since 2017.                 | fewest",
        "highest  | 2019 was the highest since 2008.                      | 2008",
        "value    | More than 500 cases were known in 2019.               | More than 500",
        "value    | Fewer than 400 cases were known in 2019.              | Fewer than 400",
        "share    | Half of the cases of 2018 were treated.               | Half",
        "most     | Almost all cases of 2019 were treated.                | Almost all",
        "sum      | Two years brought 309 cases.                          | 309",
        "trend    | Cases rose from 2019 to 2022.                         | rose",
        "gap      | There was no campaign for four years.                 | four years",
        "count    | No campaign was held in 2019.                         | No",
        "weekday  | It began on a Tuesday.                                | Tuesday"
      })
  void whatNoCheckSaysIsFound(String check, String says, String found) {
    assertThat(missing(says, check)).containsExactly(found.split("\\+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forty-one          | 41",
        "forty one          | 41",
        "ninety-nine        | 99",
        "twenty             | 20",
        "hundred            | 100",
        "two hundred        | 200",
        "hundred and five   | 105",
        "six hundred and twenty-three | 623",
        "two thousand       | 2000",
        "thirty-one million | 31000000",
        "one hundred        | 100",
        "a million          | 1000000",
        "one thousand       | 1000",
        "two thousand three hundred | 2300",
        "two thousand and five | 2005",
        "a hundred and fifty thousand | 150000",
        "three million two hundred thousand and forty-one | 3200041",
      })
  void aNumberOfSeveralWordsIsReadWhole(String words, double number) {
    Mention found = MentionReader.of("There were " + words + " cases.", true, List.of()).get(0);
    assertThat(found.text()).isEqualTo(words);
    assertThat(found.amount().orElseThrow().number().number()).isEqualTo(number);
  }

  @Test
  void twoNumbersJoinedByAndAreTwo() {
    assertThat(MentionReader.of("Between two and three of 1.5 million fell.", true, List.of()))
        .extracting(Mention::text)
        .containsExactly("two", "three", "1.5 million", "fell");
  }

  @Test
  void whatIsQuotedFromElsewhereIsPassedOver() {
    String says = "Under Title 42, in force since 2020, cases rose.";
    assertThat(MentionReader.of(says, true, List.of("Title 42", "since 2020")))
        .extracting(Mention::text)
        .containsExactly("rose");
  }

  @Test
  void datesAreReadInEveryForm() {
    assertThat(
            MentionReader.of(
                "2003–09, FY2014, fiscal 2015, 2014-07, 2014-07-09, 9 July 2014, July 2014, March.",
                false,
                List.of()))
        .extracting(Mention::text)
        .containsExactly(
            "2003",
            "09",
            "FY2014",
            "fiscal 2015",
            "2014-07",
            "2014-07-09",
            "9 July 2014",
            "July 2014");
  }

  private static List<String> misplaced(String says, String... checks) {
    List<Stated> stated =
        java.util.stream.Stream.of(checks).map(name -> check(name).stated()).toList();
    List<Mention> mentions = MentionReader.of(says, true, List.of());
    assertThat(mentions).as("covered").allMatch(m -> stated.stream().anyMatch(s -> s.covers(m)));
    return Stated.misplaced(says, mentions, stated).stream().map(two -> '"' + two + '"').toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doubled | Cases doubled from 462 in 2018 to 231 in 2019.            | \"462\" beside \"2018\"+\"462\" before \"231\"+\"231\" beside \"2019\"",
        "doubled | Cases doubled from 462 to 231.                            | \"462\" before \"231\"",
        "doubled | From 2019 to 2018 cases doubled.                          | \"2019\" before \"2018\"",
        "doubled | In 2018 there were twice as many cases as in 2019.        | \"2019\" before \"twice\"",
        "doubled | In 2018, with 462 cases, there were twice those of 2019.| \"462\" beside \"2018\"+\"2019\" before \"twice\"",
        "doubled | There were 231 cases in 2019 and 462 in 2018.             | \"231\" beside \"2019\"+\"462\" beside \"2018\"",
        "doubled | Cases rose to 462 (2018).                                 | \"462\" beside \"2018\"",
        "tripled | Cases tripled to the 231 of 2017.                         | \"231\" beside \"2017\""
      })
  void numbersBesideAnotherPeriodAreFound(String check, String says, String found) {
    assertThat(misplaced(says, check)).containsExactly(found.split("\\+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doubled | Cases doubled from 231 in 2018 to 462 in 2019.",
        "doubled | From 2018 to 2019 cases doubled, from 231 to 462.",
        "doubled | In 2019 there were twice as many cases as in 2018.",
        "doubled | In 2019 cases were twice those of 2018.",
        "doubled | There were 462 cases in 2019 and 231 in 2018.",
        "doubled | In 2018 there were 231 cases and in 2019 462.",
        "doubled | In 2019, with 462 cases, cases doubled within a year.",
        "doubled | Cases rose to 462 (2019), twice the number of 2018.",
        "fell    | Cases fell by 74 per cent in 2020.",
        "highest | There were more cases in 2019 than in any year since 2017.",
        "trend   | Cases fell from 2019 to 2022.",
        "share   | A third of the cases of 2018 were treated: 77 of 231.",
        "sum     | In 2017 and 2018 there were 308 cases, 77 in 2017 and 231 in 2018.",
        "count   | One campaign was held in May 2019."
      })
  void numbersBesideTheirOwnPeriodAreNot(String check, String says) {
    List<Mention> mentions = MentionReader.of(says, true, List.of());
    assertThat(Stated.misplaced(says, mentions, List.of(check(check).stated()))).isEmpty();
  }

  @Test
  void twoChecksExchangedAreFound() {
    Check one = new ValueCheck(CASES, year(2018), amount("231"));
    Check two = new ValueCheck(CASES, year(2019), amount("more than 400"));
    String says = "More than 400 cases were known in 2018, and 231 in 2019.";
    List<Mention> mentions = MentionReader.of(says, true, List.of());
    assertThat(Stated.misplaced(says, mentions, List.of(one.stated(), two.stated())))
        .containsExactly("More than 400\" beside \"2018", "231\" beside \"2019");
  }

  /** Of 2019 no more is known than a lower bound, so that no sentence may give it as a figure. */
  @Test
  void aBoundIsNoFigure() {
    CheckedSeries bounded =
        new CheckedSeries(
            CASES
                .series()
                .with(
                    List.of(
                        Observation.of(year(2018), 231),
                        new Observation(year(2019), 400, strandline.series.Status.AT_LEAST))),
            List.of());
    List<Check> checks =
        List.of(
            new RatioCheck(bounded, year(2018), year(2019), RatioWord.DOUBLED.meaning()),
            new ShareCheck(bounded, CASES, year(2019), ShareCheck.Meaning.of(amount("87"))),
            new SumCheck(List.of(bounded), List.of(year(2018), year(2019)), amount("631")),
            new ChangeCheck(
                bounded,
                year(2018),
                year(2019),
                new ChangeCheck.Says(true, Optional.of(amount("169")), false)));
    assertThat(checks)
        .allMatch(check -> check.judge().standing() == strandline.claim.Standing.UNDECIDABLE);
    Stated stated = checks.get(0).stated();
    assertThat(MentionReader.of("In 2019 there were 400 cases, at least 400.", true, List.of()))
        .filteredOn(mention -> !stated.covers(mention))
        .extracting(Mention::text)
        .containsExactly("400");
  }

  /** A blank text is found everywhere and quotes nothing; looking for it once had no end. */
  @Test
  void aBlankContextQuotesNothing() {
    String says = "Rain rose to 412 in 2014.";
    assertThat(MentionReader.of(says, true, List.of("", " ")))
        .isEqualTo(MentionReader.of(says, true, List.of()));
  }
}
