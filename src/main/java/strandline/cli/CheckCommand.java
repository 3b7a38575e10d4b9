package strandline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import strandline.compose.Composition;
import strandline.compose.VerdictJson;
import strandline.compose.VerdictTable;
import strandline.job.ExitCode;

/** Prints the verdict on every claim of the reports. */
@Command(
    name = "check",
    header = {
      "Prints the verdict on every claim of the reports. Nothing is written.",
      "",
      "Examples:",
      "  strandline check",
      "  strandline check cuban-migration --json",
      ""
    },
    parameterListHeading = "%nReports:%n")
public final class CheckCommand extends Subcommand {
  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Names of reports: reports/REPORT.yaml. Default: all.")
  private List<String> reports = new ArrayList<>();

  @Mixin private ProjectOption project = new ProjectOption();

  @Override
  public Integer call() throws IOException {
    Map<String, Composition> composed = new Compositions(stages()).of(project, reports);
    print("strandline-check-1", () -> VerdictJson.of(composed), () -> tables(composed));
    if (!isJson()) {
      composed.values().stream()
          .flatMap(one -> one.claims().stream())
          .min(Comparator.comparing(Composition.Judged::holds))
          .map(claim -> ProjectOption.typed(claim.id()) + project.typed())
          .ifPresent(claim -> next("explain " + claim));
    }
    boolean isBroken = composed.values().stream().anyMatch(one -> !one.broken().isEmpty());
    return (isBroken ? ExitCode.BROKEN_CLAIM : ExitCode.DONE).number();
  }

  private static List<String> tables(Map<String, Composition> composed) {
    List<String> tables = new ArrayList<>();
    composed.forEach((id, one) -> tables.addAll(VerdictTable.of(id, one.verdicts())));
    return tables;
  }
}
