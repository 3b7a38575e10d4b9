package strandline.render.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Formula;
import strandline.report.Mark;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Calendar;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Status;

/** Tables of months and quarters, and what their years add up to. The figures are made up. */
final class MonthSample {
  private MonthSample() {}

  static List<Block> blocks() {
    return List.of(
        byMonth(), monthlyFigure(), cutFigure(), fromMonths(), fromFiscalMonths(), byQuarter());
  }

  static Table byMonth() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      int from = Math.max(0, i - 2);
      OptionalDouble mean = IntStream.rangeClosed(from, i).mapToDouble(m -> month(m)).average();
      rows.add(
          List.of(
              new Cell.Time(Period.month(YearMonth.of(2013, 1).plusMonths(i))),
              Cell.count(month(i), Origin.UNKNOWN),
              Cell.count(month(i) / 4, Origin.UNKNOWN),
              i < 2
                  ? Cell.notApplicable("it needs three months")
                  : Cell.number(mean.orElseThrow(), 1, Origin.UNKNOWN),
              Cell.number(100 * (month(i) / 4) / month(i), 1, Origin.UNKNOWN),
              Cell.number(month(i) / (month(i) / 4), 2, Origin.UNKNOWN),
              Cell.number(month(i) - month(i) / 4, 0, Origin.UNKNOWN),
              Cell.number(month(i), 0, Origin.UNKNOWN),
              i < 12
                  ? Cell.notApplicable("it needs the year before")
                  : Cell.number(month(i) - month(i - 12), 0, Origin.UNKNOWN)));
    }
    return new Table(
        "flow-by-month",
        "Flow by month, January 2013 to December 2015",
        "Each month's flow, the part that landed, and means of three months.",
        List.of(
            Column.time("month", "Month"),
            Column.number("flow", "Flow", 0),
            Column.number("landed", "Landed", 0),
            Column.derived("mean", "Mean of three months", 1, new Formula.RollingMean("flow", 3)),
            Column.derived(
                "share", "Share landed (per cent)", 1, new Formula.Share("landed", "flow")),
            Column.derived("times", "Flow per landed", 2, new Formula.Quotient("flow", "landed")),
            Column.derived("rest", "Not landed", 0, new Formula.Difference("flow", "landed")),
            Column.derived("sum", "Both parts", 0, new Formula.Sum(List.of("landed", "rest"))),
            Column.derived("change", "Change in a year", 0, new Formula.Change("flow", 12))),
        rows,
        List.of(),
        List.of("uscg-2016"),
        List.of("flow", "landed"));
  }

  /** A line that is cut after 2013, as where the way of counting changes, and a level. */
  private static Figure cutFigure() {
    List<Mark.Datum> before = new ArrayList<>();
    List<Mark.Datum> after = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      String label = YearMonth.of(2013, 1).plusMonths(i).toString();
      (i < 12 ? before : after)
          .add(
              new Mark.Datum(
                  label, 2013 + (i + 0.5) / 12, month(i), Status.NORMAL, Origin.UNKNOWN));
    }
    return new Figure(
        "cut",
        "The way of counting changed in 2014",
        "People, months",
        "Line of the monthly flow, January 2013 to December 2015, cut after 2013, and a level.",
        "Two pieces of a line.",
        "flow-by-month",
        new Chart(
            new Chart.XAxis.Time(2013, 2016, List.of(new Chart.Tick(2013, "2013"))),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                new Mark.Level("200 expected", 200),
                new Mark.Line("flow", "flow", before),
                new Mark.Line("flow", "flow", after))),
        "",
        List.of("uscg-2016"),
        Figure.Size.MEMO,
        "The way of counting changed in 2014");
  }

  private static Table fromMonths() {
    return new Table(
        "flow-from-months",
        "Flow of people at sea, 2013 to 2015",
        "What the months add up to.",
        List.of(
            Column.time("year", "Year"),
            Column.derived(
                "flow",
                "Sum of the months (people)",
                0,
                new Formula.Months("flow-by-month", "flow"))),
        List.of(
            fromMonths(Period.year(2013, Calendar.CALENDAR_YEAR), 0),
            fromMonths(Period.year(2014, Calendar.CALENDAR_YEAR), 12),
            fromMonths(Period.year(2015, Calendar.CALENDAR_YEAR), 24)),
        List.of(),
        List.of("uscg-2016"),
        List.of("flow"));
  }

  private static Table fromFiscalMonths() {
    return new Table(
        "fiscal-flow-from-months",
        "Flow of people at sea, FY2013 to FY2015",
        "What the months add up to.",
        List.of(
            Column.time("year", "Fiscal year"),
            Column.derived(
                "flow",
                "Sum of the months (people)",
                0,
                new Formula.Months("flow-by-month", "flow"))),
        List.of(
            List.of(
                new Cell.Time(Period.year(2013, Calendar.US_FISCAL_YEAR)),
                Cell.missing("three of its months are not shown")),
            fromMonths(Period.year(2014, Calendar.US_FISCAL_YEAR), 9),
            fromMonths(Period.year(2015, Calendar.US_FISCAL_YEAR), 21)),
        List.of(),
        List.of("uscg-2016"));
  }

  private static List<Cell> fromMonths(Period year, int first) {
    double sum = IntStream.range(first, first + 12).mapToDouble(m -> month(m)).sum();
    return List.of(new Cell.Time(year), Cell.number(sum, 0, Origin.UNKNOWN));
  }

  private static Table byQuarter() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(
          List.of(
              new Cell.Time(Period.parse("FY2013-Q1").plus(i)),
              Cell.count(month(i), Origin.UNKNOWN),
              i < 5
                  ? Cell.notApplicable("five quarters before there is none")
                  : Cell.number(100 * (month(i) / month(i - 5) - 1), 1, Origin.UNKNOWN)));
    }
    return new Table(
        "flow-by-quarter",
        "Flow by quarter, FY2013 to FY2014",
        "Each quarter against the one five quarters before.",
        List.of(
            Column.time("quarter", "Quarter"),
            Column.number("flow", "Flow", 0),
            Column.derived("change", "Change (per cent)", 1, new Formula.PercentChange("flow", 5))),
        rows,
        List.of(),
        List.of("uscg-2016"));
  }

  private static double month(int i) {
    return 100 + 8 * ((i * 7) % 12) + 4 * i;
  }

  private static Figure monthlyFigure() {
    List<Mark.Datum> landed = new ArrayList<>();
    List<Mark.Datum> rest = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      String label = YearMonth.of(2013, 1).plusMonths(i).toString();
      double x = 2013 + (i + 0.5) / 12;
      landed.add(new Mark.Datum(label, x, month(i) / 4, Status.NORMAL, Origin.UNKNOWN));
      rest.add(new Mark.Datum(label, x, month(i) - month(i) / 4, Status.NORMAL, Origin.UNKNOWN));
    }
    return new Figure(
        "months",
        "Most of the flow did not land",
        "People, months",
        "Stacked bars of the monthly flow, January 2013 to December 2015, a quarter of it landed.",
        "Two parts of each month's flow stand on each other.",
        "flow-by-month",
        new Chart(
            new Chart.XAxis.Time(2013, 2016, List.of(new Chart.Tick(2013, "2013"))),
            Chart.YAxis.counts("people"),
            true,
            List.of(
                new Mark.Bars("landed", "landed", landed), new Mark.Bars("rest", "rest", rest))),
        "",
        List.of("uscg-2016"),
        Figure.Size.MEMO,
        "Most of the flow did not land");
  }
}
