package strandline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.claim.Verdict;
import strandline.compose.Composition;
import strandline.compose.Explanation;
import strandline.compose.VerdictJson;
import strandline.explain.Evidence;
import strandline.explain.EvidenceText;
import strandline.explain.Explainer;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.job.ExitCode;
import strandline.render.layout.Layout;
import strandline.report.Figure;
import strandline.report.Report;

/** {@code strandline explain}: where a claim, a cell of the workbook or a figure comes from. */
@Command(
    name = "explain",
    header = {
      "Prints where a claim, a cell of the workbook or a figure comes from: formula, rows,"
          + " sources.",
      "",
      "Examples:",
      "  strandline explain c03-doubled-2012-2014",
      "  strandline explain c35-record-march-2022 cuban-migration",
      "  strandline explain 'Flow by year!B7'",
      "  strandline explain flow --json          the figure of that id",
      ""
    },
    parameterListHeading = "%nWhat:%n")
public final class ExplainCommand extends Subcommand {
  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description =
          "The id of a claim (strandline check lists them), figure or finding, or a cell: SHEET!B7.")
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REPORT",
      description = "The report that it is in. Default: the first that has it.")
  private String report;

  /** How the report was named before it was an argument; scripts say so still. */
  @Option(names = "--report", hidden = true, paramLabel = "REPORT")
  private String named;

  @Mixin private ProjectOption project = new ProjectOption();

  @Override
  public Integer call() throws IOException {
    String in = report == null ? named : report;
    List<String> asked = in == null ? List.of() : List.of(in);
    Map<String, Composition> composed = new Compositions(stages()).of(project, asked);
    if (!explain(composed)) {
      throw new InvalidInputException(List.of(unknown(composed)));
    }
    return ExitCode.DONE.number();
  }

  private boolean explain(Map<String, Composition> composed) {
    if (what.contains("!")) {
      print(cell(composed.values()));
      return true;
    }
    for (Map.Entry<String, Composition> one : composed.entrySet()) {
      Optional<Verdict> verdict =
          one.getValue().verdicts().stream().filter(v -> v.claim().id().equals(what)).findFirst();
      boolean isFigure =
          one.getValue().report().figures().stream().anyMatch(f -> f.id().equals(what));
      if (verdict.isPresent()) {
        print(one.getKey(), one.getValue(), verdict.get());
        return true;
      }
      if (isFigure) {
        print(explainer(one.getValue()).figure(what));
        return true;
      }
      Optional<Evidence> sentence = explainer(one.getValue()).sentence(what);
      if (sentence.isPresent()) {
        print(sentence.get());
        return true;
      }
    }
    return false;
  }

  /** The first report that has the sheet; the first of all where none has, which says so. */
  private Evidence cell(Iterable<Composition> composed) {
    List<Explainer> all = new ArrayList<>();
    composed.forEach(one -> all.add(explainer(one)));
    return all.stream()
        .filter(explainer -> explainer.hasSheet(what))
        .findFirst()
        .orElse(all.get(0))
        .cell(what);
  }

  private static Explainer explainer(Composition composed) {
    Report made = composed.report();
    return new Explainer(made, Layout.sheets(made, Report.Profile.ANALYST));
  }

  private void print(Evidence evidence) {
    print(
        "strandline-evidence-1",
        () -> EvidenceText.json(evidence),
        () -> EvidenceText.lines(evidence));
  }

  private void print(String id, Composition composed, Verdict verdict) {
    List<Composition.Judged> claims =
        composed.claims().stream().filter(claim -> claim.id().equals(what)).toList();
    Composition one =
        new Composition(composed.report(), claims, List.of(verdict), composed.series());
    print(
        "strandline-check-1",
        () -> VerdictJson.of(Map.of(id, one)),
        () -> Explanation.of(verdict, composed.report()));
  }

  private Problem unknown(Map<String, Composition> composed) {
    List<String> known = new ArrayList<>();
    for (Composition one : composed.values()) {
      one.verdicts().forEach(verdict -> known.add(verdict.claim().id()));
      one.report().figures().stream().map(Figure::id).forEach(known::add);
    }
    return Problem.error(
        Location.of("reports"),
        "unknown-name",
        "there is no claim or figure \"" + what + "\"",
        NearestWord.remedy(
            what, known, "strandline check lists the claims; a cell is written SHEET!B7"));
  }
}
