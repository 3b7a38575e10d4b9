package strandline.compose;

import java.util.ArrayList;
import java.util.List;
import strandline.claim.AlternativeReading;
import strandline.claim.Claim;
import strandline.claim.Judgement;
import strandline.claim.Sensitivity;
import strandline.claim.Verdict;
import strandline.language.Dates;
import strandline.language.Language;
import strandline.report.Block;
import strandline.report.Figure;
import strandline.report.Report;
import strandline.series.Source;

/** The whole evidence of one claim as text: figures, rows of files, sources, readings. */
public final class Explanation {
  private static final Language ENGLISH = Language.english();

  private final List<String> lines = new ArrayList<>();

  private Explanation() {}

  /**
   * Returns the whole evidence of one verdict.
   *
   * @param verdict the verdict
   * @param report the report that it is in
   * @return lines: the claim, the reasons, then for each check rows, sources and readings
   */
  public static List<String> of(Verdict verdict, Report report) {
    Explanation explanation = new Explanation();
    explanation.print(verdict, report);
    return List.copyOf(explanation.lines);
  }

  private void print(Verdict verdict, Report report) {
    Claim claim = verdict.claim();
    line("claim    " + claim.id() + (claim.mustHold() ? " (must hold)" : ""));
    line("says     " + claim.says());
    claim.said().ifPresent(day -> line("said     by " + Dates.day(day) + ": " + claim.cited()));
    line("verdict  " + VerdictTable.words(verdict));
    String table = claim.shown().table();
    if (!table.isEmpty()) {
      String figure = claim.shown().figure();
      line(
          "table    " + table + (figure.isEmpty() ? figures(report, table) : ", figure " + figure));
    }
    ENGLISH.texts(verdict.reasons()).forEach(reason -> line("         " + reason));
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
    line("check    " + word + ": " + ENGLISH.text(judgement.standing()));
    judgement
        .rows()
        .forEach(row -> line("  row      " + row.place() + "  " + ENGLISH.text(row.says())));
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
    Sensitivity.of(judgement.readings()).forEach(one -> line("  " + ENGLISH.text(one)));
  }

  private static String words(AlternativeReading reading) {
    String value =
        Double.isNaN(reading.value()) ? "" : Sensitivity.value(reading).in(ENGLISH) + "  ";
    return (reading.agrees() ? "yes  " : "no   ")
        + value
        + ENGLISH.text(reading.label())
        + " ("
        + ENGLISH.text(reading.kind())
        + ")";
  }

  private void line(String text) {
    lines.add(text);
  }
}
