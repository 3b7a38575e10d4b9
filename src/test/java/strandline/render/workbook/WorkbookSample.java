package strandline.render.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import strandline.render.Artifact;
import strandline.render.layout.LayoutRenderer;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Formula;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Calendar;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Source;
import strandline.series.Status;

/**
 * A report with every kind of cell, formula and mark. The figures are made up but for FY2012–14.
 */
public final class WorkbookSample {
  private static final String COUNT = "flow";

  private WorkbookSample() {}

  /** Returns the report. */
  public static Report report() {
    return report(flowByYear());
  }

  /** Returns the report with one more section that holds a table. */
  static Report withRecords(Table table) {
    Report plain = report();
    List<Section> sections = new ArrayList<>(plain.sections());
    sections.add(new Section("all-records", "All records", List.of(table)));
    return new Report(
        plain.id(),
        plain.cover(),
        plain.headlines(),
        sections,
        plain.notes(),
        plain.sources(),
        plain.inputs());
  }

  /** Returns the report with another first table. */
  static Report report(Table first) {
    return new Report(
        "sample",
        cover("2024-09"),
        List.of(
            new Report.Headline(
                "Flow at sea, FY2014 against FY2012",
                new Cell.Number(3722.0 / 1870.0, 2, Status.NORMAL, Origin.UNKNOWN),
                "times",
                "holds with reservation",
                "In FY2014 the flow at sea was 1.99 times that of FY2012.",
                "flow-by-year",
                "year",
                "FY2014"),
            new Report.Headline(
                "Flow at sea, FY2014",
                new Cell.Number(3722, 0, Status.NORMAL, Origin.UNKNOWN),
                "people",
                "",
                "The flow at sea was 3,722 people.",
                "flow-by-year",
                COUNT,
                "FY2014")),
        List.of(
            new Section("sea", "Interceptions at sea", seaBlocks(first)),
            new Section("by-month", "By month", MonthSample.blocks()),
            new Section("talks", "Talks", List.of(rounds(), byArea(), areaFigure()))),
        List.of(
            new Report.Note(
                "flow",
                "The flow counts interdictions, arrivals and turn-backs.",
                List.of(new Report.Note.About(COUNT, "FY2014"))),
            new Report.Note("dates", "Dates as printed; a day may be uncertain.")),
        List.of(
            source("paper-2015", "Figures in a newspaper", "https://example.org/paper?a=1&b=2"),
            source("uscg-2016", "Interdictions by year", "")),
        List.of(
            new Report.InputFile("datasets/interdictions.csv", "0f".repeat(32), 12_345, 240),
            new Report.InputFile("reports/sample.yaml", "a1".repeat(32), 987, 0)));
  }

  static Report.Cover cover(String edition) {
    return new Report.Cover(
        "Migration at sea: a sample",
        "Flow of people at sea, the Strait, FY2010 to FY2016.",
        edition,
        "30 September 2024",
        "21 November 2024",
        "November 2025",
        "The Strait and the coast",
        "analysis@example.org",
        "CC BY 4.0",
        "en-GB",
        List.of("migration", "flow"));
  }

  private static Source source(String id, String title, String url) {
    return new Source(id, title, "Coast Guard", "2016", url, Source.Standing.MIRROR);
  }

  private static List<Block> seaBlocks(Table first) {
    return List.of(
        new Block.Paragraph("The flow counts people, not events."),
        first,
        doubling(),
        new Block.Statement(
            "doubled",
            "In 2014 twice as many people were intercepted as in 2012.",
            "holds with reservation",
            List.of("The ratio is 1.99.", "The interval is 1.88 to 2.10."),
            "flow-by-year",
            List.of("FY2012", "FY2014"),
            List.of(),
            ""),
        new Block.Statement(
            "trend", "The flow rose.", "", List.of(), "flow-by-year", List.of(), List.of(), ""));
  }

  private static final double[] FLOW = {422, 1000, 1870, 2129, 3722, Double.NaN, 7411};

  /** Returns the table of the flow with derived columns. */
  static Table flowByYear() {
    return new Table(
        "flow-by-year",
        "Flow of people at sea, FY2010 to FY2016",
        "Each fiscal year's flow, its change, and its ratio to FY2012.",
        List.of(
            Column.time("year", "Fiscal year"),
            Column.number(COUNT, "Flow (people)", 0),
            Column.derived("change", "Change (people)", 0, new Formula.Change(COUNT, 1)),
            Column.derived("percent", "Change (per cent)", 1, new Formula.PercentChange(COUNT, 1)),
            Column.derived("ratio", "Ratio to FY2012", 3, new Formula.RatioTo(COUNT, "FY2012")),
            Column.derived("index", "Index, FY2012 = 100", 1, new Formula.IndexTo(COUNT, "FY2012")),
            Column.derived(
                "growth", "Growth (per cent a year)", 1, new Formula.Growth(COUNT, "FY2012"))),
        flowRows(),
        List.of("flow"),
        List.of("paper-2015", "uscg-2016"));
  }

  private static List<List<Cell>> flowRows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < FLOW.length; i++) {
      double now = FLOW[i];
      // FY2011 is a bound: it enters no change.
      double here = i == 1 ? Double.NaN : now;
      double before = i == 0 || i == 2 ? Double.NaN : FLOW[i - 1];
      rows.add(
          List.of(
              new Cell.Time(Period.year(2010 + i, Calendar.US_FISCAL_YEAR)),
              count(i, now),
              derived(here - before, 0),
              derived(100 * (here / before - 1), 1),
              derived(here / FLOW[2], 3),
              derived(100 * here / FLOW[2], 1),
              derived(i < 3 ? Double.NaN : growth(here, i - 2), 1)));
    }
    return rows;
  }

  private static double growth(double now, int years) {
    return 100 * (Math.pow(now / FLOW[2], 1.0 / years) - 1);
  }

  private static Cell count(int i, double value) {
    if (Double.isNaN(value)) {
      return new Cell.Missing(Status.NOT_AVAILABLE, "no figure was printed for that year");
    }
    Status status = i == 1 ? Status.AT_LEAST : i == 6 ? Status.PROVISIONAL : Status.NORMAL;
    return new Cell.Number(value, 0, status, Origin.UNKNOWN);
  }

  private static Cell derived(double value, int decimals) {
    return Double.isNaN(value)
        ? Cell.notApplicable("a value that it needs is missing or a bound")
        : Cell.number(value, decimals, Origin.UNKNOWN);
  }

  private static Figure doubling() {
    List<Mark.Datum> data = new ArrayList<>();
    for (int i = 0; i < FLOW.length; i++) {
      data.add(
          new Mark.Datum(
              "FY" + (2010 + i),
              2009.75 + i + 0.5,
              FLOW[i],
              i == 5 ? Status.NOT_AVAILABLE : Status.NORMAL,
              Origin.UNKNOWN));
    }
    return new Figure(
        "doubling",
        "The flow at sea doubled in two years",
        "People, fiscal years",
        "Line of the flow at sea, FY2010 to FY2016: 422 at first, 7,411 at last; no figure for"
            + " FY2015.",
        "A line rises from 422 in FY2010 to 3,722 in FY2014 and 7,411 in FY2016.",
        "flow-by-year",
        new Chart(
            new Chart.XAxis.Time(2009.75, 2016.75, List.of(new Chart.Tick(2010.25, "FY2010"))),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                new Mark.Line("flow", COUNT, data),
                new Mark.Bracket("×1.99", data.get(2), data.get(4)))),
        "FY2011 is a lower bound.",
        List.of("uscg-2016"),
        Figure.Size.MEMO,
        "The flow at sea doubled in two years");
  }

  private static Table rounds() {
    return new Table(
        "fy2014",
        "Rounds of talks, 2003 to 2013",
        "Every round with its date, place and the days since the round before.",
        List.of(
            Column.text("round", "Round"),
            Column.date("day", "Date"),
            Column.number("gap", "Days since the round before", 0),
            Column.text("place", "Place"),
            Column.text("more", "Read on")),
        List.of(
            List.of(
                Cell.text("=1+1 is the name of this round"),
                new Cell.Date(LocalDate.of(2003, 6, 1)),
                Cell.notApplicable("it is the first"),
                Cell.text("@Havana"),
                Cell.text("Flow by year")),
            List.of(
                Cell.text("+second, written with _x0041_ and an \u00e9"),
                new Cell.Date(LocalDate.of(2009, 7, 14)),
                Cell.count(2235, Origin.UNKNOWN),
                Cell.text("-New York"),
                Cell.text("The doubling")),
            List.of(
                Cell.text("third"),
                new Cell.Missing(Status.NOT_AVAILABLE, "no record names the day"),
                Cell.missing("a day is not known"),
                Cell.text(""),
                Cell.text("A page about the talks"))),
        List.of("dates"),
        List.of("paper-2015"));
  }

  private static Table byArea() {
    return new Table(
        "arrivals-by-area-and-calendar-year-of-entry",
        "Arrivals by area, 2014",
        "Arrivals in 2014 by area of entry.",
        List.of(Column.text("area", "Area"), Column.number("people", "Arrivals (people)", 0)),
        List.of(
            List.of(Cell.text("Strait"), Cell.count(1200, Origin.UNKNOWN)),
            List.of(Cell.text("Land border"), Cell.count(17459, Origin.UNKNOWN)),
            List.of(Cell.text("Airports"), Cell.count(320, Origin.UNKNOWN))),
        List.of(),
        List.of("paper-2015"));
  }

  private static Figure areaFigure() {
    return new Figure(
        "areas",
        "Most arrivals came over land",
        "People, 2014",
        "Bars of arrivals in 2014 by area: 17,459 over land, 1,200 over the Strait, 320 by air.",
        "Three bars.",
        "arrivals-by-area-and-calendar-year-of-entry",
        new Chart(
            new Chart.XAxis.Categories(List.of("Strait", "Land border", "Airports")),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                new Mark.Bars(
                    "arrivals",
                    "people",
                    List.of(
                        new Mark.Datum("Strait", 0, 1200, Status.NORMAL, Origin.UNKNOWN),
                        new Mark.Datum("Land border", 1, 17459, Status.NORMAL, Origin.UNKNOWN),
                        new Mark.Datum("Airports", 2, 320, Status.NORMAL, Origin.UNKNOWN))))),
        "",
        List.of("paper-2015"),
        Figure.Size.MEMO,
        "Most arrivals came over land");
  }

  /** Returns the bytes of the workbook of a report, with a picture where one is needed. */
  public static byte[] workbook(Report report) {
    Artifact artifact =
        LayoutRenderer.of(new WorkbookRenderer())
            .render(report, figure -> Pictures.plain(600, 300))
            .get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      artifact.content().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
