package strandline.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Formula;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.report.Report;
import strandline.report.Report.Section;
import strandline.report.Table;
import strandline.series.Calendar;
import strandline.series.Period;
import strandline.series.Source;
import strandline.series.Status;

/**
 * A report that has one of everything, for the tests of renderers. The flow by fiscal year is the
 * United States Coast Guard's, as printed in the fact sheets that the sources name; the monthly
 * figures are made up by a formula.
 */
public final class SampleReport {
  /** FY2007 to FY2019; FY2008 and FY2009 were not read. */
  private static final double[] FLOW = {
    7422, Double.NaN, Double.NaN, 1082, 1979, 1870, 2129, 3722, 4473, 7411, 1989, 384, 482
  };

  private static final int FIRST_YEAR = 2007;
  private static final List<LocalDate> ROUNDS =
      List.of(
          LocalDate.of(2009, 7, 14),
          LocalDate.of(2010, 2, 19),
          LocalDate.of(2010, 6, 18),
          LocalDate.of(2011, 1, 12),
          LocalDate.of(2013, 7, 17),
          LocalDate.of(2014, 1, 9),
          LocalDate.of(2014, 7, 9),
          LocalDate.of(2015, 1, 21),
          LocalDate.of(2015, 11, 30),
          LocalDate.of(2016, 7, 14),
          LocalDate.of(2017, 12, 11),
          LocalDate.of(2018, 7, 11),
          LocalDate.of(2022, 4, 21),
          LocalDate.of(2022, 11, 15),
          LocalDate.of(2023, 4, 12));

  private SampleReport() {}

  /**
   * Returns the report.
   *
   * @return three tables, eight figures, statements, notes, sources, headlines and inputs
   */
  public static Report report() {
    List<Block> sea = new ArrayList<>();
    sea.add(new Block.Paragraph("The Coast Guard counts people, not journeys."));
    sea.add(
        new Block.Statement(
            "doubled",
            "The flow of FY2014 was 1.99 times that of FY2012.",
            "holds",
            List.of("1,870 and 3,722 were read in fact sheets of the same agency."),
            "flow",
            List.of("FY2012", "FY2014")));
    sea.add(flowTable());
    sea.add(flowFigure());
    sea.add(sectorFigure());
    List<Block> talks = new ArrayList<>(List.of(talksTable(), roundsFigure(), datesFigure()));
    List<Block> arrivals =
        new ArrayList<>(
            List.of(
                monthlyTable(), monthlyFigure(), areasFigure(), encountersFigure(), trendFigure()));
    return new Report(
        "sample",
        cover(),
        List.of(
            new Report.Headline(
                "Flow at sea, FY2014 against FY2012",
                1.9904,
                2,
                "times",
                "holds",
                "The flow doubled between FY2012 and FY2014.",
                "flow",
                "people",
                "FY2014")),
        List.of(
            new Section("sea", "Interceptions at sea", sea),
            new Section("talks", "Migration talks", talks),
            new Section("arrivals", "Arrivals", arrivals)),
        List.of(
            new Report.Note("not-read", "The fact sheets of FY2008 and FY2009 were not found."),
            new Report.Note("made-up", "The monthly figures are made up for tests.")),
        sources(),
        List.of(
            new Report.InputFile("datasets/interdictions.csv", "0".repeat(64), 1234, 13),
            new Report.InputFile("reports/sample.yaml", "f".repeat(64), 567, 0)));
  }

  private static Report.Cover cover() {
    return new Report.Cover(
        "Sample of a report",
        "One of everything, for tests",
        "2024-09",
        "30 September 2024",
        "1 November 2024",
        "October 2025",
        "United States and Cuba",
        "analysts@example.org",
        "CC BY 4.0",
        "en-GB",
        List.of("migration", "sample"));
  }

  private static List<Source> sources() {
    return List.of(
        new Source(
            "cbp-encounters",
            "Nationwide Encounters by Field Office and Month",
            "U.S. Customs and Border Protection",
            "2024-10",
            "https://www.cbp.gov/newsroom/stats/nationwide-encounters",
            Source.Standing.PRIMARY),
        new Source(
            "state-rounds",
            "Migration Talks with Cuba: media notes",
            "U.S. Department of State",
            "2023-04-12",
            "https://www.state.gov/",
            Source.Standing.PRIMARY),
        new Source(
            "uscg-flow",
            "Alien Migrant Interdiction: Total Flow, FY2007 to FY2019",
            "U.S. Coast Guard",
            "2019-10",
            "https://www.uscg.mil/",
            Source.Standing.MIRROR));
  }

  private static Table flowTable() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < FLOW.length; i++) {
      Cell people =
          Double.isNaN(FLOW[i])
              ? Cell.missing("The fact sheet was not found.")
              : Cell.count(FLOW[i]);
      rows.add(
          List.of(
              new Cell.Time(Period.year(FIRST_YEAR + i, Calendar.US_FISCAL_YEAR)),
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
    boolean isKnown = i > 0 && !Double.isNaN(FLOW[i]) && !Double.isNaN(FLOW[i - 1]);
    return isKnown
        ? Cell.number(100 * (FLOW[i] / FLOW[i - 1] - 1), 1)
        : Cell.notApplicable("The year before has no value.");
  }

  private static Table talksTable() {
    List<List<Cell>> rows = new ArrayList<>();
    for (LocalDate round : ROUNDS) {
      rows.add(
          List.of(
              new Cell.Date(round),
              new Cell.Link("media note of " + round, "https://www.state.gov/")));
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

  private static Table monthlyTable() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Datum datum : monthly(1.0, 0)) {
      rows.add(
          List.of(
              new Cell.Time(Period.parse(datum.label())),
              datum.isDrawn()
                  ? new Cell.Number(datum.y(), 0, datum.status())
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

  /** Returns the middle of a month or fiscal year in decimal years. */
  private static double at(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  private static Datum flow(int year) {
    double value = FLOW[year - FIRST_YEAR];
    Status status = Double.isNaN(value) ? Status.NOT_AVAILABLE : Status.NORMAL;
    return new Datum("FY" + year, year + 0.25, value, status);
  }

  private static List<Chart.Tick> years(int from, int to, double shift, String prefix) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(year -> new Chart.Tick(year + shift, prefix + year))
        .toList();
  }

  private static Mark.Rule event(String label, String date, int year, int month, int day) {
    return new Mark.Rule(label, date, at(LocalDate.of(year, month, day)), false);
  }

  private static Figure flowFigure() {
    List<Datum> data = IntStream.rangeClosed(2007, 2019).mapToObj(SampleReport::flow).toList();
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2006.75, 2019.75, years(2007, 2019, 0.25, "FY")),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                event("U.S. and Cuba announce normalisation", "17 Dec 2014", 2014, 12, 17),
                event("“Wet foot, dry foot” ends", "12 Jan 2017", 2017, 1, 12),
                new Mark.Bars("Flow at sea", "people", data),
                new Mark.Bracket("×1.99", flow(2012), flow(2014))));
    return figure(
        "flow-at-sea",
        "The flow of Cubans at sea doubled between fiscal years 2012 and 2014",
        "People known to have set out by sea, fiscal years, October to September",
        "flow",
        chart,
        "The totals of FY2008 and FY2009 were not found. The flow counts people intercepted,"
            + " landed and turned back.",
        "uscg-flow");
  }

  private static Figure sectorFigure() {
    List<String> names = List.of("Miami sector", "Key West", "San Juan", "New Orleans", "Other");
    double[] first = {1210, 640, 420, 95, 12};
    double[] second = {1840, 910, 388, 120, 20};
    List<Datum> a = new ArrayList<>();
    List<Datum> b = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      a.add(new Datum(names.get(i), i, first[i], Status.NORMAL));
      b.add(new Datum(names.get(i), i, second[i], i == 3 ? Status.PARTIAL : Status.NORMAL));
    }
    Chart chart =
        new Chart(
            new Chart.XAxis.Categories(names),
            Chart.YAxis.counts("people"),
            true,
            List.of(new Mark.Bars("FY2013", "people", a), new Mark.Bars("FY2014", "people", b)));
    return figure(
        "sectors",
        "Miami saw more than half of the landings in both years",
        "People found on shore by sector, fiscal years, October to September",
        "flow",
        chart,
        "",
        "uscg-flow");
  }

  private static Figure roundsFigure() {
    List<Datum> data = new ArrayList<>();
    for (int year = 2003; year <= 2023; year++) {
      int wanted = year;
      long rounds = ROUNDS.stream().filter(day -> day.getYear() == wanted).count();
      data.add(new Datum("" + year, year + 0.5, rounds, Status.NORMAL));
    }
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2003, 2024, years(2003, 2023, 0.5, "")),
            Chart.YAxis.counts("rounds"),
            false,
            List.of(
                new Mark.Shade("none from 2003 to July 2009", 2004, 2009.53),
                new Mark.Shade("none", 2011.04, 2013.54),
                new Mark.Shade("none from July 2018 to April 2022", 2018.53, 2022.3),
                new Mark.Bars("Rounds", "rounds", data),
                new Mark.Level("two a year expected", 2)));
    return figure(
        "rounds-a-year",
        "The talks met their two rounds a year in only seven of twenty-one years",
        "Rounds of migration talks held, calendar years, 2003 to 2023",
        "rounds",
        chart,
        "Shaded: no round was held.",
        "state-rounds");
  }

  private static Figure datesFigure() {
    List<Datum> data =
        ROUNDS.stream().map(day -> new Datum("" + day, at(day), 1, Status.NORMAL)).toList();
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2003, 2024, years(2003, 2023, 0, "")),
            new Chart.YAxis("", 0, true, false),
            false,
            List.of(
                new Mark.Shade("no round for 5½ years", 2004.02, 2009.53),
                new Mark.Shade("none for 2½ years", 2011.04, 2013.54),
                new Mark.Shade("none for 3 years 9 months", 2018.53, 2022.3),
                event("Talks suspended", "7 Jan 2004", 2004, 1, 7),
                event("Embassies reopen", "20 Jul 2015", 2015, 7, 20),
                new Mark.Points("Rounds", "date", data),
                new Mark.Label("14 Jul 2009", data.get(0)),
                new Mark.Label("21 Apr 2022", data.get(12))));
    return figure(
        "dates-of-rounds",
        "Three long gaps interrupt the talks",
        "Dates of rounds of migration talks, January 2003 to December 2023",
        "rounds",
        chart,
        "",
        "state-rounds");
  }

  private static List<Datum> monthly(double scale, int shift) {
    List<Datum> data = new ArrayList<>();
    YearMonth first = YearMonth.of(1999, 10);
    for (int i = 0; i < 300; i++) {
      YearMonth month = first.plusMonths(i);
      double season = 1 + 0.35 * Math.sin((i + shift) * Math.PI / 6);
      double surge = 1 + 3 * Math.exp(-Math.pow((i - 183 - shift) / 7.0, 2));
      double level = 300 + 4.0 * i * (i % 7 == 0 ? 1.1 : 1) + 40 * ((i * 37) % 11);
      boolean isGap = i >= 120 && i < 126;
      Status status = isGap ? Status.NOT_AVAILABLE : i >= 294 ? Status.PROVISIONAL : Status.NORMAL;
      double value = isGap ? Double.NaN : Math.rint(scale * level * season * surge);
      data.add(new Datum(month.toString(), at(month.atDay(15)), value, status));
    }
    return data;
  }

  private static Figure monthlyFigure() {
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(1999.75, 2024.75, years(2000, 2024, 0, "")),
            Chart.YAxis.counts("encounters"),
            false,
            List.of(
                event("Offer to resume the talks", "22 May 2009", 2009, 5, 22),
                event("Exit permit abolished", "14 Jan 2013", 2013, 1, 14),
                event("Normalisation announced", "17 Dec 2014", 2014, 12, 17),
                event("“Wet foot, dry foot” ends", "12 Jan 2017", 2017, 1, 12),
                event("Title 42 begins", "21 Mar 2020", 2020, 3, 21),
                event("Parole programme begins", "6 Jan 2023", 2023, 1, 6),
                new Mark.Line("Encounters", "encounters", monthly(1.0, 0)),
                new Mark.Label("Feb 2015: 7,384", monthly(1.0, 0).get(184))));
    return figure(
        "encounters-by-month",
        "Encounters peaked in the weeks after the announcement of December 2014",
        "Encounters nationwide, months, October 1999 to September 2024",
        "monthly",
        chart,
        "Encounters count events, not people. No report for October 2009 to March 2010; dashed:"
            + " provisional.",
        "cbp-encounters");
  }

  private static List<Datum> yearly(double start, double growth, int gap) {
    List<Datum> data = new ArrayList<>();
    for (int year = 2010; year <= 2024; year++) {
      boolean isGap = year == gap;
      double value = Math.rint(start * Math.pow(growth, year - 2010) * (1 + (year % 3) * 0.07));
      data.add(
          new Datum(
              "FY" + year,
              year + 0.25,
              isGap ? Double.NaN : value,
              isGap
                  ? Status.NOT_AVAILABLE
                  : year == 2024
                      ? Status.PROVISIONAL
                      : year == 2012 && gap > 0 ? Status.AT_LEAST : Status.NORMAL));
    }
    return data;
  }

  private static Figure areasFigure() {
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2009.75, 2024.75, years(2010, 2024, 0.25, "FY")),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                new Mark.Line("Ports of entry", "encounters", yearly(900, 1.17, 2016)),
                new Mark.Line("Border Patrol, south-west", "encounters", yearly(1100, 1.15, 0)),
                new Mark.Line("At sea", "encounters", yearly(1500, 1.02, 0))));
    return figure(
        "three-ways",
        "Most Cubans now come by land",
        "Encounters by way of arrival, fiscal years, October to September",
        "monthly",
        chart,
        "Hollow points: FY2012 is a lower bound, FY2024 is provisional.",
        "cbp-encounters",
        "uscg-flow",
        "state-rounds");
  }

  private static Figure encountersFigure() {
    List<Datum> all = monthly(0.6, 30);
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(1999.75, 2024.75, years(2000, 2024, 0, "")),
            new Chart.YAxis("encounters a month, logarithmic scale", 0, false, true),
            false,
            List.of(
                new Mark.Rule("other measure", "Mar 2020", 2020.17, true),
                new Mark.Rule("new database", "Oct 2006", 2006.75, true),
                new Mark.Line("Border Patrol", "encounters", all.subList(0, 84)),
                new Mark.Line("Border Patrol", "encounters", all.subList(84, 246)),
                new Mark.Line("Border Patrol", "encounters", all.subList(246, 300))));
    return figure(
        "encounters-log",
        "Encounters rose by orders of magnitude, over two breaks in the series",
        "Apprehensions to February 2020, encounters after; nationwide, months",
        "monthly",
        chart,
        "No line crosses a break: the measures differ.",
        "cbp-encounters");
  }

  private static Figure trendFigure() {
    List<Datum> middle = new ArrayList<>();
    List<Datum> low = new ArrayList<>();
    List<Datum> high = new ArrayList<>();
    for (int year = 2010; year <= 2020; year++) {
      double value = 40 + 3.5 * (year - 2010);
      middle.add(new Datum("" + year, year + 0.5, value, Status.NORMAL));
      low.add(new Datum("" + year, year + 0.5, value - 9 - Math.abs(year - 2015), Status.NORMAL));
      high.add(new Datum("" + year, year + 0.5, value + 9 + Math.abs(year - 2015), Status.NORMAL));
    }
    List<Datum> points = new ArrayList<>();
    for (int year = 2010; year <= 2020; year++) {
      double value = 40 + 3.5 * (year - 2010) + 8 * Math.sin(year * 2.1);
      points.add(new Datum("" + year, year + 0.5, value, Status.NORMAL));
    }
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2010, 2021, years(2010, 2020, 0.5, "")),
            new Chart.YAxis("share of arrivals (per cent)", 1, false, false),
            false,
            List.of(
                new Mark.Band("95 per cent interval", low, high),
                new Mark.Line("Theil–Sen trend", "share", middle),
                new Mark.Points("Share", "share", points)));
    return figure(
        "trend",
        "The share of arrivals by land grew by 3.5 points a year",
        "Arrivals by land, calendar years",
        "monthly",
        chart,
        "",
        "cbp-encounters");
  }

  private static Figure figure(
      String id,
      String title,
      String subtitle,
      String tableId,
      Chart chart,
      String footnote,
      String... sources) {
    return new Figure(
        id,
        title,
        subtitle,
        "Chart: " + title + ".",
        "The chart shows " + subtitle + ".",
        tableId,
        chart,
        footnote,
        List.of(sources));
  }
}
