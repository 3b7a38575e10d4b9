package strandline.compose;

import java.util.ArrayList;
import java.util.List;
import strandline.claim.Standing;
import strandline.claim.Verdict;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;

/** The verdicts on claims as a table of text, for people. */
public final class VerdictTable {
  private static final Language ENGLISH = Language.english();

  private VerdictTable() {}

  /**
   * Returns the verdicts on the claims of one report.
   *
   * @param report the report's id
   * @param verdicts in the order of the spec
   * @return lines: the counts, then two for each claim
   */
  public static List<String> of(String report, List<Verdict> verdicts) {
    List<String> lines = new ArrayList<>();
    int width = verdicts.stream().mapToInt(v -> v.claim().id().length()).max().orElse(0);
    lines.add(report + ": " + counts(verdicts));
    for (Verdict verdict : verdicts) {
      String id = verdict.claim().id();
      String gate = verdict.claim().mustHold() ? "  [must hold]" : "";
      lines.add("  " + id + " ".repeat(width - id.length()) + "  " + words(verdict) + gate);
      lines.add("  " + " ".repeat(width) + "  \"" + verdict.claim().says() + "\"");
    }
    return lines;
  }

  /** Returns the standing, and that of today where it is another. */
  static String words(Verdict verdict) {
    String said = ENGLISH.text(verdict.standing());
    return verdict.stands() == verdict.standing().stands()
        ? said
        : ENGLISH.text(
            Sentence.of("compose.now-other")
                .with("said", said)
                .with("today", Sentence.of(verdict.today())));
  }

  private static String counts(List<Verdict> verdicts) {
    List<Sentence> parts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long count = verdicts.stream().filter(v -> v.standing() == standing).count();
      parts.add(
          Sentence.of("compose.standing-so")
              .with("n", Quantity.count(count))
              .with("standing", Sentence.of(standing)));
    }
    return ENGLISH.text(
        Sentence.of("compose.claims")
            .with("n", Quantity.count(verdicts.size()))
            .with("standings", Quantity.joined(parts, Joint.COMMA)));
  }
}
