package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strandline.Reference;

/** What {@code strandline analyse} takes, refuses and prints. */
final class AnalyseCommandTest {
  private static final String FLOW =
      "year,people\nFY2010,422\nFY2011,985\nFY2012,1870\nFY2013,2129\nFY2014,3722\n";

  @TempDir Path temporary;

  private Analysed columns(String csv, String... options) {
    return Analysed.ofColumns(temporary, csv, options);
  }

  /** Rows t,v: years from 2001 on. */
  private static String years(double... values) {
    StringBuilder csv = new StringBuilder("t,v\n");
    for (int i = 0; i < values.length; i++) {
      csv.append(2001 + i).append(',').append(values[i]).append('\n');
    }
    return csv.toString();
  }

  private void wrongInput(String csv, String sentence) {
    Analysed found = columns(csv);
    assertThat(found.err()).isEqualTo("error: flow.csv" + sentence + "\n");
    assertThat(found.exitCode()).isEqualTo(3);
    assertThat(found.out()).isEmpty();
  }

  private static String declined(Analysed found, String key) {
    assertThat(found.exitCode()).as(found.err()).isZero();
    Reference entry = found.json().at(key);
    return entry.has("declined") ? (String) entry.at("declined").node() : "";
  }

  @Test
  void aPersonReadsSentencesAndAlignedNumbers() {
    Analysed found = Analysed.of(temporary, FLOW, "--period", "year", "--value", "people");
    assertThat(found.exitCode()).isZero();
    assertThat(found.err()).isEmpty();
    assertThat(found.out())
        .startsWith(
            """
            people by year, flow.csv
            5 values, fiscal 2010 to fiscal 2014 (fiscal years, October to September)
            9 tests of significance were made at 5 %\
            """)
        .contains(
            """
              Mann–Kendall test [mann_kendall]
                There is an upward trend in people from fiscal 2010 to fiscal 2014 (Mann–Kendall S = 10, tau-b
                1, exact p = 0.017). With 5 values the smallest two-sided p possible is 0.017.
                  S           10
                  varS        16.6667
                  tau          1
            """)
        .contains("Declined: values that are not by month or quarter have no season here.");
    assertThat(found.out().lines()).allMatch(line -> line.length() <= 140);
  }

  @Test
  void jsonHasEveryDigitAndItsInput() {
    Reference found =
        Analysed.of(temporary, FLOW, "--period", "year", "--value", "people", "--json").json();
    assertThat(found.at("period").node()).asString().contains("FY2010", "FY2014");
    assertThat(found.at("time").numbers()).containsExactly(2010, 2011, 2012, 2013, 2014);
    assertThat(found.number("describe", "sd")).isEqualTo(1261.6514177854358);
    assertThat(found.number("change", "per_cent")).isEqualTo(100 * 3300.0 / 422);
    assertThat(found.at("stl").keys()).containsExactly("declined");
  }

  @Test
  void plainYearsBecomeFiscalYearsWhenTheCalendarSaysSo() {
    String csv = years(3, 1, 4).replace("2002", "FY2002");
    assertThat(columns(csv, "--calendar", "us-fiscal").out())
        .contains("fiscal 2001 to fiscal 2003 (fiscal years, October to September)");
    wrongInput(
        csv,
        ":3:1: FY2002 (fiscal years, October to September) stands under 2001 (calendar years,"
            + " January to December); use one calendar and one length");
    assertThat(columns("t,v\n2001-Q4,1\n2002-Q1,2\n", "--calendar", "us-fiscal").out())
        .contains("FY2001-Q4 to FY2002-Q1");
    Analysed unknown = columns(csv, "--calendar", "fiscal");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("--calendar", "us-fiscal");
  }

  @Test
  void emptyCellsAndAbsentPeriodsAreGaps() {
    String csv = "t,v\n2014-01,5\n2014-02,\n2014-03,NA\n2014-05,7\n\n2014-06,9\n";
    Analysed found = columns(csv);
    assertThat(found.out())
        .contains("3 values, January 2014 to June 2014 (months), 3 without a value");
    Analysed json = columns(csv, "--json");
    assertThat(json.json().at("values").node()).hasToString("[5, null, null, null, 7, 9]");
    // A slope in real time: 0.6 a month from January to June, 0.5 to May, 2 from May to June.
    assertThat(json.json().number("sen", "slope")).isEqualTo(0.8);
    assertThat(declined(json, "stl"))
        .isEqualTo("February 2014 has no comparable value, and the method needs every period");
    assertThat(json.json().at("cautions").node()).hasToString("[3 periods have no value]");
  }

  @Test
  void anEvenlyThinnedSeriesHasNoGaps() {
    Analysed found = columns("t,v\n2001,5\n2003,7\n2005,6\n2007,9\n");
    assertThat(found.out())
        .contains(
            "4 values, 2001 to 2007, one period in 2 (calendar years, January to December)\n");
  }

  /** R 4.2.2: poisson.test(c(8, 3))$conf.int = 0.6400, 15.61. */
  @Test
  void aRatioOfFewIsNotSaidButItsIntervalIs() {
    Analysed found = columns("t,v\n2001,3\n2002,5\n2003,6\n2004,8\n", "--counts");
    assertThat(found.out().replaceAll("\\s+", " "))
        .contains(
            "[ratio] No ratio is stated: 2001 has 3, and fewer than 10 give neither a ratio nor a"
                + " per cent. If counts were Poisson, the ratio has the exact 95 per cent interval"
                + " 0.64 to 15.6 (conditional binomial).");
  }

  @Test
  void plainNumbersAreTimes() {
    Analysed found = columns("t,v\n1,3\n2,1\n4,4\n5,6\n7.5,5\n8.5,9\n9.5,7\n10.5,8\n", "--json");
    assertThat(found.json().at("frequency").node()).isNull();
    assertThat(found.json().number("ols_time", "slope"))
        .isEqualTo(0.6609195402298851, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(declined(found, "change")).isEqualTo("plain times are no periods of a calendar");
    assertThat(declined(found, "join_points"))
        .isEqualTo("the plain times are not at equal distances");
    assertThat(declined(found, "hamed_rao")).contains("equal distances");
    Analysed decimal = columns("t,v\n1969,3\n1969.0833333333,1\n1969.1666666667,4\n", "--json");
    assertThat(decimal.json().number("ols", "slope"))
        .isEqualTo(0.5, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void statusesKeepBoundsOutAndCountsAllowARatio() {
    String csv =
        "t,v,s\n2001,30,\n2002,999,at-least\n2003,45,provisional\n2004,,confidential\n"
            + "2005,60,\n2006,61,\n";
    Analysed found = columns(csv, "--status", "s", "--counts", "--json");
    assertThat(found.json().number("describe", "max")).isEqualTo(61);
    // R 4.2.2: poisson.test(c(61, 30))$conf.int = 1.293, 3.257 (central: exactci 1.4.5).
    assertThat(found.json().number("ratio", "ratio")).isEqualTo(61 / 30.0);
    assertThat(declined(columns(csv, "--status", "s", "--json"), "ratio"))
        .isEqualTo("the values are not said to be counts");
    Analysed wrong = columns("t,v,s\n2001,3,guess\n2002,4,confidential\n", "--status", "s");
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.err())
        .contains("flow.csv:2:3: \"guess\" is no status; write one of normal, provisional")
        .contains("flow.csv:3:3: the status confidential says that there is no value");
  }

  @Test
  void theStandardInputAndAByteOrderMarkAreRead() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(("\uFEFF" + FLOW).getBytes(UTF_8)));
      Analysed found = Analysed.run("analyse", "-", "--period", "year", "--value", "people");
      assertThat(found.err()).isEmpty();
      assertThat(found.out()).startsWith("people by year, standard input\n");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aColumnThatDoesNotExistIsAWrongCallAnsweredWithTheNearest() {
    Analysed found = Analysed.of(temporary, FLOW, "--period", "yaer", "--value", "flow");
    assertThat(found.exitCode()).isEqualTo(2);
    assertThat(found.err())
        .isEqualTo(
            "error: flow.csv:1: there is no column \"yaer\"; did you mean \"year\"?\n"
                + "error: flow.csv:1: there is no column \"flow\"; the columns are year, people\n");
  }

  @Test
  void aFileOfAnotherFormIsReadAsValidateReadsItAndEachAssumptionIsSaid() {
    String file = "sep=;\nLandings by year\n\nyear;people;\n2012;5;\n2013;6;\n2014;8;\n";
    Analysed found = Analysed.of(temporary, file, "--period", "year", "--value", "people");
    assertThat(found.exitCode()).isZero();
    assertThat(found.err().lines())
        .containsExactly(
            "warning: flow.csv: the cells are separated by \";\" and not by commas; declare"
                + " \"delimiter\": \";\"",
            "warning: flow.csv:4: the header stands here, and the lines above it are passed over;"
                + " declare \"headerRows\": [3] in the dialect of a data package",
            "warning: flow.csv:4:3: the last column has no name: passed over where it is empty; end"
                + " the lines of the file without a delimiter");
    assertThat(found.out()).contains("3 values, 2012 to 2014");
  }

  @Test
  void aRowOfAFileWithOneColumnForEachPeriod() {
    String file = "port,note,2012,X2013,2014 [YR2014]\nKeel,a,5,6,8\nHull,b,7,9,\n";
    Analysed found = Analysed.of(temporary, file, "--across", "port", "--value", "Hull");
    assertThat(found.err()).isEmpty();
    assertThat(found.out()).contains("Hull by period", "2 values, 2012 to 2013");
    Analysed none = Analysed.of(temporary, file, "--across", "port", "--value", "Hul");
    assertThat(none.err())
        .isEqualTo("error: flow.csv:1: there is no column \"Hul\"; did you mean \"Hull\"?\n");
    Analysed unsaid = Analysed.of(temporary, file, "--value", "Hull");
    assertThat(unsaid.exitCode()).isEqualTo(2);
    assertThat(unsaid.err()).contains("which column holds the periods is not said");
  }

  @Test
  void valuesCountedFromTheBeginningOfEachYearAreDoubtful() {
    StringBuilder file = new StringBuilder("month,n\n");
    for (int month = 0; month < 36; month++) {
      file.append(
          String.format("%d-%02d,%d%n", 2021 + month / 12, month % 12 + 1, 7 * (month % 12 + 1)));
    }
    Analysed found = Analysed.of(temporary, file.toString(), "--period", "month", "--value", "n");
    assertThat(found.err())
        .isEqualTo(
            "warning: flow.csv:2:2: the values rise within each year and begin again: they seem to"
                + " be counted from its beginning; take single periods if they are to be"
                + " compared\n");
    String years =
        "year,n\n2001,9\n2002,1\n2003,9\n2004,9\n2005,1\n2006,1\n2007,2\n2008,3\n2009,4\n";
    assertThat(Analysed.of(temporary, years, "--period", "year", "--value", "n").err()).isEmpty();
    String rising = file.toString().replace("2022-01,7", "2022-01,91");
    assertThat(Analysed.of(temporary, rising, "--period", "month", "--value", "n").err()).isEmpty();
  }

  @Test
  void theRowsOfOneMember() {
    String file = "year,port,n\n2012,Keel,5\n2012,Hull,7\n2013,Keel,6\n2013,Hull,9\n";
    String[] call = {"--period", "year", "--value", "n", "--where", "port=Hull"};
    assertThat(Analysed.of(temporary, file, call).out()).contains("2 values, 2012 to 2013");
    call[5] = "port=Hall";
    Analysed none = Analysed.of(temporary, file, call);
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            "error: flow.csv: no row has \"Hall\" in the column \"port\"; did you mean"
                + " \"Hull\"?\n");
  }

  @Test
  void whatCannotRunOnVeryManyValuesIsDeclinedAtOnce() {
    StringBuilder file = new StringBuilder("t,v\n");
    for (int i = 0; i < 60_000; i++) {
      file.append(i).append(',').append(i * 7919L % 10_007).append('\n');
    }
    Analysed found = Analysed.of(temporary, file.toString(), "--period", "t", "--value", "v");
    assertThat(found.exitCode()).isZero();
    assertThat(found.out()).contains("Declined: 60,000 values, and the method stops at 50,000.");
  }

  @Test
  void missingOptionsAndFilesAreNamed() {
    Analysed call = Analysed.of(temporary, FLOW, "--period", "year");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--value", "see strandline analyse --help");
    Analysed file = Analysed.run("analyse", "none.csv", "--period", "t", "--value", "v");
    assertThat(file.exitCode()).isEqualTo(3);
    assertThat(file.err())
        .isEqualTo("error: none.csv: there is no such file; name a readable file\n");
    assertThat(Analysed.run("analyse", "--help").out())
        .containsSubsequence("Examples:", "Usage: strandline analyse", "--period", "Exit codes");
  }

  @Test
  void cellsThatAreWrongAreNamedWithLineAndColumn() {
    wrongInput(
        "t,v\n2001,3\n2002,3a\n",
        ":3:2: \"3a\" is not a finite number; write digits with a decimal point, such as 3722 or"
            + " 0.95; leave a gap empty, or NA");
    wrongInput(
        "t,v\n2001,\"3,722\"\n",
        ":2:2: \"3,722\" is 3722, with a comma between thousands, or 3.722, with a comma before the"
            + " decimals; say which: --decimal-char \".\" --group-char \",\" or --decimal-char"
            + " \",\"");
    for (String value : new String[] {"NaN", "Infinity", "-inf", "1e999"}) {
      assertThat(columns("t,v\n2001," + value + "\n").err())
          .startsWith(
              "error: flow.csv:2:2: \"" + value + "\" is not a finite number; write digits");
    }
    wrongInput(
        "t,v\n2001,3\n20x4,3\n",
        ":3:1: \"20x4\" is no period; write 2014, FY2014, 2014-07 or 2014-Q3, or plain numbers in"
            + " every row, or say with --period-form how periods are written");
    wrongInput(
        "t,v\n2001,3\n2002\n",
        ":3: 1 cell stands under 2 columns; look for a delimiter or a line end inside a" + " cell");
  }

  @Test
  void periodsOutOfOrderTwiceOrMixedAreRefused() {
    wrongInput("t,v\n2002,3\n2001,4\n", ":3:1: 2001 stands after 2002; sort the rows by period");
    wrongInput(
        "t,v\n2001,3\n2002,4\n2001,5\n",
        ":4:1: 2001 stands twice, first in line 2; keep one row for each period");
    wrongInput(
        "t,v\n2001,3\n2002-01,4\n",
        ":3:1: 2002-01 (months) stands under 2001 (calendar years, January to December); use one"
            + " calendar and one length");
    wrongInput("t,v\n2.5,3\n1.5,4\n", ":3:1: 1.5 stands after 2.5; sort the rows by period");
  }

  @Test
  void filesWithoutAValueAreRefused() {
    wrongInput("t,v\n", ": the file holds a header and no row; write a value in one row at least");
    wrongInput("t,v\n2001,\n", ": no row has a value; write a value in one row at least");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'too few points: 1 value, and Mann–Kendall needs 3', '1 value, and the method needs 4'",
    "2, 'too few points: 2 values, and Mann–Kendall needs 3', '2 values, and the method needs 4'",
    "3, '', '3 values, and the method needs 4'"
  })
  void fewValuesAreDeclinedAndSaidSo(int n, String kendall, String pettitt) {
    Analysed found = columns(years(java.util.Arrays.copyOf(new double[] {3, 5, 4}, n)), "--json");
    assertThat(declined(found, "mann_kendall")).isEqualTo(kendall);
    assertThat(declined(found, "pettitt")).isEqualTo(pettitt);
    assertThat(found.json().at("describe").has("declined")).isFalse();
  }

  @Test
  void threeValuesCannotShowATrendAndTheVerdictSaysSo() {
    Reference found = columns(years(1, 2, 4), "--json").json().at("mann_kendall");
    assertThat(found.number("p_exact"))
        .isEqualTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-15));
    assertThat((String) found.at("sentence").node())
        .startsWith("Insufficient evidence to identify a trend in v from 2001 to 2003")
        .endsWith("the smallest two-sided p possible is 0.333, so no trend could be shown.");
  }

  @Test
  void constantValuesAreDeclined() {
    Analysed found = columns(years(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), "--json");
    assertThat(declined(found, "mann_kendall"))
        .isEqualTo("all values are equal, so there is nothing to order");
    assertThat(declined(found, "ols_time"))
        .isEqualTo("all values are equal, so a line has nothing to explain");
    assertThat(declined(found, "bai_perron_mean")).isEqualTo("all values are the same, 5");
    assertThat(found.json().number("tests_run")).isZero();
  }

  @Test
  void aNearlyConstantSeriesIsAnalysed() {
    Analysed found = columns(years(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6), "--json");
    assertThat(declined(found, "mann_kendall")).isEmpty();
    assertThat(found.json().at("mann_kendall", "p_exact").node()).isNull();
    assertThat(declined(found, "mean_shift_pelt"))
        .isEqualTo(
            "at least half of the steps from value to value are the same, so there is no scale");
    assertThat(declined(found, "outliers"))
        .isEqualTo("more than half of the values are the same, so there is no scale");
  }

  @Test
  void oneHugeValueIsNamed() {
    Analysed found =
        columns(years(3, 5, 4, 6, 5, 8, 1e300, 9, 8, 10, 9, 12, 11, 13, 12, 15), "--json");
    assertThat(declined(found, "mann_kendall")).isEmpty();
    assertThat(declined(found, "sen")).isEmpty();
    assertThat(declined(found, "ols_time"))
        .isEqualTo("the value of 2007 is 1E300, too large to square");
    assertThat(declined(found, "bai_perron_mean"))
        .isEqualTo("the value of 2007 is 1E300, too large to square");
  }

  @Test
  void negativeCountsAreNoCounts() {
    Analysed found = columns(years(3, -5, 4, 6, 7, 8, 9, 8), "--json", "--counts");
    assertThat(declined(found, "poisson_glm")).isEqualTo("-5 is not a count");
    assertThat(declined(found, "log_linear"))
        .isEqualTo("a value is -5, and a logarithm needs values above 0");
    assertThat(declined(found, "outliers"))
        .isEqualTo("the value of 2002 is -5, and a logarithm needs a value above 0");
    assertThat(declined(found, "mann_kendall")).isEmpty();
  }
}
