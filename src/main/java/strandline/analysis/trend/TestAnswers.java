package strandline.analysis.trend;

import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.language.Quantity;
import strandline.language.Sentence;

/** The guards and the sentences that the tests of this package share. */
final class TestAnswers {
  /** A walk over the pairs of so many values takes seconds, of four times as many minutes. */
  private static final int MOST_SLOPES = 50_000;

  private TestAnswers() {}

  /** Returns the points, or why they cannot be tested. */
  static Outcome<Points> testable(Points points, int least, String method) {
    if (points.size() < least) {
      return Outcome.declined(
          Sentence.of("trend.too-few")
              .with("n", Quantity.count(points.size()))
              .with("method", method)
              .with("least", Quantity.count(least)));
    }
    return varying(points, "trend.nothing-to-order");
  }

  /** Returns the points, or that the slopes of all pairs are too many to go through. */
  static Outcome<Points> walkable(Points points) {
    return points.size() > MOST_SLOPES
        ? Outcome.declined(
            Sentence.of("values.too-many")
                .with("n", Quantity.count(points.size()))
                .with("most", Quantity.count(MOST_SLOPES)))
        : Outcome.found(points);
  }

  /** Returns the points, or why their differences mean nothing. */
  static Outcome<Points> varying(Points points, String otherwise) {
    if (points.isConstant() || points.isRounding()) {
      return Outcome.declined(
          Sentence.of(points.isConstant() ? otherwise : "values.rounding-only"));
    }
    return Outcome.found(points);
  }

  /** Returns the points, or that they are not at equal distances. */
  static Outcome<Points> even(Points points) {
    double[] steps = points.steps();
    double unit = steps[1] - steps[0];
    for (int i = 2; i < steps.length; i++) {
      if (Math.abs(steps[i] - steps[i - 1] - unit) > 1e-6 * Math.abs(unit)) {
        return Outcome.declined(Sentence.of("trend.uneven").with("place", Quantity.place(i + 1)));
      }
    }
    return Outcome.found(points);
  }

  /** Returns one of three keys. */
  static String key(Trend found, String rising, String falling, String undecided) {
    return switch (found.direction()) {
      case RISING -> rising;
      case FALLING -> falling;
      case UNDECIDED -> undecided;
    };
  }

  /** Returns the verdict of a test, with what else is to be said of it. */
  static Sentence sentence(Trend found, Sentence method, Quantity few) {
    String key = key(found, "trend.test-rising", "trend.test-falling", "trend.test-undecided");
    return about(found, Sentence.of(key).with("method", method).with("few", few));
  }

  /** Returns what a slope is for: a year where the values have periods, else a unit of time. */
  private static Sentence each(Sentence span) {
    boolean isPlain = span.id().equals("values.span-of-values");
    return Sentence.of(isPlain ? "values.each-unit" : "values.each-year");
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
