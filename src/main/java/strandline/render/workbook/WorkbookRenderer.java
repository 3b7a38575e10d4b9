package strandline.render.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.layout.Layout;
import strandline.render.layout.Layouts;
import strandline.render.sheet.Sheet;
import strandline.report.Report;
import strandline.report.Report.Profile;

/**
 * The Excel workbook of a report, one for each profile: {@code <report id>-<edition>.xlsx} and
 * {@code <report id>-publication-<edition>.xlsx}, each also under its name without the edition. The
 * same report gives the same bytes on one JDK build: every date inside comes from the report's
 * edition.
 */
public final class WorkbookRenderer implements Renderer {
  private static final String ENDING = ".xlsx";
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Assessor NOBODY =
      new Assessor() {
        @Override
        public List<Layout.Assessed> expected(Profile profile) {
          return List.of();
        }

        @Override
        public List<Layout.Assessed> assess(Profile profile, String name, byte[] workbook) {
          return List.of();
        }
      };

  private final Layouts layouts;

  private final Assessor assessor;

  /** Says how a finished workbook does by the rules for workbooks. */
  public interface Assessor {
    /**
     * Says what is found in a workbook without a fault.
     *
     * @param profile for whom it is
     * @return one row for each rule; none when nobody audits
     */
    List<Layout.Assessed> expected(Profile profile);

    /**
     * Audits a workbook.
     *
     * @param profile for whom it is
     * @param name the file's name
     * @param workbook its bytes
     * @return one row for each rule; none when nobody audits
     */
    List<Layout.Assessed> assess(Profile profile, String name, byte[] workbook);
  }

  private WorkbookRenderer(Layouts layouts, Assessor assessor) {
    this.layouts = layouts;
    this.assessor = assessor;
  }

  /**
   * Makes a renderer.
   *
   * @param layouts lay the reports out
   */
  public WorkbookRenderer(Layouts layouts) {
    this(layouts, NOBODY);
  }

  /**
   * Returns a renderer whose workbooks say how they do by the rules.
   *
   * @param by audits a workbook that does not say it yet; the same for the same bytes
   * @return the renderer
   */
  public WorkbookRenderer assessed(Assessor by) {
    return new WorkbookRenderer(layouts, by);
  }

  @Override
  public String format() {
    return "xlsx";
  }

  /**
   * Makes the workbook.
   *
   * @param report the report
   * @return one artifact for each profile that the report asks for
   * @throws IllegalArgumentException when a text, number or date cannot stand in a workbook, or a
   *     formula does not give the report's value
   */
  @Override
  public List<Artifact> render(Report report) {
    return report.making().profiles().stream()
        .map(profile -> artifact(report, profile))
        .sorted(Comparator.comparing(Artifact::path))
        .toList();
  }

  private Artifact artifact(Report report, Profile profile) {
    String whose = profile == Profile.PUBLICATION ? "-publication" : "";
    String name = report.id() + whose;
    String dated = name + "-" + report.cover().edition() + ENDING;
    Layout layout = layouts.of(report, profile);
    Function<List<Layout.Assessed>, Artifact.Content> saying =
        rows -> content(report, profile, layout.sheets(rows));
    Artifact.Content whole = assessed(report, profile, dated, saying);
    return new Artifact(dated, MEDIA_TYPE, whole, Optional.of(name + ENDING));
  }

  /**
   * A workbook says that it keeps every rule, and is audited; only one that does not keep them is
   * made again, with what was found. One with a million records is not held in memory.
   */
  private Artifact.Content assessed(
      Report report,
      Profile profile,
      String name,
      Function<List<Layout.Assessed>, Artifact.Content> saying) {
    if (report.tables().stream().anyMatch(table -> table.records().isPresent())) {
      return saying.apply(List.of());
    }
    List<Layout.Assessed> expected = assessor.expected(profile);
    Artifact.Content faultless = saying.apply(expected);
    if (expected.isEmpty()) {
      return faultless;
    }
    byte[] workbook = bytes(faultless);
    List<Layout.Assessed> found = assessor.assess(profile, name, workbook);
    return found.equals(expected) ? out -> out.write(workbook) : saying.apply(found);
  }

  private static byte[] bytes(Artifact.Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private static Artifact.Content content(Report report, Profile profile, List<Sheet> sheets) {
    PartsFile parts = new WorkbookWriter(profile).write(sheets, Imprint.of(report));
    int cores = Runtime.getRuntime().availableProcessors();
    return out -> parts.writeTo(out, cores);
  }
}
