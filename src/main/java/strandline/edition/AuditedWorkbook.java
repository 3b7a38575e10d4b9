package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.audit.AuditFinding;
import strandline.audit.AuditRule;
import strandline.audit.Profile;
import strandline.audit.check.SourceRules;
import strandline.audit.check.WorkbookAudit;
import strandline.audit.check.WorkbookAudit.Outcome;
import strandline.audit.check.WorkbookAudit.Result;
import strandline.audit.check.WorkbookAudit.RuleResult;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;

/**
 * The verdict of the audit on one workbook of an edition.
 *
 * @param file the workbook's name
 * @param outcome what the audit gave
 */
public record AuditedWorkbook(String file, Outcome outcome) {
  /** The name of an edition's file with the results of all rules. */
  public static final String FILE = "audit.json";

  /**
   * Audits the workbooks of an edition by the rules of their profiles, and compares each cell of
   * their tables, read back, with the CSV files beside them.
   *
   * @param edition the folder, all files written
   * @return the verdicts, in order of name
   * @throws IOException when a file cannot be read back
   */
  public static List<AuditedWorkbook> audit(Path edition) throws IOException {
    List<Path> workbooks =
        FileTree.list(edition).stream().filter(AuditedWorkbook::isWorkbook).toList();
    // Side by side; the order stays.
    return workbooks.parallelStream().map(file -> audited(edition, file)).toList();
  }

  /** A link leads to a workbook that is audited under its own name. */
  private static boolean isWorkbook(Path file) {
    return file.toString().endsWith(".xlsx") && !Files.isSymbolicLink(file);
  }

  private static AuditedWorkbook audited(Path edition, Path file) {
    String name = file.getFileName().toString();
    Outcome outcome = new WorkbookAudit(profile(name)).check(file);
    SourceRules sources = new SourceRules(path -> twin(edition, path));
    List<AuditFinding> differences = outcome.book().map(sources::check).orElse(List.of());
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

  /**
   * Returns the findings as problems of a run; an error keeps the edition from being published.
   *
   * @return in order of rule and place
   */
  public List<Problem> problems() {
    return outcome.findings().stream().map(this::problem).toList();
  }

  private Problem problem(AuditFinding finding) {
    Location place = Location.of(file + " " + finding.place());
    String kind = "audit-" + finding.rule();
    return finding.isStopping()
        ? Problem.error(place, kind, finding.message(), finding.remedy())
        : Problem.warning(place, kind, finding.message(), finding.remedy());
  }

  /**
   * Returns how many rules were tested, and what was found.
   *
   * @return to stand in the records of runs and editions
   */
  public ObjectNode summary() {
    List<RuleResult> rules = outcome.results();
    long passed = count(rules, Result.PASSED);
    long failed = count(rules, Result.FAILED);
    return head(file, outcome.profile())
        .put("tested", passed + failed)
        .put("passed", passed)
        .put("failed", failed)
        .put("nothingToTest", count(rules, Result.NOTHING_TO_TEST))
        .put("judgedByAPerson", count(rules, Result.JUDGED_BY_A_PERSON))
        .set("findings", findings(outcome.findings()));
  }

  private static long count(List<RuleResult> rules, Result result) {
    return rules.stream().filter(rule -> rule.result() == result).count();
  }

  private static ObjectNode head(String file, Profile profile) {
    String word = profile.name().toLowerCase(Locale.ROOT);
    return Json.object().put("file", file).put("profile", word);
  }

  private static ArrayNode findings(List<AuditFinding> findings) {
    return Json.array(findings.stream().map(AuditedWorkbook::json).toList());
  }

  private static ObjectNode json(AuditFinding finding) {
    return Json.object()
        .put("rule", finding.rule())
        .put("stops", finding.isStopping())
        .put("place", finding.place())
        .put("found", finding.message())
        .put("remedy", finding.remedy());
  }

  /**
   * Returns the results of all rules on some workbooks.
   *
   * @param workbooks the workbooks of an edition
   * @return the content of {@value #FILE}
   */
  public static byte[] json(List<AuditedWorkbook> workbooks) {
    return Json.bytes(
        Json.object()
            .put("schema", "strandline-audit-1")
            .set("workbooks", Json.array(workbooks.stream().map(AuditedWorkbook::whole).toList())));
  }

  /**
   * Returns what was found in a workbook that belongs to no edition.
   *
   * @param file its name
   * @param profile whom it is for
   * @param findings in order
   * @return a JSON document
   */
  public static JsonNode json(String file, Profile profile, List<AuditFinding> findings) {
    long failures = findings.stream().filter(AuditFinding::isStopping).count();
    return head(file, profile)
        .put("failures", failures)
        .put("warnings", findings.size() - failures)
        .set("findings", findings(findings));
  }

  /**
   * Returns all rules, tested or judged by a person.
   *
   * @return a JSON document
   */
  public static JsonNode rules() {
    return Json.object()
        .set("rules", Json.array(AuditRule.all().stream().map(AuditedWorkbook::json).toList()));
  }

  private static ObjectNode json(AuditRule rule) {
    return Json.object()
        .put("rule", rule.id())
        .put("level", rule.level().word())
        .put("stops", rule.isStopping())
        .put("says", rule.sentence())
        .put("tested", rule.tested())
        .put("judged", rule.judged());
  }

  private ObjectNode whole() {
    return head(file, outcome.profile())
        .set("rules", Json.array(outcome.results().stream().map(this::json).toList()));
  }

  private ObjectNode json(RuleResult of) {
    return Json.object()
        .put("rule", of.rule().id())
        .put("level", of.rule().level().word())
        .put("says", of.rule().sentence())
        .put("result", of.result().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .put("tested", of.rule().tested())
        .put("judged", of.rule().judged())
        .set("findings", findings(of.findings()));
  }
}
