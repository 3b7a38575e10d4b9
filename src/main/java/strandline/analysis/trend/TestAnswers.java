package strandline.analysis.trend;

import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Key;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.TrendKey;
import strandline.language.ValuesKey;

/** The guards and the sentences that the tests of this package share. */
final class TestAnswers {
  /** A walk over the pairs of so many values takes seconds, of four times as many minutes. */
  private static final int MOST_SLOPES = 50_000;

  private TestAnswers() {}

  /** Returns the points, or why they cannot be tested. */
  static Outcome<Points> testable(Points points, int least, String method) {
    if (points.size() < least) {
      return Outcome.declined(
          Sentence.of(TrendKey.TOO_FEW)
              .with("n", Quantity.count(points.size()))
              .with("method", method)
              .with("least", Quantity.count(least)));
    }
    return varying(points, TrendKey.NOTHING_TO_ORDER);
  }

  /** Returns the points, or that the slopes of all pairs are too many to go through. */
  static Outcome<Points> walkable(Points points) {
    return points.size() > MOST_SLOPES
        ? Outcome.declined(
            Sentence.of(ValuesKey.TOO_MANY)
                .with("n", Quantity.count(points.size()))
                .with("most", Quantity.count(MOST_SLOPES)))
        : Outcome.found(points);
  }

  /** Returns the points, or why their differences mean nothing. */
  static Outcome<Points> varying(Points points, Key otherwise) {
    if (points.isConstant() || points.isRounding()) {
      return Outcome.declined(
          Sentence.of(points.isConstant() ? otherwise : ValuesKey.ROUNDING_ONLY));
    }
    return Outcome.found(points);
  }

  /** Returns the points, or that they are not at equal distances. */
  static Outcome<Points> even(Points points) {
    double[] steps = points.steps();
    double unit = steps[1] - steps[0];
    for (int i = 2; i < steps.length; i++) {
      if (Math.abs(steps[i] - steps[i - 1] - unit) > 1e-6 * Math.abs(unit)) {
        return Outcome.declined(Sentence.of(TrendKey.UNEVEN).with("place", Quantity.place(i + 1)));
      }
    }
    return Outcome.found(points);
  }

  /** Returns one of three keys. */
  static TrendKey key(Trend found, TrendKey rising, TrendKey falling, TrendKey undecided) {
    return switch (found.direction()) {
      case RISING -> rising;
      case FALLING -> falling;
      case UNDECIDED -> undecided;
    };
  }

  /** Returns the verdict of a test, with what else is to be said of it. */
  static Sentence sentence(Trend found, Sentence method, Quantity few) {
    TrendKey key = key(found, TrendKey.TEST_RISING, TrendKey.TEST_FALLING, TrendKey.TEST_UNDECIDED);
    return about(found, Sentence.of(key).with("method", method).with("few", few));
  }

  /** Returns what a slope is for: a year where the values have periods, else a unit of time. */
  private static Sentence each(Sentence span) {
    boolean isPlain = span.id().equals(ValuesKey.SPAN_OF_VALUES.id());
    return Sentence.of(isPlain ? ValuesKey.EACH_UNIT : ValuesKey.EACH_YEAR);
  }

  /** Adds what every sentence of this package says of the values. */
  static Sentence about(Trend found, Sentence sentence) {
    return sentence
        .with("series", found.points().label())
        .with("span", found.points().span())
        .with("unit", found.points().unit())
        .with("each", each(found.points().span()))
        .with("cautions", Quantity.joined(found.cautions(), Quantity.Items.Joint.SEMICOLON));
  }
}
