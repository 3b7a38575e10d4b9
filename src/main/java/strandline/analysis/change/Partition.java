package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import strandline.analysis.Reading;
import strandline.analysis.Wording;

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
   * Returns the labels of the first value of each stretch but the first.
   *
   * @return such as {@code FY2014}
   */
  public List<String> starts() {
    return reading.labels(positions);
  }

  /**
   * Returns the partition in plain words.
   *
   * @param method what found it, for the brackets
   * @return one sentence, or two when a break in measuring is declared
   */
  String sentence(String method) {
    String found =
        positions.isEmpty()
            ? String.format(
                Locale.ROOT,
                "There is insufficient evidence to identify a change of level in %s; its mean is %s"
                    + " (%s).",
                reading.name(),
                Wording.number(means.get(0)),
                method)
            : String.format(
                Locale.ROOT,
                "The level of %s changed in %s: %s (%s).",
                reading.name(),
                Wording.list(starts()),
                steps(),
                method);
    return found + reading.caution();
  }

  private String steps() {
    return "mean "
        + Wording.number(means.get(0))
        + String.join(
            "",
            IntStream.range(0, positions.size())
                .mapToObj(
                    i ->
                        ", then "
                            + Wording.number(means.get(i + 1))
                            + " from "
                            + reading.label(positions.get(i)))
                .toList());
  }
}
