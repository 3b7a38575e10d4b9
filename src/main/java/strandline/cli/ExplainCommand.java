package strandline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Reading;
import strandline.claim.Sensitivity;
import strandline.claim.Verdict;
import strandline.cli.CheckCommand.Checked;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.job.ExitCode;
import strandline.job.ReportJob;
import strandline.prose.Dates;
import strandline.prose.Numbers;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.series.Source;

/** {@code strandline explain}: the whole evidence of one claim. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
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
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CLAIM", description = "The claim's id; strandline check lists them.")
  private String id;

  @Option(
      names = "--report",
      paramLabel = "REPORT",
      description = "The report that it is in. Default: the first that has it.")
  private String report;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder with datasets and reports. Default: this folder.")
  private Path project = Path.of("");

  private final ReportJob.Stages stages;
  private final Console console;

  ExplainCommand(ReportJob.Stages stages, Console console) {
    this.stages = stages;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      List<String> asked = report == null ? List.of() : List.of(report);
      List<Checked> checked = CheckCommand.composed(stages, project, asked);
      for (Checked one : checked) {
        Optional<Verdict> found =
            one.composition().verdicts().stream()
                .filter(verdict -> verdict.claim().id().equals(id))
                .findFirst();
        if (found.isPresent()) {
          print(found.get(), one.composition().report());
          return ExitCode.DONE.number();
        }
      }
      throw new InvalidInputException(List.of(unknown(checked)));
    } catch (InvalidInputException invalid) {
      return CheckCommand.refused(console, invalid);
    }
  }

  private Problem unknown(List<Checked> checked) {
    List<String> ids =
        checked.stream()
            .flatMap(one -> one.composition().verdicts().stream())
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

  private void print(Verdict verdict, Report report) {
    Claim claim = verdict.claim();
    line("claim    " + claim.id() + (claim.mustHold() ? " (must hold)" : ""));
    line("says     " + claim.says());
    claim.said().ifPresent(day -> line("said     by " + Dates.day(day) + ": " + claim.cited()));
    line("verdict  " + CheckCommand.words(verdict));
    if (!claim.table().isEmpty()) {
      line("table    " + claim.table() + figures(report, claim.table()));
    }
    verdict.reasons().forEach(reason -> line("         " + reason));
    for (int i = 0; i < claim.checks().size(); i++) {
      line("");
      print(claim.checks().get(i).word(), verdict.judgements().get(i), report);
    }
  }

  private static String figures(Report report, String table) {
    List<String> ids =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(block -> isFigureOf(block, table))
            .map(block -> ((Figure) block).id())
            .toList();
    return ids.isEmpty() ? "" : ", figure " + String.join(", ", ids);
  }

  private static boolean isFigureOf(Block block, String table) {
    return block instanceof Figure figure && figure.tableId().equals(table);
  }

  private void print(String word, Judgement judgement, Report report) {
    line("check    " + word + ": " + judgement.standing().words());
    judgement.rows().forEach(row -> line("  row      " + row.place() + "  " + row.says()));
    for (String source : judgement.sourceIds()) {
      String citation =
          report.sources().stream()
              .filter(s -> s.id().equals(source))
              .map(Source::citation)
              .findFirst()
              .orElse("");
      line("  source   " + source + "  " + citation);
    }
    judgement.readings().forEach(reading -> line("  reading  " + words(reading)));
    Sensitivity.of(judgement.readings()).forEach(sentence -> line("  " + sentence));
  }

  private static String words(Reading reading) {
    String value =
        Double.isNaN(reading.value())
            ? ""
            : Numbers.fixed(reading.value(), reading.value() == Math.rint(reading.value()) ? 0 : 3)
                + "  ";
    return (reading.agrees() ? "yes  " : "no   ")
        + value
        + reading.label()
        + " ("
        + reading.kind().words()
        + ")";
  }

  private void line(String text) {
    console.out().println(text);
  }
}
