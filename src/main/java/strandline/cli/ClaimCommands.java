package strandline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.compose.Composition;
import strandline.compose.VerdictJson;
import strandline.compose.VerdictTable;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.job.ExitCode;
import strandline.job.ReportJob;

/** The command on claims, {@code check}, and what it shares with {@code explain}. */
public final class ClaimCommands {
  private ClaimCommands() {}

  /** {@code strandline check}: the verdict on every claim; nothing is written or published. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      versionProvider = RunningProgram.class,
      header = {
        "Prints the verdict on every claim of the reports. Nothing is written.",
        "",
        "Examples:",
        "  strandline check",
        "  strandline check cuban-migration --json",
        ""
      },
      parameterListHeading = "%nReports:%n",
      optionListHeading = "%nOptions:%n",
      exitCodeListHeading = "%nExit codes:%n")
  public static final class Check implements Callable<Integer> {
    @Parameters(
        paramLabel = "REPORT",
        arity = "0..*",
        description = "Names of reports: reports/REPORT.yaml. Default: all.")
    private List<String> reports = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean isJson;

    @Mixin private ProjectOption project = new ProjectOption();

    private final Compositions compositions;
    private final Console console;

    /**
     * Makes the command.
     *
     * @param stages what reads and composes a project
     * @param console where it prints
     */
    public Check(ReportJob.Stages stages, Console console) {
      this.compositions = new Compositions(stages);
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      try {
        Map<String, Composition> composed = compositions.of(project, reports);
        if (isJson) {
          byte[] json = Json.bytes(VerdictJson.of(composed));
          console.out().write(json, 0, json.length);
        } else {
          composed.forEach((id, one) -> print(VerdictTable.of(id, one.verdicts()), console));
          console.err().println("next: strandline explain CLAIM");
        }
        boolean isBroken = composed.values().stream().anyMatch(one -> !one.broken().isEmpty());
        return (isBroken ? ExitCode.BROKEN_CLAIM : ExitCode.DONE).number();
      } catch (InvalidInputException invalid) {
        return Compositions.refused(console, invalid);
      }
    }
  }

  static void print(List<String> lines, Console console) {
    lines.forEach(console.out()::println);
  }
}
