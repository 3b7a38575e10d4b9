package strandline.command.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.command.Console;
import strandline.command.ProjectOption;
import strandline.command.RunningProgram;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ProjectFolder;
import strandline.job.ReportJob;
import strandline.json.JsonWriter;
import strandline.verdict.VerdictJson;
import strandline.verdict.VerdictTable;

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

    private final ReportJob.Stages stages;
    private final Console console;

    /**
     * Makes the command.
     *
     * @param stages what reads and composes a project
     * @param console where it prints
     */
    public Check(ReportJob.Stages stages, Console console) {
      this.stages = stages;
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      try {
        Map<String, Composition> composed = composed(stages, project, reports);
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
        return refused(console, invalid);
      }
    }
  }

  /** Prints what was wrong; a spec is the caller's to change, anything else is an input. */
  static int refused(Console console, InvalidInputException invalid) {
    console.print(invalid.problems(), Optional.empty());
    boolean isInput =
        invalid.problems().stream()
            .filter(Problem::isError)
            .anyMatch(problem -> problem.location().file().startsWith("datasets/"));
    return (isInput ? ExitCode.WRONG_INPUT : ExitCode.WRONG_CALL).number();
  }

  /** Composes the reports that are asked for, or all. */
  static Map<String, Composition> composed(
      ReportJob.Stages stages, ProjectOption project, List<String> asked) throws IOException {
    ProjectFolder folder = new ProjectFolder(project.root());
    List<String> known = folder.reports();
    Problems problems = new Problems();
    if (known.isEmpty()) {
      problems.add(
          noReport(
              "there is no report spec",
              "run in the project's folder, or name it with --project DIR"));
    }
    asked.stream()
        .filter(report -> !known.isEmpty() && !known.contains(report))
        .map(
            report ->
                noReport(
                    "there is no report \"" + report + "\"",
                    "the reports are " + String.join(", ", known)))
        .forEach(problems::add);
    problems.throwIfErrors();
    List<String> reports = asked.isEmpty() ? known : asked.stream().distinct().toList();
    for (String report : reports) {
      String file = ProjectFolder.spec(report);
      stages.composing().check(file, folder.read(file), problems);
    }
    problems.throwIfErrors();
    DataPackage data = stages.reading().read(folder, ProjectFolder.DESCRIPTOR, problems);
    problems.throwIfErrors();
    Map<String, Composition> composed = new LinkedHashMap<>();
    for (String report : reports) {
      String file = ProjectFolder.spec(report);
      byte[] spec = folder.read(file);
      composed.put(report, stages.composing().compose(report, file, spec, data, problems));
      problems.throwIfErrors();
    }
    return composed;
  }

  private static Problem noReport(String message, String remedy) {
    return Problem.error(Location.of("reports"), "no-report", message, remedy);
  }

  static void print(List<String> lines, Console console) {
    lines.forEach(console.out()::println);
  }
}
