package strandline.render.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.render.Artifact;
import strandline.render.layout.LaidOutReport;
import strandline.render.layout.LayoutRenderer;
import strandline.report.Report;
import strandline.report.Report.Profile;

/**
 * The Excel workbook of a report, one for each profile: {@code <report id>-<edition>.xlsx} and
 * {@code <report id>-publication-<edition>.xlsx}, each also under its name without the edition. The
 * same report gives the same bytes: every date inside comes from the report's edition.
 */
public final class WorkbookRenderer implements LayoutRenderer.Format {
  private static final String ENDING = ".xlsx";
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Makes a renderer. */
  public WorkbookRenderer() {}

  /**
   * Returns the workbooks; each is made when it is written.
   *
   * @param report the report and its sheets
   * @return one artifact for each profile that the report asks for
   */
  @Override
  public List<Artifact> render(LaidOutReport report) {
    return report.sheets().keySet().stream()
        .map(profile -> artifact(report, profile))
        .sorted(Comparator.comparing(Artifact::path))
        .toList();
  }

  private static Artifact artifact(LaidOutReport laidOut, Profile profile) {
    Report report = laidOut.report();
    String name = report.id() + (profile == Profile.PUBLICATION ? "-publication" : "");
    String dated = name + "-" + report.cover().edition() + ENDING;
    WorkbookWriter writer =
        new WorkbookWriter(laidOut.sheets().get(profile), profile, Imprint.of(report));
    return new Artifact(dated, MEDIA_TYPE, writer::writeTo, Optional.of(name + ENDING));
  }
}
