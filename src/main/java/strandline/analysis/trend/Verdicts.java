package strandline.analysis.trend;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.TrendKey;
import strandline.language.ValuesKey;

/** The sentences that the tests of this package share. */
final class Verdicts {
  /** A walk over the pairs of so many values takes seconds, of four times as many minutes. */
  private static final int MOST_SLOPES = 50_000;

  private Verdicts() {}

  /** Returns why points cannot be tested. */
  static Optional<Sentence> refusal(Points points, int least, String method) {
    if (points.size() < least) {
      return Optional.of(
          Sentence.of(TrendKey.TOO_FEW)
              .with("n", Quantity.count(points.size()))
              .with("method", method)
              .with("least", Quantity.count(least)));
    }
    return points.isConstant()
        ? Optional.of(Sentence.of(TrendKey.NOTHING_TO_ORDER))
        : Optional.empty();
  }

  /** Returns why the slopes of all pairs cannot be gone through: there are too many. */
  static Optional<Sentence> tooMany(Points points) {
    return points.size() > MOST_SLOPES
        ? Optional.of(
            Sentence.of(ValuesKey.TOO_MANY)
                .with("n", Quantity.count(points.size()))
                .with("most", Quantity.count(MOST_SLOPES)))
        : Optional.empty();
  }

  /** Returns why points are not at equal distances. */
  static Optional<Sentence> gap(Points points) {
    double[] steps = points.steps();
    double unit = steps[1] - steps[0];
    for (int i = 2; i < steps.length; i++) {
      if (Math.abs(steps[i] - steps[i - 1] - unit) > 1e-6 * Math.abs(unit)) {
        return Optional.of(Sentence.of(TrendKey.UNEVEN).with("place", Quantity.place(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** Returns the verdict of a test, to which the series, the span and more are added. */
  static Sentence sentence(Trend.Direction way, Sentence method, List<Sentence> few) {
    TrendKey key =
        switch (way) {
          case RISING -> TrendKey.TEST_RISING;
          case FALLING -> TrendKey.TEST_FALLING;
          case UNDECIDED -> TrendKey.TEST_UNDECIDED;
        };
    return Sentence.of(key).with("method", method).with("few", Sentence.all(few));
  }

  /** Returns what a slope is for: a year where the values have periods, else a unit of time. */
  static Sentence each(Sentence span) {
    boolean isPlain = span.key() == ValuesKey.SPAN_OF_VALUES;
    return Sentence.of(isPlain ? ValuesKey.EACH_UNIT : ValuesKey.EACH_YEAR);
  }

  /** Adds what every sentence of this package says of the values. */
  static Sentence about(Quantity label, Sentence span, List<Sentence> cautions, Sentence sentence) {
    return sentence
        .with("series", label)
        .with("span", span)
        .with("cautions", Quantity.joined(cautions, Quantity.Items.Joint.SEMICOLON));
  }
}
