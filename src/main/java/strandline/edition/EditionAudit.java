package strandline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import strandline.audit.Finding;
import strandline.audit.Profile;
import strandline.audit.check.WorkbookAudit;
import strandline.input.Location;
import strandline.input.Problem;

/** Audits every workbook of a finished edition, so that one that breaks a rule is not published. */
public final class EditionAudit {
  /** Makes an audit. */
  public EditionAudit() {}

  /**
   * Audits a file of an edition; files that are no workbooks need none.
   *
   * @param file the file
   * @return what is wrong or doubtful
   * @throws IOException when the file cannot be read back
   */
  public List<Problem> audit(Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    if (isWorkbook(file)) {
      for (Finding finding : findings(file)) {
        problems.add(problem(file.getFileName().toString(), finding));
      }
    }
    return problems;
  }

  /** A link leads to a workbook that is audited under its own name. */
  private static boolean isWorkbook(Path file) {
    return file.toString().endsWith(".xlsx") && !Files.isSymbolicLink(file);
  }

  private static List<Finding> findings(Path file) throws IOException {
    String name = file.getFileName().toString();
    // As the renderer of workbooks names them: the audit reads files and knows no renderer.
    boolean isForThePublic = name.matches(".*-publication-\\d.*");
    Profile profile = isForThePublic ? Profile.PUBLICATION : Profile.ANALYST;
    return new WorkbookAudit(profile).check(name, Files.readAllBytes(file));
  }

  private static Problem problem(String file, Finding finding) {
    Location place = Location.of(file + " " + finding.place());
    String kind = "audit-" + finding.rule();
    return finding.isStopping()
        ? Problem.error(place, kind, finding.message(), finding.remedy())
        : Problem.warning(place, kind, finding.message(), finding.remedy());
  }
}
