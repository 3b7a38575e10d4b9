package strandline.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.prose.Numbers;

/**
 * What the data say to a claim.
 *
 * @param claim the claim
 * @param standing as good as the worst of its checks
 * @param judgements what each check found, in order
 */
public record Verdict(Claim claim, Standing standing, List<Judgement> judgements) {
  /** Copies. */
  public Verdict {
    judgements = List.copyOf(judgements);
  }

  /**
   * Returns evidence, reservations and sensitivity in plain sentences.
   *
   * @return at least one sentence
   */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (Judgement judgement : judgements) {
      reasons.add(judgement.evidence());
      reasons.addAll(judgement.reservations());
      if (judgement.readings().size() > 1) {
        reasons.add(sensitivity(judgement.readings()));
      }
    }
    return reasons;
  }

  private static String sensitivity(List<Reading> readings) {
    long agree = readings.stream().filter(Reading::agrees).count();
    Comparator<Reading> byValue = Comparator.comparingDouble(Reading::value);
    Reading lowest = readings.stream().min(byValue).orElseThrow();
    Reading highest = readings.stream().max(byValue).orElseThrow();
    return "So in "
        + agree
        + " of "
        + readings.size()
        + " readings; the lowest gives "
        + Numbers.fixed(lowest.value(), 3)
        + " ("
        + lowest.label()
        + "), the highest "
        + Numbers.fixed(highest.value(), 3)
        + " ("
        + highest.label()
        + ").";
  }
}
