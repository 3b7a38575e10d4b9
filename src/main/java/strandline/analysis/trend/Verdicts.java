package strandline.analysis.trend;

import java.util.Optional;
import strandline.analysis.Points;
import strandline.analysis.Trend;
import strandline.analysis.Wording;

/** The sentences that the tests of this package share. */
final class Verdicts {
  private Verdicts() {}

  /** Returns why points cannot be tested. */
  static Optional<String> refusal(Points points, int least, String method) {
    if (points.size() < least) {
      return Optional.of(
          "too few points: "
              + Wording.count(points.size(), "value")
              + ", and "
              + method
              + " needs "
              + least);
    }
    return points.isConstant()
        ? Optional.of("all values are equal, so there is nothing to order")
        : Optional.empty();
  }

  /** Returns why points are not at equal distances. */
  static Optional<String> gap(Points points) {
    double[] steps = points.steps();
    double unit = steps[1] - steps[0];
    for (int i = 2; i < steps.length; i++) {
      if (Math.abs(steps[i] - steps[i - 1] - unit) > 1e-6 * Math.abs(unit)) {
        return Optional.of(
            "autocorrelation needs values at equal distances, and there is a gap before value "
                + (i + 1));
      }
    }
    return Optional.empty();
  }

  /** Returns the verdict of a test. */
  static String sentence(Trend.Direction way, String label, String span, String numbers) {
    String end = " from " + span + " (" + numbers + ").";
    return switch (way) {
      case RISING -> Wording.sentence(label) + " is rising" + end;
      case FALLING -> Wording.sentence(label) + " is falling" + end;
      case UNDECIDED -> "Insufficient evidence to identify a trend in " + label + end;
    };
  }
}
