package strandline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.claim.Sensitivity;
import strandline.claim.Standing;
import strandline.claim.Verdict;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ProjectFolder;
import strandline.job.ReportJob;
import strandline.json.Json;
import strandline.json.JsonWriter;

/** {@code strandline check}: the verdict on every claim; nothing is written or published. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
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
final class CheckCommand implements Callable<Integer> {
  private static final String SCHEMA = "strandline-check-1";

  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Names of reports: reports/REPORT.yaml. Default: all.")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document instead of a table.")
  private boolean isJson;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder with datasets and reports. Default: this folder.")
  private Path project = Path.of("");

  private final ReportJob.Stages stages;
  private final Console console;

  CheckCommand(ReportJob.Stages stages, Console console) {
    this.stages = stages;
    this.console = console;
  }

  /** A report that was composed for its claims. */
  record Checked(String report, Composition composition) {}

  @Override
  public Integer call() throws IOException {
    try {
      List<Checked> checked = composed(stages, project, reports);
      if (isJson) {
        byte[] json = new JsonWriter().bytes(json(checked));
        console.out().write(json, 0, json.length);
      } else {
        checked.forEach(this::print);
      }
      boolean isBroken = checked.stream().anyMatch(c -> !c.composition().broken().isEmpty());
      return (isBroken ? ExitCode.BROKEN_CLAIM : ExitCode.DONE).number();
    } catch (InvalidInputException invalid) {
      return refused(console, invalid);
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
  static List<Checked> composed(ReportJob.Stages stages, Path project, List<String> asked)
      throws IOException {
    ProjectFolder folder = new ProjectFolder(project.toAbsolutePath().normalize());
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
    List<Checked> checked = new ArrayList<>();
    for (String report : reports) {
      String file = ProjectFolder.spec(report);
      byte[] spec = folder.read(file);
      checked.add(
          new Checked(report, stages.composing().compose(report, file, spec, data, problems)));
      problems.throwIfErrors();
    }
    return checked;
  }

  private static Problem noReport(String message, String remedy) {
    return Problem.error(Location.of("reports"), "no-report", message, remedy);
  }

  private void print(Checked checked) {
    List<Verdict> verdicts = checked.composition().verdicts();
    int width = verdicts.stream().mapToInt(v -> v.claim().id().length()).max().orElse(0);
    console.out().println(checked.report() + ": " + counts(verdicts));
    for (Verdict verdict : verdicts) {
      String id = verdict.claim().id();
      console
          .out()
          .println(
              "  "
                  + id
                  + " ".repeat(width - id.length())
                  + "  "
                  + words(verdict)
                  + (verdict.claim().mustHold() ? "  [must hold]" : ""));
      console.out().println("  " + " ".repeat(width) + "  \"" + verdict.claim().says() + "\"");
    }
    console.err().println("next: strandline explain CLAIM");
  }

  /** Returns the standing, and that of today where it is another. */
  static String words(Verdict verdict) {
    String said = verdict.standing().words();
    return verdict.stands() == verdict.standing().stands()
        ? said
        : said + "; as of today " + verdict.today().words();
  }

  private static String counts(List<Verdict> verdicts) {
    List<String> parts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long count = verdicts.stream().filter(v -> v.standing() == standing).count();
      parts.add(count + " " + standing.words());
    }
    return verdicts.size() + " claims: " + String.join(", ", parts);
  }

  private static Json json(List<Checked> checked) {
    List<Json> all = new ArrayList<>();
    for (Checked one : checked) {
      one.composition().verdicts().forEach(verdict -> all.add(json(one, verdict)));
    }
    return Json.object().with("schema", SCHEMA).with("claims", Json.array(all));
  }

  private static Json json(Checked checked, Verdict verdict) {
    Claim claim = verdict.claim();
    return Json.object()
        .with("report", checked.report())
        .with("edition", checked.composition().report().cover().edition())
        .with("id", claim.id())
        .with("says", claim.says())
        .with("cited", claim.cited())
        .with("said", claim.said().map(day -> Json.text(day.toString())).orElse(Json.nothing()))
        .with("mustHold", claim.mustHold())
        .with("verdict", verdict.standing().words())
        .with("today", verdict.today().words())
        .with("stands", verdict.stands())
        .with("reason", String.join(" ", verdict.reasons()))
        .with("evidence", each(claim, verdict, CheckCommand::evidence))
        .with("sensitivity", each(claim, verdict, CheckCommand::sensitivity));
  }

  private interface OfCheck {
    Json json(String word, Judgement judgement);
  }

  private static Json each(Claim claim, Verdict verdict, OfCheck part) {
    List<Json> parts = new ArrayList<>();
    for (int i = 0; i < claim.checks().size(); i++) {
      parts.add(part.json(claim.checks().get(i).word(), verdict.judgements().get(i)));
    }
    return Json.array(parts);
  }

  private static Json evidence(String word, Judgement judgement) {
    return Json.object()
        .with("check", word)
        .with("verdict", judgement.standing().words())
        .with("says", judgement.evidence())
        .with(
            "reservations", Json.array(judgement.reservations().stream().map(Json::text).toList()))
        .with("sources", Json.array(judgement.sourceIds().stream().map(Json::text).toList()))
        .with(
            "rows",
            Json.array(
                judgement.rows().stream()
                    .map(row -> Json.object().with("at", row.place()).with("says", row.says()))
                    .toList()));
  }

  private static Json sensitivity(String word, Judgement judgement) {
    String says = Sensitivity.of(judgement.readings()).stream().collect(Collectors.joining(" "));
    return Json.object()
        .with("check", word)
        .with("says", says)
        .with(
            "readings",
            Json.array(judgement.readings().stream().map(CheckCommand::reading).toList()));
  }

  private static Json reading(Reading reading) {
    return Json.object()
        .with("kind", reading.kind().words())
        .with("reading", reading.label())
        .with(
            "value", Double.isNaN(reading.value()) ? Json.nothing() : Json.number(reading.value()))
        .with("agrees", reading.agrees());
  }
}
