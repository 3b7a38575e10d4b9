package strandline.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Mark.Datum;
import strandline.report.Table;
import strandline.series.Calendar;
import strandline.series.Origin;
import strandline.series.Period;

/** The tables of the sample report. */
final class SampleTables {
  private SampleTables() {}

  static Table flow() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < SampleSeries.FLOW.length; i++) {
      Cell people =
          Double.isNaN(SampleSeries.FLOW[i])
              ? Cell.missing("The fact sheet was not found.")
              : Cell.count(SampleSeries.FLOW[i], Origin.UNKNOWN);
      rows.add(
          List.of(
              new Cell.Time(Period.year(SampleSeries.FIRST_YEAR + i, Calendar.US_FISCAL_YEAR)),
              people,
              change(i)));
    }
    return new Table(
        "flow",
        "Flow of Cubans at sea, FY2007 to FY2019",
        "People known to have set out, by fiscal year.",
        List.of(
            Table.Column.time("period", "Fiscal year"),
            Table.Column.number("people", "People", 0),
            Table.Column.derived(
                "change", "Change (per cent)", 1, new Formula.PercentChange("people", 1))),
        rows,
        List.of("not-read"),
        List.of("uscg-flow"));
  }

  private static Cell change(int i) {
    boolean isKnown =
        i > 0 && !Double.isNaN(SampleSeries.FLOW[i]) && !Double.isNaN(SampleSeries.FLOW[i - 1]);
    return isKnown
        ? Cell.number(
            100 * (SampleSeries.FLOW[i] / SampleSeries.FLOW[i - 1] - 1), 1, Origin.UNKNOWN)
        : Cell.notApplicable("The year before has no value.");
  }

  static Table talks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (LocalDate round : SampleSeries.ROUNDS) {
      rows.add(List.of(new Cell.Date(round), Cell.text("media note of " + round)));
    }
    return new Table(
        "rounds",
        "Rounds of migration talks, 2009 to 2023",
        "Every round with its date.",
        List.of(Table.Column.date("date", "Date"), Table.Column.text("note", "Media note")),
        rows,
        List.of(),
        List.of("state-rounds"));
  }

  static Table monthly() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Datum datum : SampleSeries.monthly(1.0, 0)) {
      rows.add(
          List.of(
              new Cell.Time(Period.parse(datum.label())),
              datum.isDrawn()
                  ? new Cell.Number(datum.y(), 0, datum.status(), Origin.UNKNOWN)
                  : Cell.missing("No report of that month.")));
    }
    return new Table(
        "monthly",
        "Encounters by month, October 1999 to September 2024",
        "Made-up encounters by month.",
        List.of(
            Table.Column.time("month", "Month"),
            Table.Column.number("encounters", "Encounters", 0)),
        rows,
        List.of("made-up"),
        List.of("cbp-encounters"));
  }
}
