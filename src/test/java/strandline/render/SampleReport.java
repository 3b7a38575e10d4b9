package strandline.render;

import java.util.ArrayList;
import java.util.List;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Report;
import strandline.report.Report.Section;
import strandline.series.Origin;
import strandline.series.Source;
import strandline.series.Status;

/** A report that has one of everything, for the tests of renderers. */
public final class SampleReport {
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
            List.of("FY2012", "FY2014"),
            List.of(),
            ""));
    sea.add(SampleTables.flow());
    sea.add(SampleFigures.flow());
    sea.add(SampleFigures.sectors());
    List<Block> talks =
        new ArrayList<>(
            List.of(SampleTables.talks(), SampleFigures.rounds(), SampleFigures.dates()));
    List<Block> arrivals =
        new ArrayList<>(
            List.of(
                SampleTables.monthly(),
                SampleFigures.monthly(),
                SampleFigures.areas(),
                SampleFigures.encounters(),
                SampleFigures.trend()));
    return new Report(
        "sample",
        cover(),
        List.of(
            new Report.Headline(
                "Flow at sea, FY2014 against FY2012",
                new Cell.Number(1.9904, 2, Status.NORMAL, Origin.UNKNOWN),
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
}
