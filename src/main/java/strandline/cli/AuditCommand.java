package strandline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.audit.AuditFinding;
import strandline.audit.AuditRule;
import strandline.audit.Findings;
import strandline.audit.Profile;
import strandline.audit.check.WorkbookAudit;
import strandline.edition.AuditedWorkbook;
import strandline.job.ExitCode;

/** {@code strandline audit}: the rules for workbooks, asked of any xlsx file. */
@Command(
    name = "audit",
    header = {
      "Checks any xlsx workbook against the rules of accessible statistics that a program can"
          + " test.",
      "",
      "Examples:",
      "  strandline audit out/cuban-migration/current/cuban-migration.xlsx",
      "  strandline audit figures.xlsx --profile publication",
      "  strandline audit figures.xlsx --json > audit.json",
      "  strandline audit --rules                what is tested, and what a person has to judge",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nWorkbook:%n")
public final class AuditCommand extends Subcommand {
  @Parameters(paramLabel = "FILE.xlsx", arity = "0..1", description = "The workbook.")
  private Path file;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Whom it is for: ${COMPLETION-CANDIDATES}. Default: analyst, who may filter, freeze and"
              + " chart.")
  private Profile profile = Profile.ANALYST;

  @Option(names = "--rules", description = "Print the rules; no workbook is read.")
  private boolean isList;

  @Override
  public Integer call() {
    if (isList) {
      print("strandline-rules-1", AuditedWorkbook::rules, AuditCommand::rules);
      return ExitCode.DONE.number();
    }
    if (file == null) {
      return refuse("no workbook is named; strandline audit FILE.xlsx");
    }
    try (InputStream readable = opened(file.toString())) {
      readable.read();
    } catch (IOException e) {
      return ended(List.of(unreadable(file.toString(), e)), problem -> false);
    }
    List<AuditFinding> findings = new WorkbookAudit(profile).check(file).findings();
    print(
        "strandline-findings-1",
        () -> AuditedWorkbook.json(name(), profile, findings),
        () -> lines(findings));
    boolean isFailed = findings.stream().anyMatch(AuditFinding::isStopping);
    return (isFailed ? ExitCode.NOT_WRITTEN : ExitCode.DONE).number();
  }

  private List<String> lines(List<AuditFinding> findings) {
    long failures = findings.stream().filter(AuditFinding::isStopping).count();
    String last =
        name()
            + ": "
            + count(failures, "failure")
            + ", "
            + count(findings.size() - failures, "warning")
            + " by the "
            + profile.name().toLowerCase(Locale.ROOT)
            + " profile; a person has to judge what strandline audit --rules says";
    return Stream.concat(Findings.lines(findings).stream(), Stream.of(last)).toList();
  }

  private String name() {
    return file.getFileName().toString();
  }

  private static List<String> rules() {
    return AuditRule.all().stream().map(AuditCommand::line).toList();
  }

  private static String line(AuditRule rule) {
    String weight = !rule.isTested() ? "" : rule.isStopping() ? ", error" : ", warning";
    String tested = rule.isTested() ? "\n    tested: " + rule.tested() : "";
    String judged = rule.judged().isEmpty() ? "" : "\n    judged by a person: " + rule.judged();
    return rule.id()
        + " ("
        + rule.level().word()
        + weight
        + ") "
        + rule.sentence()
        + tested
        + judged;
  }
}
