package strandline.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences that refuse a claim. */
class ClaimProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: { series: flwo, at: FY2013, is: 1 } | \"flwo\" names no series; did you mean"
            + " \"flow\"?",
        "valeu: { series: flow, at: FY2013, is: 1 } | \"valeu\" names no check; did you mean"
            + " \"value\"?",
        "value: { series: flow, at: FY2033, is: 1 } | \"FY2033\" is no period of flow at sea"
            + " of Cubans; write one from FY2007 to FY2019",
        "value: { series: flow, at: FY2013, is: \"3,7\" } | \"3,7\" is not a number; write it as"
            + " 3722, 1.99, about 3700 or more than 30000, without thousands separators",
        "ratio: { series: flow, from: FY2012, to: FY2014, is: dubled } | \"dubled\" names no ratio;"
            + " did you mean \"doubled\"?",
        "ratio: { series: flow, from: FY2014, to: FY2012, is: doubled } | to FY2012 is not after"
            + " from FY2014; exchange them",
        "change: { series: flow, from: FY2012, to: FY2014, is: ross } | \"ross\" names no word for"
            + " is; did you mean \"rose\"?",
        "change: { series: flow, from: FY2012, to: FY2014, is: rose, by: much } | \"much\" is no"
            + " size of a change; write it as 259 or 117 per cent",
        "record: { series: flow, at: FY2014, is: hihgest } | \"hihgest\" names no word for is; did"
            + " you mean \"highest\"?",
        "trend: { series: flow, from: FY2010, to: FY2016, is: risng } | \"risng\" names no word for"
            + " is; did you mean \"rising\"?",
        "share: { series: flow, of: aboard, at: FY2013, is: most } | flow at sea of Cubans by fiscal"
            + " years, October to September and interdictions of Cubans by fiscal years, October to"
            + " September are unlike; compare series of one measure on one calendar",
        "share: { series: aboard, of: calendar, at: FY2013, is: most } | interdictions of Cubans by"
            + " fiscal years, October to September and interdictions of Cubans by calendar years,"
            + " January to December are unlike; compare series of one measure on one calendar",
        "sum: { series: [flow, aboard], at: [FY2013], is: 3 } | flow at sea of Cubans by fiscal years,"
            + " October to September and interdictions of Cubans by fiscal years, October to September"
            + " are unlike; compare series of one measure on one calendar",
        "sum: { series: [flow], at: [FY2033], is: 3 } | \"FY2033\" is no period of every series"
            + " that is added; write one from FY2007 to FY2019",
        "sum: { series: [], at: [FY2013], is: 3 } | lists no series; name at least one",
        "count: { events: round, in: 2010, is: 2 } | \"round\" names no events; did you mean"
            + " \"rounds\"?",
        "count: { events: rounds, in: \"20x0\", is: 2 } | \"20x0\" is no date; write a year, a"
            + " month, a day, or two of them with a slash: 2010, 2010-02, 2009-01/2010-06",
        "count: { events: rounds, in: 2010 } | says no number of events; write is: 2",
        "count: { events: rounds, in: 2010, is: 2, each: yaer } | \"yaer\" names no interval to"
            + " count in; did you mean \"year\"?",
        "gap: { events: rounds, from: round-2018-07, to: round-2022-04, is: four years } | \"four"
            + " years\" is no length of time; write it as 917 days, 30 months or 2.5 years",
        "gap: { events: rounds, from: round-2022-04, to: round-2018-07, is: 4 years } |"
            + " round-2018-07 is no later event of the kind of round-2022-04; name two events of"
            + " one kind, the earlier under from",
        "date: { events: rounds, event: round-2015-02, is: 2015 } | \"round-2015-02\" names no"
            + " event; did you mean \"round-2010-02\"?",
        "date: { series: flow, print-of: FY2008, is: 2015 } | no print of FY2008 is dated; name a"
            + " period with a dated print",
        "weekday: { events: rounds, event: round-2015-01, is: Wensday } | \"Wensday\" names no word"
            + " for is; did you mean \"Wednesday\"?",
        "first-since: { events: rounds, event: round-2015-01, since: 2014, sinze: 2 } | unknown key"
            + " \"sinze\"; did you mean \"since\"?"
      })
  void areRefused(String check, String sentence) {
    assertThat(ClaimSpec.refusal(check)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table: x | claim \"one\" has no check; write checks: under it, or out-of-scope: with the"
            + " reason",
        "gate: must-hold; out-of-scope: No data. | must-hold on a claim that is out of scope; write"
            + " gate: may-fail; the data can never decide it",
        "gate: must-hold; causal: true; checks: [{ value: { series: flow, at: FY2013, is: 2129 } }]"
            + " | must-hold on a claim that names a cause; write gate: may-fail; the data can never"
            + " decide it",
        "gate: must-hould; checks: [{ value: { series: flow, at: FY2013, is: 2129 } }] |"
            + " \"must-hould\" names no gate; did you mean \"must-hold\"?",
        "out-of-scope: No data.; checks: [{ value: { series: flow, at: FY2013, is: 2129 } }] |"
            + " claim \"one\" is out of scope and has checks; take out one of the two",
        "said: last week; checks: [{ value: { series: flow, at: FY2013, is: 2129 } }] | \"last"
            + " week\" is no date; write said: with a year, a month or a day, such as 2015-01-22",
        "said: 2015-02-30; checks: [{ value: { series: flow, at: FY2013, is: 2129 } }] |"
            + " \"2015-02-30\" is no date; write said: with a year, a month or a day, such as"
            + " 2015-01-22",
        "causal: perhaps; checks: [{ value: { series: flow, at: FY2013, is: 2129 } }] | causal:"
            + " \"perhaps\" is neither true nor false; write true or false",
        "chekcs: [] | unknown key \"chekcs\"; did you mean \"checks\"?",
        "checks: [{ value: { series: flow, at: FY2013, is: 2129 }, sum: {} }] | a check of 2 words;"
            + " write one word a check, such as - ratio: {series: …}"
      })
  void claimsAreRefusedBeforeAnyDataAreRead(String fields, String sentence) {
    String lines = fields.replaceAll("; ([a-z-]+:)", "\n    $1");
    assertThat(ClaimSpec.refusalsOfClaim(lines)).contains(sentence);
    assertThat(ClaimSpec.refusalsOfClaimWithoutData(lines)).contains(sentence);
  }

  @Test
  void aSentenceThatSaysOtherThanItsCheckIsRefusedWithBothPlaces() {
    String claims =
        "checks: [{ count: { events: rounds, in: 2012, is: 0 } }]\n"
            + "  - id: two\n    says: The flow tripled from 1,870 to 3,722 in two years.\n"
            + "    context: [a third]\n"
            + "    checks: [{ ratio: { series: flow, from: FY2012, to: FY2014, is: doubled } }]";
    assertThat(ClaimSpec.refusalsOfClaim(claims))
        .containsExactly(
            "\"a third\" does not stand in the sentence; write the words as says has them",
            "the sentence says \"tripled\", and its check does not: ratio at one.yaml:36:14; let both"
                + " say the same, add a check, or list the words under context: of the claim");
  }

  @Test
  void numbersBesideAnotherPeriodAreRefused() {
    String claims =
        "checks: [{ count: { events: rounds, in: 2012, is: 0 } }]\n"
            + "  - id: two\n"
            + "    says: The flow doubled from 3,722 in fiscal 2012 to 1,870 in fiscal 2014.\n"
            + "    checks: [{ ratio: { series: flow, from: FY2012, to: FY2014, is: doubled } }]";
    assertThat(ClaimSpec.refusalsOfClaim(claims))
        .containsExactly(
            "the sentence says \"3,722\" beside \"fiscal 2012\", \"3,722\" before \"1,870\","
                + " \"1,870\" beside \"fiscal 2014\", and no check does: ratio at one.yaml:35:14;"
                + " let both say the same, add a check, or list the words under context: of the claim");
  }

  @Test
  void aRecordSinceALaterPeriodIsRefused() {
    String record = "record: { series: flow, at: FY2012, is: highest, since: FY2014 }";
    assertThat(ClaimSpec.refusal(record))
        .isEqualTo(
            "since FY2014 is not before FY2012; name an earlier period, or write from: and to: for"
                + " a window");
  }

  @Test
  void anUnknownSourceIsAnsweredWithTheNearest() {
    String claim =
        "cited: hngn-2015-01-21\n    checks: [{ count: { events: rounds, in: 2012, is: 0 } }]";
    assertThat(ClaimSpec.refusalOfClaim(claim))
        .isEqualTo("\"hngn-2015-01-21\" names no source; did you mean \"hngn-2015-01-22\"?");
  }

  @Test
  void aTableOrFigureThatIsNotShownIsAnsweredWithTheNearest() {
    String checks = "checks: [{ value: { series: flow, at: FY2014, is: 3722 } }]\n    ";
    assertThat(ClaimSpec.refusalsOfStatedClaim(checks + "table: yaers", "one"))
        .containsExactly("\"yaers\" names no table; did you mean \"years\"?");
    assertThat(ClaimSpec.refusalsOfStatedClaim(checks + "figure: barss", "one"))
        .containsExactly("\"barss\" names no figure; did you mean \"bars\"?");
    assertThat(ClaimSpec.refusalsOfStatedClaim(checks + "table: years\n    figure: bars", "one"))
        .isEmpty();
  }

  @Test
  void twoClaimsOfOneIdAreRefused() {
    String two =
        "checks: [{ count: { events: rounds, in: 2012, is: 0 } }]\n"
            + "  - id: one\n    says: Again.\n    out-of-scope: No data.";
    assertThat(ClaimSpec.refusalsOfClaimWithoutData(two))
        .containsExactly("a second claim \"one\"; rename one");
    assertThat(ClaimSpec.refusalOfClaim(two)).isEqualTo("a second claim \"one\"; rename one");
  }

  /** The figure and the headline that state a refused claim do not complain of it again. */
  @Test
  void aRefusedClaimIsToldOnce() {
    String wrong = "checks: [{ value: { series: flow, at: FY2033, is: 3722 } }]";
    assertThat(ClaimSpec.refusalsOfStatedClaim(wrong, "one"))
        .containsExactly(
            "\"FY2033\" is no period of flow at sea of Cubans; write one from FY2007 to FY2019");
    String right = "checks: [{ value: { series: flow, at: FY2014, is: 3722 } }]";
    assertThat(ClaimSpec.refusalsOfStatedClaim(right, "one")).isEmpty();
    assertThat(ClaimSpec.refusalsOfStatedClaim(right, "onne"))
        .hasSize(2)
        .containsOnly("\"onne\" names no claim; did you mean \"one\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: { series: flwo, at: FY2013, is: 1 } | one.yaml:32:33: \"flwo\" names no series; did"
            + " you mean \"flow\"?",
        "valeu: { series: flow, at: FY2013, is: 1 } | one.yaml:32:23: \"valeu\" names no check; did"
            + " you mean \"value\"?",
        "count: { events: round, in: 2010, is: 2 } | one.yaml:32:33: \"round\" names no events; did"
            + " you mean \"rounds\"?",
        "value: { series: flow, at: FY2013, is: many } | one.yaml:32:55: \"many\" is not a number;"
            + " write it as 3722, 1.99, about 3700 or more than 30000, without thousands"
            + " separators",
        "value: { series: flow, at: FY213, is: 1 } | one.yaml:32:43: \"FY213\" is no period; write"
            + " it as FY2014, 2014 or 2014-07",
        "value: { series: flow, at: 2013, is: 1 } | one.yaml:32:43: \"2013\" is no period of flow,"
            + " which is by us-fiscal-year; write one as in the data, or name a series on that"
            + " calendar",
        "value: { series: calendar, at: 2013-07, is: 1 } | one.yaml:32:47: \"2013-07\" is no period"
            + " of calendar, which is by calendar-year; write one as in the data, or name a series"
            + " on that calendar",
        "value: { series: late, at: FY2009, is: 1 } | one.yaml:32:43: \"FY2009\" lies outside late;"
            + " it begins in FY2010",
        "value: { series: late, at: FY2017, is: 1 } | one.yaml:32:43: \"FY2017\" lies outside late;"
            + " it ends in FY2016",
        "ratio: { series: late, from: FY2009, to: FY2014, is: doubled } | one.yaml:32:45:"
            + " \"FY2009\" lies outside late; it begins in FY2010",
        "ratio: { series: flow, from: FY2012, to: FY2014, is: dubled } | one.yaml:32:69: \"dubled\""
            + " names no ratio; did you mean \"doubled\"?",
        "share: { series: flow, of: aboard, at: FY2013, is: most } | one.yaml:32:43: flow (flow by"
            + " us-fiscal-year) and aboard (interdictions by us-fiscal-year) are unlike; compare"
            + " series of one measure on one calendar",
        "sum: { series: [aboard, calendar], at: [FY2013], is: 3 } | one.yaml:32:31: aboard"
            + " (interdictions by us-fiscal-year) and calendar (interdictions by calendar-year) are"
            + " unlike; compare series of one measure on one calendar",
        "sum: { series: [], at: [FY2013], is: 3 } | one.yaml:32:31: lists no series; name at least"
            + " one",
        "count: { events: rounds, in: 20x0, is: 2 } | one.yaml:32:45: \"20x0\" is no date; write a"
            + " year, a month, a day, or two of them with a slash: 2010, 2010-02, 2009-01/2010-06",
        "gap: { events: rounds, from: a, to: b, is: four years } | one.yaml:32:59: \"four years\""
            + " is no length of time; write it as 917 days, 30 months or 2.5 years",
        "weekday: { events: rounds, event: round-2015-01, is: Wensday } | one.yaml:32:69:"
            + " \"Wensday\" names no word for is; did you mean \"Wednesday\"?",
        "value: { series: flow, at: FY2013, is: 1 } | nothing"
      })
  void namesAreRefusedBeforeAnyDataAreRead(String check, String sentence) {
    assertThat(ClaimSpec.refusalWithoutData(check)).isEqualTo(sentence);
  }
}
