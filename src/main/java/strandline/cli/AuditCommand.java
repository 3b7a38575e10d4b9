package strandline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.audit.AuditFinding;
import strandline.audit.AuditRule;
import strandline.audit.Findings;
import strandline.audit.Profile;
import strandline.audit.check.WorkbookAudit;
import strandline.edition.AuditedWorkbook;
import strandline.input.Location;
import strandline.input.Problem;
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
      if (isJson()) {
        print("strandline-rules-1", AuditedWorkbook.rules());
      } else {
        print(rules());
      }
      return ExitCode.DONE.number();
    }
    if (file == null) {
      refuse("command line", "wrong-call", "no workbook is named", "strandline audit FILE.xlsx");
      return ExitCode.WRONG_CALL.number();
    }
    if (!isReadable()) {
      return ExitCode.WRONG_INPUT.number();
    }
    List<AuditFinding> findings = new WorkbookAudit(profile).check(file).findings();
    if (isJson()) {
      print("strandline-findings-1", AuditedWorkbook.json(name(), profile, findings));
    } else {
      print(text(findings));
    }
    boolean isFailed = findings.stream().anyMatch(AuditFinding::isStopping);
    return (isFailed ? ExitCode.NOT_WRITTEN : ExitCode.DONE).number();
  }

  private boolean isReadable() {
    String found =
        !Files.exists(file)
            ? "there is no such file"
            : Files.isDirectory(file)
                ? "is a folder"
                : Files.isReadable(file) ? "" : "cannot be read";
    if (!found.isEmpty()) {
      refuse(file.toString(), "unreadable", found, "name a readable file");
    }
    return found.isEmpty();
  }

  private void refuse(String place, String kind, String found, String remedy) {
    Problem problem = Problem.error(Location.of(place), kind, found, remedy);
    console().print(List.of(problem), Optional.empty());
  }

  private String text(List<AuditFinding> findings) {
    StringBuilder text = new StringBuilder();
    Findings.lines(findings).forEach(line -> text.append(line).append('\n'));
    long failures = findings.stream().filter(AuditFinding::isStopping).count();
    return text.append(name())
        .append(": ")
        .append(count(failures, "failure"))
        .append(", ")
        .append(count(findings.size() - failures, "warning"))
        .append(" by the ")
        .append(profile.name().toLowerCase(Locale.ROOT))
        .append(" profile; a person has to judge what strandline audit --rules says\n")
        .toString();
  }

  private String name() {
    return file.getFileName().toString();
  }

  private static String count(long number, String noun) {
    return (number == 0 ? "no" : number) + " " + noun + (number == 1 ? "" : "s");
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
