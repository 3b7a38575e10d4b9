package strandline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import strandline.audit.Book;
import strandline.audit.Finding;
import strandline.audit.Profile;
import strandline.audit.check.SourceRules;
import strandline.audit.check.WorkbookAudit;
import strandline.input.Location;
import strandline.input.Problem;

/** Audits every workbook of a finished edition, so that one that breaks a rule is not published. */
public final class EditionAudit {
  private final Map<Path, Book> read = new ConcurrentHashMap<>();

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
      String name = file.getFileName().toString();
      WorkbookAudit.Outcome outcome = new WorkbookAudit(profile(name)).check(file);
      outcome.book().ifPresent(book -> read.put(file, book));
      for (Finding finding : outcome.findings()) {
        problems.add(problem(name, finding));
      }
    }
    return problems;
  }

  /**
   * Compares each cell of the workbooks of an edition, read back, with the tables beside them. A
   * workbook whose file was audited is not read twice.
   *
   * @param edition the folder, all files written
   * @return what differs
   * @throws IOException when a file cannot be read back
   */
  public List<Problem> compare(Path edition) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(edition)) {
      for (Path file : files.filter(EditionAudit::isWorkbook).sorted().toList()) {
        SourceRules rules = new SourceRules(path -> twin(edition, path));
        Book book = read.remove(file);
        for (Finding finding : book == null ? rules.check(file) : rules.check(book)) {
          problems.add(problem(file.getFileName().toString(), finding));
        }
      }
    }
    return problems;
  }

  /** A link leads to a workbook that is audited under its own name. */
  private static boolean isWorkbook(Path file) {
    return file.toString().endsWith(".xlsx") && !Files.isSymbolicLink(file);
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

  private static Problem problem(String file, Finding finding) {
    Location place = Location.of(file + " " + finding.place());
    String kind = "audit-" + finding.rule();
    return finding.isStopping()
        ? Problem.error(place, kind, finding.message(), finding.remedy())
        : Problem.warning(place, kind, finding.message(), finding.remedy());
  }
}
