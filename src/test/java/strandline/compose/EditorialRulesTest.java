package strandline.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import strandline.DescriptorText;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Table;

/** Rules of an editor, on ferries and on the councils of a harbour. */
class EditorialRulesTest {
  private static final String MEASURES =
      """
      {"id": "trips", "title": "Ferry trips", "short": "ferry trips", "definition": "Trips.",
       "unit": "trips", "aggregation": "sum"}\
      """;
  private static final String COVERED =
      """
      {"type": "council", "from": "2001-01-01", "to": "2003-12-31", "reason": "Minutes."},
      {"type": "council", "from": "2005-01-01", "to": "2012-12-31", "reason": "Minutes."}\
      """;
  private static final String FRAME =
      """
      title: T
      subtitle: S
      edition: 2018-06
      as-of: 2018-06-30
      published: 2018-07-21
      next-update: none
      geography: G
      contact: C
      licence: L
      keywords: [K]
      series:
        trips: { dataset: ferries, measure: trips, per: calendar-year, where: { line: North } }
      events:
        councils: { dataset: councils, kind: council }
      notes:
        - { id: storm, text: A storm closed the harbour., about: [{ series: trips, at: "YEAR" }] }
      sections:
        - id: s
          title: S
          show:
            - change-table: { id: t, title: Trips, series: trips, base: 2010, notes: [storm] }
      """;

  private static DataPackage data;

  @BeforeAll
  static void readData() throws IOException {
    String descriptor =
        DescriptorText.of(
            DescriptorText.observations("ferries", "\"Ferries\"", "line", MEASURES),
            DescriptorText.events("councils", "council", COVERED));
    StringBuilder trips = new StringBuilder(DescriptorText.HEADER.replace("DIMENSION", "line"));
    for (int year = 2010; year <= 2015; year++) {
      String source = year == 2014 ? "paper" : "log";
      trips.append(year + ",North,trips,1," + 100 * (year - 2000) + ",normal,exact," + source);
      trips.append(",true\n");
    }
    StringBuilder councils =
        new StringBuilder("council,kind,date,precision,basis,held,label,source,preferred\n");
    for (String day :
        List.of(
            "2001-03-01",
            "2002-05",
            "2005-02-03",
            "2010-05",
            "2011-06-07",
            "2012-01-09",
            "2012-06-06")) {
      String precision = day.length() == 7 ? "month" : "day";
      councils.append("c" + day + ",council," + day + "," + precision + ",stated,yes,C,log,true\n");
    }
    String sources =
        "id,title,publisher,published,url,standing\nlog,A log,A harbour,2018-07,,primary\n"
            + "paper,News,The Crier,2015,,press\n";
    Map<String, byte[]> files =
        Map.of(
            "datapackage.json", descriptor.getBytes(UTF_8),
            "sources.csv", sources.getBytes(UTF_8),
            "ferries.csv", trips.toString().getBytes(UTF_8),
            "councils.csv", councils.toString().getBytes(UTF_8));
    Problems problems = new Problems();
    data = new DataPackageReader().read(RawPackage.folder(files), "datapackage.json", problems);
    assertThat(problems.all()).isEmpty();
  }

  private static Report report(String year, String entries, Problems problems) {
    byte[] spec = (FRAME.replace("YEAR", year) + entries).getBytes(UTF_8);
    return new ReportComposer().compose("t", "t.yaml", spec, data, problems).report();
  }

  private static Figure figure(String entry, Problems problems) {
    Report report =
        report(
            "2013",
            "      - gap-table: { id: g, title: Time between councils, events: councils }\n"
                + "      - "
                + entry
                + "\n",
            problems);
    return report.figures().get(0);
  }

  @Test
  void eventsAreDatedPointsOnOneLineWithNamedGaps() {
    Figure figure =
        figure("gap-chart: { id: f, table: g, events: councils, longer-than: 4 }", new Problems());
    assertThat(figure.chart().marks().stream().filter(Mark.Shade.class::isInstance))
        .extracting(mark -> ((Mark.Shade) mark).label())
        .containsExactly("5.3 years, February 2005 to May 2010", "not known");
    Mark.Points points =
        (Mark.Points)
            figure.chart().marks().stream().filter(Mark.Points.class::isInstance).findAny().get();
    assertThat(points.data())
        .extracting(at -> at.label() + " " + at.status().word())
        .containsExactly(
            "1 March 2001 normal",
            "May 2002 estimated",
            "3 February 2005 normal",
            "May 2010 estimated",
            "7 June 2011 normal",
            "9 January 2012 normal",
            "6 June 2012 normal");
    assertThat(points.data()).extracting(Mark.Datum::y).containsOnly(1.0);
    assertThat(figure.altText())
        .isEqualTo(
            "Time line of dated events: Time between councils; 5.3 years, February 2005 to May"
                + " 2010");
  }

  @Test
  void moreThanThreeEventsInAPictureAreTooMany() {
    Problems problems = new Problems();
    String chart = "bar-chart: { id: f, table: t, series: trips, events: councils }";
    figure(chart, problems);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "t.yaml:23:20: 4 events and breaks in one picture; keep the 3 that a reader needs");
  }

  @Test
  void aNoteConcernsAValueThatTheSeriesHas() {
    Report.Note.About about = report("2013", "", new Problems()).notes().get(0).about().get(0);
    assertThat(about).isEqualTo(new Report.Note.About("trips", "2013"));
    try {
      report("2033", "", new Problems());
    } catch (InvalidInputException e) {
      assertThat(e.problems())
          .extracting(Problem::toString)
          .containsExactly(
              "t.yaml:16:82: \"2033\" is no period of ferry trips (North); write one from 2010 to"
                  + " 2015");
      return;
    }
    throw new AssertionError("2033 was taken");
  }

  @Test
  void aRowSaysWhatItRestsOnAndNeverThatThereIsNothing() {
    Table table = report("2013", "", new Problems()).tables().get(0);
    int last = table.columns().size() - 1;
    assertThat(table.rows())
        .extracting(row -> ((Cell.Text) row.get(last)).text())
        .containsExactly("", "", "", "", "The figure rests on one source, The Crier", "");
  }
}
