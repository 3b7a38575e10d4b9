package strandline.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Standing;
import strandline.claim.Verdict;
import strandline.language.Language;

/** What each check word finds in the datasets that ship. */
class CheckWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: { series: flow, at: FY2013, is: 2129 }                         | holds",
        "value: { series: flow, at: FY2013, is: 2130 }                         | does not hold",
        "value: { series: flow, at: FY2013, is: about 2100 }                   | holds",
        "value: { series: flow, at: FY2008, is: 1 }                            | cannot be decided",
        "value: { series: aboard, at: FY2023, is: 7000 }                       | cannot be decided",
        "ratio: { series: flow, from: FY2012, to: FY2014, is: doubled }        | holds with reservation",
        "ratio: { series: flow, from: FY2012, to: FY2014, is: tripled }        | does not hold",
        "ratio: { series: flow, from: FY2013, to: FY2014, is: 1.75 }           | holds",
        "ratio: { series: flow, from: FY2008, to: FY2014, is: doubled }        | cannot be decided",
        "change: { series: flow, from: FY2013, to: FY2014, is: rose }          | holds",
        "change: { series: flow, from: FY2013, to: FY2014, is: fell }          | does not hold",
        "change: { series: flow, from: FY2013, to: FY2014, is: rose, by: 75 per cent } | holds",
        "change: { series: flow, from: FY2013, to: FY2014, is: rose, by: 1593 } | holds",
        "change: { series: flow, from: FY2013, to: FY2014, is: rose, by: 1594 } | does not hold",
        "record: { series: months, at: 2022-12, is: highest }                  | holds with reservation",
        "record: { series: months, at: 2022-03, is: highest }                  | does not hold",
        "record: { series: flow, at: FY2014, is: highest, since: FY2007 }      | holds with reservation",
        "record: { series: flow, at: FY2014, is: highest, since: FY2010 }      | holds",
        "record: { series: flow, at: FY2014, is: highest, from: FY2010 }       | does not hold",
        "record: { series: flow, at: FY2014, is: highest, from: FY2010, to: FY2014 } | holds",
        "record: { series: aboard, at: FY2023, is: highest }                   | holds with reservation",
        "record: { series: aboard, at: FY2022, is: highest }                   | does not hold",
        "value: { series: aboard, at: FY2023, is: more than 6000 }             | holds with reservation",
        "value: { series: aboard, at: FY2023, is: more than 8000 }             | cannot be decided",
        "value: { series: aboard, at: FY2023, is: less than 6000 }             | does not hold",
        "change: { series: aboard, from: FY2022, to: FY2023, is: rose }        | holds with reservation",
        "change: { series: aboard, from: FY2022, to: FY2023, is: fell }        | does not hold",
        "trend: { series: aboard, from: FY2004, to: FY2008, is: rising }       | cannot be decided",
        "count: { events: rounds, in: 2010, is: 2 }                            | holds",
        "count: { events: rounds, in: 2012, is: 0 }                            | holds",
        "count: { events: rounds, in: 2010, is: 3 }                            | does not hold",
        "count: { events: rounds, in: 2016, is: 1 }                            | cannot be decided",
        "count: { events: rounds, in: 1990/2018, is: 2, each: year }           | does not hold",
        "gap: { events: rounds, from: round-2018-07, to: round-2022-04, is: 3.8 years } | holds",
        "gap: { events: rounds, from: round-2018-07, to: round-2022-04, is: 4 years } | holds with reservation",
        "gap: { events: rounds, from: round-2018-07, to: round-2022-04, is: 3 years } | does not hold",
        "gap: { events: rounds, from: round-2010-02, to: round-2011-01, is: 1 years } | does not hold",
        "gap: { events: rounds, from: round-1999-12, to: round-2003-06, is: 3 years } | cannot be decided",
        "first-since: { events: rounds, event: round-2022-04, since: 2018 }    | holds",
        "first-since: { events: rounds, event: round-2022-04, since: 2017 }    | does not hold",
        "first-since: { events: rounds, event: round-1999-12, since: 1998 }    | cannot be decided",
        "date: { events: rounds, event: round-2015-01, is: 2015-01 }           | holds",
        "date: { events: rounds, event: round-2015-01, before: 2015 }          | does not hold",
        "date: { events: rounds, event: round-2015-01, after: 2014 }           | holds",
        "date: { events: rounds, event: round-2017-04, is: 2017-04-03 }        | cannot be decided",
        "date: { events: rounds, event: round-2015-01, is: 2015, place: Miami } | does not hold",
        "date: { series: months, print-of: 2022-03, is: 2022-04-21 }           | holds",
        "weekday: { events: rounds, event: round-2015-01, is: Wednesday }      | holds",
        "weekday: { events: rounds, event: round-2015-01, is: Thursday }       | does not hold",
        "weekday: { events: rounds, event: round-2017-04, is: Monday }         | cannot be decided",
        "share: { series: west, of: all, at: FY2022, is: 98.4 }                | holds",
        "share: { series: west, of: all, at: FY2022, is: half }                | does not hold",
        "share: { series: north, of: all, at: FY2022, is: most }               | does not hold",
        "sum: { series: [flow], at: [FY2013, FY2014], is: 5851 }               | holds",
        "sum: { series: [flow], at: [FY2008, FY2014], is: 5851 }               | cannot be decided",
        "measure-named: { series: flow, named: aboard, at: FY2014, is: 3722 }  | misleading as worded",
        "measure-named: { series: flow, named: aboard, at: FY2013, is: 1357 }  | holds with reservation",
        "measure-named: { series: flow, named: aboard, at: FY2013, is: 9 }     | does not hold"
      })
  void finds(String check, String verdict) {
    assertThat(Language.english().text(ClaimSpec.judge(check).standing())).isEqualTo(verdict);
  }

  @Test
  void everyWordIsTried() {
    assertThat(CheckReader.known())
        .containsExactly(
            "change",
            "count",
            "date",
            "first-since",
            "gap",
            "measure-named",
            "ratio",
            "record",
            "share",
            "sum",
            "trend",
            "value",
            "weekday");
  }

  @Test
  void aRatioIsTriedOnEverySortOfReading() {
    assertThat(kinds("aboard, from: FY2004, to: FY2007"))
        .contains(Kind.PRINT, Kind.CALENDAR, Kind.BASE, Kind.ROUNDING);
    assertThat(kinds("aboard, from: FY2010, to: FY2013")).contains(Kind.MEASURE);
    List<String> reasons =
        reasons(ClaimSpec.judge("ratio: { series: flow, from: FY2012, to: FY2014, is: doubled }"));
    assertThat(reasons)
        .contains(
            "It holds for 3 of the 5 published versions; the lowest gives 1.966 (3,677 over 1,870 (published 2015-01)),"
                + " the highest 2.107 (3,940 over 1,870 (published 2014-12)).",
            "On other roundings it holds in 2 of 3; not for these: to two decimals.",
            "Flow at sea of Cubans went from 1,870 in fiscal 2012 to 3,722 in fiscal 2014, a ratio of"
                + " 1.990, with one reservation (fiscal 2012 rests on one secondary source: Miami New"
                + " Times).");
  }

  private static List<String> reasons(Verdict verdict) {
    return Language.english().texts(verdict.reasons());
  }

  private static List<Kind> kinds(String of) {
    return ClaimSpec.judge("ratio: { series: " + of + ", is: doubled }")
        .judgements()
        .get(0)
        .readings()
        .stream()
        .map(reading -> reading.kind())
        .toList();
  }

  @Test
  void evidenceComesFromAnotherSourceThanTheArticle() {
    Verdict verdict =
        ClaimSpec.judgeClaim(
            "cited: miami-new-times-2015\n    said: 2015-12-31\n    checks: [{ value: { series: flow,"
                + " at: FY2012, is: 1870 } }]");
    assertThat(verdict.standing()).isEqualTo(Standing.UNDECIDABLE);
    assertThat(reasons(verdict).get(0)).endsWith("Only the article itself gives fiscal 2012.");
  }

  @Test
  void whatWasNotKnownWhenSaidIsDecidedLaterWithReservation() {
    Verdict verdict =
        ClaimSpec.judgeClaim(
            "said: 2014-01-10\n    checks: [{ value: { series: flow, at: FY2014, is: 3722 } }]");
    assertThat(verdict.standing()).isEqualTo(Standing.HOLDS_WITH_RESERVATION);
    assertThat(reasons(verdict))
        .contains(
            "In fiscal 2014 the figure for flow at sea of Cubans was 3,722, with one reservation (It"
                + " could not be decided as of 10 January 2014: No whole figure is known for fiscal"
                + " 2014).");
  }

  @Test
  void thePrintOfTheDayIsTaken() {
    String claim = "said: %s\n    checks: [{ value: { series: all, at: FY2022, is: 224607 } }]";
    assertThat(ClaimSpec.judgeClaim(claim.replace("%s", "2023-01-31")).standing().stands())
        .isTrue();
  }

  @Test
  void aCauseIsNotDecidedByFigures() {
    Verdict verdict =
        ClaimSpec.judgeClaim(
            "causal: true\n    checks: [{ change: { series: flow, from: FY2013, to: FY2014, is:"
                + " rose } }]");
    assertThat(verdict.standing()).isEqualTo(Standing.UNDECIDABLE);
    assertThat(reasons(verdict))
        .contains("The figures can be checked; figures alone cannot show a cause.");
    Verdict refuted =
        ClaimSpec.judgeClaim(
            "causal: true\n    checks: [{ change: { series: flow, from: FY2013, to: FY2014, is:"
                + " fell } }]");
    assertThat(refuted.standing()).isEqualTo(Standing.DOES_NOT_HOLD);
  }

  @Test
  void whatIsTrueByItsOwnReadingIsNotDecidedAndWrongWordsMislead() {
    String checks = "\n    checks: [{ count: { events: rounds, in: 2012, is: 0 } }]";
    Verdict circular = ClaimSpec.judgeClaim("circular: There was none to compare." + checks);
    assertThat(circular.standing()).isEqualTo(Standing.UNDECIDABLE);
    assertThat(reasons(circular)).contains("There was none to compare.");
    Verdict misleading = ClaimSpec.judgeClaim("misleading: None was due." + checks);
    assertThat(misleading.standing()).isEqualTo(Standing.MISLEADING);
    assertThat(misleading.stands()).isFalse();
    assertThat(reasons(misleading)).contains("None was due.");
  }

  @Test
  void whatNoDatasetCanTestIsOutOfScope() {
    Verdict verdict = ClaimSpec.judgeClaim("out-of-scope: No dataset holds tone.");
    assertThat(verdict.standing()).isEqualTo(Standing.OUT_OF_SCOPE);
    assertThat(verdict.stands()).isFalse();
    assertThat(reasons(verdict)).containsExactly("No dataset holds tone.");
  }
}
