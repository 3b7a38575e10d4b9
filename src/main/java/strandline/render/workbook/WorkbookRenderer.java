package strandline.render.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.layout.Layout;
import strandline.render.sheet.Sheet;
import strandline.report.Figure;
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

  private static final Assessor NOBODY = (profile, name, workbook) -> List.of();

  private final BiFunction<Report, Figure, Optional<byte[]>> pictures;

  private final Assessor assessor;

  /** Says how a finished workbook does by the rules for workbooks. */
  @FunctionalInterface
  public interface Assessor {
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

  private WorkbookRenderer(
      BiFunction<Report, Figure, Optional<byte[]>> pictures, Assessor assessor) {
    this.pictures = pictures;
    this.assessor = assessor;
  }

  /**
   * Returns a renderer whose workbooks say how they do by the rules.
   *
   * @param by audits a workbook that does not say it yet; the same for the same bytes
   * @return the renderer
   */
  public WorkbookRenderer assessed(Assessor by) {
    return new WorkbookRenderer(pictures, by);
  }

  /**
   * Returns a renderer of workbooks with native charts only.
   *
   * @return the renderer
   */
  public static WorkbookRenderer withoutPictures() {
    return new WorkbookRenderer((report, figure) -> Optional.empty(), NOBODY);
  }

  /**
   * Returns a renderer that adds the picture of a figure that a native chart cannot show whole.
   *
   * @param pictures a figure's picture as the bytes of a PNG file, the same for the same figure
   * @return the renderer
   */
  public static WorkbookRenderer withPictures(BiFunction<Report, Figure, byte[]> pictures) {
    return new WorkbookRenderer(
        (report, figure) -> Optional.of(pictures.apply(report, figure)), NOBODY);
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
    Map<String, Optional<byte[]>> drawn = new HashMap<>();
    Function<Figure, Optional<byte[]>> once =
        figure -> drawn.computeIfAbsent(figure.id(), id -> pictures.apply(report, figure));
    byte[] bytes = bytes(report, profile, Layout.sheets(report, profile, once, List.of()));
    List<Layout.Assessed> found = assessor.assess(profile, dated, bytes);
    byte[] whole =
        found.isEmpty()
            ? bytes
            : bytes(report, profile, Layout.sheets(report, profile, once, found));
    return Artifact.of(dated, MEDIA_TYPE, whole).alsoNamed(name + ENDING);
  }

  private static byte[] bytes(Report report, Profile profile, List<Sheet> sheets) {
    LocalDate day = Imprint.editionDay(report.cover().edition());
    List<byte[]> made = new ArrayList<>();
    // Reproducibility is a static switch of POI's: one workbook at a time.
    synchronized (WorkbookRenderer.class) {
      try {
        Reproducibility.runWithSourceDateEpoch(
            () -> made.add(written(report, profile, sheets, day)));
      } catch (IOException e) {
        throw new UncheckedIOException("a workbook in memory cannot fail to be written", e);
      }
    }
    return made.get(0);
  }

  private static byte[] written(Report report, Profile profile, List<Sheet> sheets, LocalDate day)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook, profile);
      List<XSSFSheet> created = sheets.stream().map(s -> workbook.createSheet(s.name())).toList();
      for (int i = 0; i < sheets.size(); i++) {
        new SheetWriter(created.get(i), sheets.get(i), styles).write();
      }
      // Formulas name tables of later sheets, so that they are written when all tables exist.
      for (int i = 0; i < sheets.size(); i++) {
        new SheetWriter(created.get(i), sheets.get(i), styles).writeFormulas();
      }
      workbook.setActiveSheet(0);
      Imprint.of(report, day).applyTo(workbook);
      workbook.write(out);
    }
    return out.toByteArray();
  }
}
