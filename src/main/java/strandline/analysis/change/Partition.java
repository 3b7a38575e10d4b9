package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import strandline.analysis.Reading;
import strandline.language.ChangeKey;
import strandline.language.Quantity;
import strandline.language.Sentence;

/**
 * A series cut into stretches, each with its own level.
 *
 * @param positions the last value of each stretch but the last, counted from 1
 * @param means the level of each stretch
 * @param residualSumOfSquares the sum of squares about the levels
 * @param reading what was cut
 */
public record Partition(
    List<Integer> positions, List<Double> means, double residualSumOfSquares, Reading reading) {
  /** Copies the lists. */
  public Partition {
    positions = List.copyOf(positions);
    means = List.copyOf(means);
    if (means.size() != positions.size() + 1) {
      throw new IllegalArgumentException(positions + " cuts, and levels " + means);
    }
  }

  static Partition at(List<Integer> positions, SegmentCost cost, Reading reading) {
    List<Double> means = new ArrayList<>();
    double total = 0;
    for (int i = 0; i <= positions.size(); i++) {
      int from = i == 0 ? 0 : positions.get(i - 1);
      int to = i == positions.size() ? cost.size() : positions.get(i);
      means.add(cost.mean(from, to));
      total += cost.precisely(from, to);
    }
    return new Partition(positions, means, total, reading);
  }

  /**
   * Returns the partition in plain words.
   *
   * @param method what found it, for the brackets
   * @return one sentence, or two when a break in measuring is declared
   */
  Sentence sentence(Sentence method) {
    Sentence found =
        positions.isEmpty()
            ? Sentence.of(ChangeKey.NO_SHIFT)
            : Sentence.of(ChangeKey.SHIFTS)
                .with("starts", reading.labels(positions))
                .with("then", Quantity.joined(later(), Quantity.Items.Joint.NOTHING));
    return found
        .with("series", reading.name())
        .with("mean", Quantity.number(means.get(0)))
        .with("method", method)
        .with("cautions", Sentence.all(reading.cautions()))
        .from(reading.origin("level-shifts"));
  }

  private List<Sentence> later() {
    return IntStream.range(0, positions.size())
        .mapToObj(
            i ->
                Sentence.of(ChangeKey.THEN)
                    .with("mean", Quantity.number(means.get(i + 1)))
                    .with("start", reading.label(positions.get(i))))
        .toList();
  }
}
