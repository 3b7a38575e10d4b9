package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Few;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * A series cut into stretches, each with its own level.
 *
 * @param positions the last value of each stretch but the last, counted from 1
 * @param means the level of each stretch
 * @param residualSumOfSquares the sum of squares about the levels
 * @param points what was cut
 */
public record Partition(
    List<Integer> positions, List<Double> means, double residualSumOfSquares, Points points) {
  /** Copies the lists. */
  public Partition {
    positions = List.copyOf(positions);
    means = List.copyOf(means);
    if (means.size() != positions.size() + 1) {
      throw new IllegalArgumentException(positions + " cuts, and levels " + means);
    }
  }

  static Partition at(List<Integer> positions, SegmentCost cost, Points points) {
    List<Double> means = new ArrayList<>();
    double total = 0;
    for (int i = 0; i <= positions.size(); i++) {
      int from = i == 0 ? 0 : positions.get(i - 1);
      int to = i == positions.size() ? cost.size() : positions.get(i);
      means.add(cost.mean(from, to));
      total += cost.precisely(from, to);
    }
    return new Partition(positions, means, total, points);
  }

  /**
   * Returns the partition in plain words.
   *
   * @param isShown whether the changes are more than chance
   * @param method what found it, for the brackets
   * @return one sentence, or two when a break in measuring is declared
   */
  Sentence sentence(boolean isShown, Sentence method) {
    String key = isShown ? "change.shifts" : "change.best-split";
    return Sentence.of(positions.isEmpty() ? "change.no-shift" : key)
        .with("starts", points.labels(positions))
        .with("then", Quantity.joined(later(), Quantity.Items.Joint.NOTHING))
        .with("series", points.label())
        .with("mean", Quantity.number(means.get(0)))
        .with("method", method)
        .with("cautions", Sentence.all(points.measuring()))
        .from(points.origin("level-shifts"));
  }

  private List<Sentence> later() {
    int shown = Math.min(Few.MOST, positions.size());
    List<Sentence> all = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      all.add(
          Sentence.of("change.then")
              .with("mean", Quantity.number(means.get(i + 1)))
              .with("start", points.label(positions.get(i))));
    }
    if (positions.size() > shown) {
      all.add(Sentence.of("change.then-more").with("n", Quantity.place(positions.size() - shown)));
    }
    return all;
  }
}
