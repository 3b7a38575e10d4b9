package strandline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code strandline analyse} makes of the files of other publishers, and what it says. */
final class AnalyseFormsTest {
  private static final String OTHERWISE = "; --period-form says otherwise where that is wrong\n";

  @TempDir Path temporary;

  private Analysed columns(String csv, String... options) {
    return Analysed.ofColumns(temporary, csv, options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nov-13 Dec-13 Mar-14 | 3 values, November 2013 to March 2014 (months), 2 without a value | "Nov-13" is 2013-11 (months) written as mon-yy
          201311 201312 201403 | 3 values, November 2013 to March 2014 (months), 2 without a value | "201311" is 2013-11 (months) written as yyyymm
          2013M11 2013M12 | 2 values, November 2013 to December 2013 (months) | "2013M11" is 2013-11 (months) written as yyyyMmm
          2013Q4 2014Q1 | 2 values, 2013-Q4 to 2014-Q1 (quarters of calendar years, January to December) | "2013Q4" is 2013-Q4 (quarters of calendar years, January to December) written as yyyyQq
          FY13 FY15 | 2 values, fiscal 2013 to fiscal 2015 (fiscal years, October to September), 1 without a value | "FY13" is FY2013 (fiscal years, October to September) written as FYyy
          2012/13 2013/14 | 2 values, 2012/13 to 2013/14 (years across two calendar years) |
          2014-W01 2014-W03 | 2 values, 2014-W01 to 2014-W03 (weeks, Monday to Sunday), 1 without a value |
          2014-07-09 2014-07-11 | 2 values, 9 July 2014 to 11 July 2014 (days), 1 without a value |
          13/04/2014 14/04/2014 | 2 values, 13 April 2014 to 14 April 2014 (days) | "13/04/2014" is 2014-04-13 (days) written as d/m/yyyy
          """)
  void aFormThatEveryLabelFitsIsReadAndSaid(String labels, String head, String note) {
    StringBuilder csv = new StringBuilder("t,v\n");
    for (String label : labels.split(" ")) {
      csv.append(label).append(",").append(csv.length()).append('\n');
    }
    Analysed found = columns(csv.toString());
    assertThat(found.exitCode()).isZero();
    assertThat(found.out().lines().skip(1).findFirst()).hasValue(head);
    assertThat(found.err())
        .isEqualTo(note == null ? "" : "warning: flow.csv:2:1: " + note + OTHERWISE);
  }

  @Test
  void labelsOfTwoReadingsAreRefusedUntilOneIsSaid() {
    String csv = "t,v\n2009-10,25\n2010-11,17\n2011-12,19\n";
    Analysed refused = columns(csv);
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err())
        .isEqualTo(
            "error: flow.csv:2:1: \"2009-10\" is 2009-10 (months) written as yyyy-mm, or 2009/10"
                + " (years across two calendar years) written as yyyy-yy; say which: --period-form"
                + " yyyy-mm or --period-form yyyy-yy\n");
    Analysed years =
        columns(csv, "--period-form", "yyyy-yy", "--calendar", "fiscal-year-from-april");
    assertThat(years.err()).isEmpty();
    assertThat(years.out())
        .contains("3 values, 2009/10 (Apr) to 2011/12 (Apr) (fiscal years, April to March)");
  }

  @Test
  void yearsOfOneNumberAreNamedByTheFirstOrTheLast() {
    String csv = "t,v\nFY13,25\nFY14,17\n";
    assertThat(columns(csv, "--calendar", "fiscal-year-from-july", "--named-by", "first").out())
        .contains("2013/14 (Jul) to 2014/15 (Jul)");
    assertThat(columns(csv, "--calendar", "fiscal-year-from-july", "--named-by", "last").out())
        .contains("2012/13 (Jul) to 2013/14 (Jul)");
  }

  @Test
  void decimalsOfYearsMayBeMonthsOrQuartersAndAreAskedFor() {
    String csv = "t,v\n2014.1,1\n2014.2,2\n2014.3,4\n";
    assertThat(columns(csv).err())
        .isEqualTo(
            "error: flow.csv:2:1: \"2014.1\" is 2014-Q1 (quarters of calendar years, January to"
                + " December) written as yyyy.q, or 2014-01 (months) written as yyyy.m, or the"
                + " plain number 2014.1; say which: --period-form yyyy.q or --period-form yyyy.m"
                + " or --period-form number\n");
    assertThat(columns(csv, "--period-form", "number").out()).contains("(plain times)");
    assertThat(columns(csv, "--period-form", "yyyy.q").out()).contains("2014-Q1 to 2014-Q3");
  }

  @Test
  void plainTimesAreNoYears() {
    StringBuilder csv = new StringBuilder("t,v\n");
    for (int week = 1; week <= 30; week++) {
      csv.append(week).append(',').append(100 + 3 * week + week % 4).append('\n');
    }
    assertThat(columns(csv.toString()).out().replaceAll("\\s+", " "))
        .contains("The series rose by 3 for each unit of time from the first to the last of 30")
        .doesNotContain("3 a year");
  }

  @Test
  void aDecimalCommaIsReadAndSaid() {
    Analysed found = columns("t,v\n2010,\"17,60\"\n2011,\"1.118,20\"\n2012,\"19,05\"\n");
    assertThat(found.err())
        .isEqualTo(
            "warning: flow.csv:3:2: \"1.118,20\" is read as 1118.20, with a comma before the"
                + " decimals; --decimal-char and --group-char say otherwise where that is wrong\n");
    assertThat(found.out()).contains("17.6 (2010) to 1,118 (2011)");
  }

  @Test
  void pointsBetweenThousandsAreAskedFor() {
    String csv = "t,v\n2010,980\n2011,1.234\n2012,2.345\n";
    Analysed refused = columns(csv, "--counts");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err())
        .isEqualTo(
            "error: flow.csv:3:2: \"1.234\" is 1.234, with a point before the decimals, or 1234,"
                + " with a point between thousands; say which: --decimal-char \".\" or"
                + " --decimal-char \",\" --group-char \".\"\n");
    assertThat(columns(csv, "--counts", "--group-char", ".").out())
        .contains("980 (2010) to 2,345 (2012)");
  }

  @Test
  void marksAreProposedAndDeclared() {
    String csv = "t,v\n2010,1500\n2011,1620 (p)\n2012,..\n2013,1640r\n";
    assertThat(columns(csv).err())
        .isEqualTo(
            """
            error: flow.csv:3:2: "1620 (p)" is not a finite number; if "(p)" means provisional, add --mark "(p)=provisional"
            error: flow.csv:4:2: ".." is not a finite number; if ".." means not-available, add --mark "..=not-available"
            error: flow.csv:5:2: "1640r" is not a finite number; if "r" means revised, add --mark "r=revised"
            """);
    Analysed found =
        columns(
            csv, "--mark", "(p)=provisional", "--mark", "..=not-available", "--mark", "r=revised");
    assertThat(found.exitCode()).as(found.err()).isZero();
    assertThat(found.out()).contains("3 values, 2010 to 2013", "1 without a value");
  }

  @Test
  void aBreakThatAColumnMarksIsABreak() {
    StringBuilder csv = new StringBuilder("t,v,s\n");
    for (int year = 2001; year <= 2012; year++) {
      csv.append(year).append(',').append(50 + year % 7).append(year == 2006 ? ",b\n" : ",\n");
    }
    Analysed found = columns(csv.toString(), "--status", "s", "--mark", "b=break");
    assertThat(found.out().replaceAll("\\s+", " "))
        .contains("the way of measuring changed in 2006");
  }
}
