package strandline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.audit.Finding;
import strandline.audit.Profile;
import strandline.audit.check.SourceRules;
import strandline.audit.check.WorkbookAudit;

/** Audits every workbook of a finished edition, so that one that breaks a rule is not published. */
public final class EditionAudit {
  private EditionAudit() {}

  /**
   * Audits the workbooks of an edition by the rules of their profiles, and compares each cell of
   * their tables, read back, with the CSV files beside them.
   *
   * @param edition the folder, all files written
   * @return the verdicts, in order of name
   * @throws IOException when a file cannot be read back
   */
  public static List<AuditedWorkbook> audit(Path edition) throws IOException {
    List<Path> workbooks;
    try (Stream<Path> files = Files.list(edition)) {
      workbooks = files.filter(EditionAudit::isWorkbook).sorted().toList();
    }
    // Side by side; the order stays.
    return workbooks.parallelStream().map(file -> audited(edition, file)).toList();
  }

  /** A link leads to a workbook that is audited under its own name. */
  private static boolean isWorkbook(Path file) {
    return file.toString().endsWith(".xlsx") && !Files.isSymbolicLink(file);
  }

  private static AuditedWorkbook audited(Path edition, Path file) {
    String name = file.getFileName().toString();
    WorkbookAudit.Outcome outcome = new WorkbookAudit(profile(name)).check(file);
    SourceRules sources = new SourceRules(path -> twin(edition, path));
    List<Finding> differences = outcome.book().map(sources::check).orElse(List.of());
    return new AuditedWorkbook(name, outcome.compared(differences));
  }

  private static Optional<byte[]> twin(Path edition, String path) {
    try {
      Path file = edition.resolve(path);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile profile(String name) {
    // As the renderer of workbooks names them: the audit reads files and knows no renderer.
    boolean isForThePublic = name.matches(".*-publication-\\d.*");
    return isForThePublic ? Profile.PUBLICATION : Profile.ANALYST;
  }
}
