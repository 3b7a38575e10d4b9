package strandline.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.analysis.Chance;
import strandline.content.text.Finding.Kind;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * The findings of several analyses, with how many were run, tested and declined.
 *
 * <p>They are ranked by size, largest first; of findings alike in kind and periods the largest is
 * kept, of each kind at most {@value #OF_A_KIND}, and of all at most {@value #IN_ALL}, which is one
 * page. A method that declines gives none.
 */
final class Harvest {
  private static final int OF_A_KIND = 2;
  private static final int IN_ALL = 10;

  private final List<Finding> all = new ArrayList<>();
  private int run;
  private int tests;
  private int declined;

  void found(Finding finding) {
    run++;
    all.add(finding);
  }

  void foundNothing() {
    run++;
  }

  void declined() {
    run++;
    declined++;
  }

  void tested(int pValues) {
    tests += pValues;
  }

  List<Finding> ranked() {
    List<Finding> kept = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparingDouble(Finding::size)
                .reversed()
                .thenComparing(Finding::kind)
                .thenComparing(Finding::id))
        .filter(finding -> kept.size() < IN_ALL && isNew(finding, kept))
        .forEach(kept::add);
    return kept;
  }

  private static boolean isNew(Finding finding, List<Finding> kept) {
    Kind kind = finding.kind();
    return kept.stream().filter(other -> other.kind() == kind).count() < OF_A_KIND
        && kept.stream().noneMatch(finding::isAlike);
  }

  /** Says by what rule the findings are chosen, and what was run to find them. */
  Sentence rule() {
    return Sentence.of("finding.rule")
        .with("alike", Quantity.count(OF_A_KIND))
        .with("all", Quantity.count(IN_ALL))
        .with("run", Sentence.of("finding.analyses").with("n", Quantity.count(run)))
        .with("declined", Quantity.count(declined))
        .with("tests", Sentence.of("finding.tests").with("n", Quantity.count(tests)))
        .with("chance", tests == 0 ? Quantity.name("") : Chance.ofOne(tests));
  }
}
