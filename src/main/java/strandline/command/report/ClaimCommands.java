package strandline.command.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.claim.Verdict;
import strandline.command.Compositions;
import strandline.command.Console;
import strandline.command.ProjectOption;
import strandline.command.RunningProgram;
import strandline.compose.Composition;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.job.ExitCode;
import strandline.job.ReportJob;
import strandline.json.JsonWriter;
import strandline.verdict.Explanation;
import strandline.verdict.VerdictJson;
import strandline.verdict.VerdictTable;

/** The commands on claims: {@code check} and {@code explain}. They write no file. */
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
          byte[] json = new JsonWriter().bytes(VerdictJson.of(composed));
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

  /** {@code strandline explain}: the whole evidence of one claim. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      versionProvider = RunningProgram.class,
      header = {
        "Prints the whole evidence of one claim: figures, rows of files, sources, readings.",
        "",
        "Examples:",
        "  strandline explain c03-doubled-2012-2014",
        "  strandline explain c35-record-march-2022 --report cuban-migration",
        ""
      },
      parameterListHeading = "%nClaim:%n",
      optionListHeading = "%nOptions:%n",
      exitCodeListHeading = "%nExit codes:%n")
  public static final class Explain implements Callable<Integer> {
    @Parameters(paramLabel = "CLAIM", description = "The claim's id; strandline check lists them.")
    private String id;

    @Option(
        names = "--report",
        paramLabel = "REPORT",
        description = "The report that it is in. Default: the first that has it.")
    private String report;

    @Mixin private ProjectOption project = new ProjectOption();

    private final Compositions compositions;
    private final Console console;

    /**
     * Makes the command.
     *
     * @param stages what reads and composes a project
     * @param console where it prints
     */
    public Explain(ReportJob.Stages stages, Console console) {
      this.compositions = new Compositions(stages);
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      try {
        List<String> asked = report == null ? List.of() : List.of(report);
        Map<String, Composition> composed = compositions.of(project, asked);
        for (Composition one : composed.values()) {
          Optional<Verdict> found =
              one.verdicts().stream()
                  .filter(verdict -> verdict.claim().id().equals(id))
                  .findFirst();
          if (found.isPresent()) {
            print(Explanation.of(found.get(), one.report()), console);
            return ExitCode.DONE.number();
          }
        }
        throw new InvalidInputException(List.of(unknown(composed)));
      } catch (InvalidInputException invalid) {
        return Compositions.refused(console, invalid);
      }
    }

    private Problem unknown(Map<String, Composition> composed) {
      List<String> ids =
          composed.values().stream()
              .flatMap(one -> one.verdicts().stream())
              .map(verdict -> verdict.claim().id())
              .toList();
      return Problem.error(
          Location.of("reports"),
          "unknown-name",
          "there is no claim \"" + id + "\"",
          NearestWord.to(id, ids)
              .map(word -> "did you mean \"" + word + "\"?")
              .orElse("strandline check lists them"));
    }
  }

  private static void print(List<String> lines, Console console) {
    lines.forEach(console.out()::println);
  }
}
