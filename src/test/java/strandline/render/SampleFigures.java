package strandline.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Origin;
import strandline.series.Status;

/** The figures of the sample report: every kind of mark, and what is hard to lay out. */
final class SampleFigures {
  private SampleFigures() {}

  static Figure flow() {
    List<Datum> data = IntStream.rangeClosed(2007, 2019).mapToObj(SampleSeries::flow).toList();
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2006.75, 2019.75, years(2007, 2019, 0.25, "FY")),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                event("U.S. and Cuba announce normalisation", "17 Dec 2014", 2014, 12, 17),
                event("“Wet foot, dry foot” ends", "12 Jan 2017", 2017, 1, 12),
                new Mark.Bars("Flow at sea", "people", data),
                new Mark.Bracket("×1.99", SampleSeries.flow(2012), SampleSeries.flow(2014))));
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

  static Figure sectors() {
    List<String> names = List.of("Miami sector", "Key West", "San Juan", "New Orleans", "Other");
    double[] first = {1210, 640, 420, 95, 12};
    double[] second = {1840, 910, 388, 120, 20};
    List<Datum> a = new ArrayList<>();
    List<Datum> b = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      a.add(new Datum(names.get(i), i, first[i], Status.NORMAL, Origin.UNKNOWN));
      b.add(
          new Datum(
              names.get(i), i, second[i], i == 3 ? Status.PARTIAL : Status.NORMAL, Origin.UNKNOWN));
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

  static Figure rounds() {
    List<Datum> data = new ArrayList<>();
    for (int year = 2003; year <= 2023; year++) {
      int wanted = year;
      long rounds = SampleSeries.ROUNDS.stream().filter(day -> day.getYear() == wanted).count();
      data.add(new Datum("" + year, year + 0.5, rounds, Status.NORMAL, Origin.UNKNOWN));
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

  static Figure dates() {
    List<Datum> data =
        SampleSeries.ROUNDS.stream()
            .map(day -> new Datum("" + day, SampleSeries.at(day), 1, Status.NORMAL, Origin.UNKNOWN))
            .toList();
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

  static Figure monthly() {
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
                new Mark.Line("Encounters", "encounters", SampleSeries.monthly(1.0, 0)),
                new Mark.Label("Feb 2015: 7,384", SampleSeries.monthly(1.0, 0).get(184))));
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

  static Figure areas() {
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2009.75, 2024.75, years(2010, 2024, 0.25, "FY")),
            Chart.YAxis.counts("people"),
            false,
            List.of(
                new Mark.Line("Ports of entry", "encounters", SampleSeries.yearly(900, 1.17, 2016)),
                new Mark.Line(
                    "Border Patrol, south-west", "encounters", SampleSeries.yearly(1100, 1.15, 0)),
                new Mark.Line("At sea", "encounters", SampleSeries.yearly(1500, 1.02, 0))));
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

  static Figure encounters() {
    List<Datum> all = SampleSeries.monthly(0.6, 30);
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

  static Figure trend() {
    List<Datum> middle = new ArrayList<>();
    for (int year = 2010; year <= 2020; year++) {
      double value = 40 + 3.5 * (year - 2010);
      middle.add(new Datum("" + year, year + 0.5, value, Status.NORMAL, Origin.UNKNOWN));
    }
    List<Datum> points = new ArrayList<>();
    for (int year = 2010; year <= 2020; year++) {
      double value = 40 + 3.5 * (year - 2010) + 8 * Math.sin(year * 2.1);
      points.add(new Datum("" + year, year + 0.5, value, Status.NORMAL, Origin.UNKNOWN));
    }
    Chart chart =
        new Chart(
            new Chart.XAxis.Time(2010, 2021, years(2010, 2020, 0.5, "")),
            new Chart.YAxis("share of arrivals (per cent)", 1, false, false),
            false,
            List.of(
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

  private static List<Chart.Tick> years(int from, int to, double shift, String prefix) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(year -> new Chart.Tick(year + shift, prefix + year))
        .toList();
  }

  private static Mark.Rule event(String label, String date, int year, int month, int day) {
    return new Mark.Rule(label, date, SampleSeries.at(LocalDate.of(year, month, day)), false);
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
        List.of(sources),
        Figure.Size.MEMO,
        title);
  }
}
