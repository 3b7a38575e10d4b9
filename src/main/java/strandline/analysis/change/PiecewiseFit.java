package strandline.analysis.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.model.Coefficient;
import strandline.analysis.model.LeastSquares;
import strandline.analysis.model.LeastSquaresFit;

/**
 * Least squares through logarithms with given joins. Each column of the regression is the time
 * spent in one piece, so that each coefficient is that piece's slope with its own standard error.
 */
final class PiecewiseFit {
  private final double[] times;
  private final double[] logs;
  private final List<Integer> ends;
  private final double level;
  private final double[][] columns;
  private final LeastSquaresFit fit;

  PiecewiseFit(double[] times, double[] logs, List<Integer> joins, double level) {
    this.times = times;
    this.logs = logs;
    this.level = level;
    ends = new ArrayList<>(joins);
    ends.add(0, 0);
    ends.add(times.length - 1);
    columns = new double[ends.size() - 1][];
    for (int j = 0; j < columns.length; j++) {
      double from = times[ends.get(j)];
      double to = times[ends.get(j + 1)];
      columns[j] = Arrays.stream(times).map(x -> Math.max(from, Math.min(to, x)) - from).toArray();
    }
    fit = fit(columns);
  }

  private LeastSquaresFit fit(double[][] design) {
    return LeastSquares.withDefaults().fit(logs, design).result().orElseThrow();
  }

  double residualSumOfSquares() {
    return fit.residualSumOfSquares();
  }

  List<Double> fitted() {
    return Arrays.stream(fit.fitted()).map(Math::exp).boxed().toList();
  }

  List<JoinPoints.Segment> segments() {
    List<Coefficient> slopes = fit.coefficients();
    List<JoinPoints.Segment> segments = new ArrayList<>();
    for (int j = 0; j < columns.length; j++) {
      Coefficient slope = slopes.get(j + 1);
      segments.add(
          new JoinPoints.Segment(ends.get(j) + 1, ends.get(j + 1) + 1, change(slope), p(slope)));
    }
    return segments;
  }

  JoinPoints.Segment whole() {
    Coefficient slope = averageSlope();
    return new JoinPoints.Segment(1, times.length, change(slope), p(slope));
  }

  // The last slope is written as what the average and the other slopes make it, so that the average
  // becomes the last coefficient.
  private Coefficient averageSlope() {
    int last = columns.length - 1;
    double[][] design = new double[columns.length][times.length];
    double length = length(last);
    double whole = times[times.length - 1] - times[0];
    for (int i = 0; i < times.length; i++) {
      for (int j = 0; j < last; j++) {
        design[j][i] = columns[j][i] - length(j) / length * columns[last][i];
      }
      design[last][i] = whole / length * columns[last][i];
    }
    return fit(design).coefficient(last + 1);
  }

  private double length(int piece) {
    return times[ends.get(piece + 1)] - times[ends.get(piece)];
  }

  private Estimate change(Coefficient slope) {
    double half = student().inverseSurvivalProbability((1 - level) / 2) * error(slope);
    Interval interval = new Interval(slope.value() - half, slope.value() + half, level);
    return new Estimate(slope.value(), interval).map(rate -> 100 * Math.expm1(rate));
  }

  private double p(Coefficient slope) {
    double error = error(slope);
    double t = slope.value() == 0 ? 0 : Math.abs(slope.value()) / error;
    return Math.min(1, 2 * student().survivalProbability(t));
  }

  // The joins were estimated too, and take their degrees of freedom.
  private int degrees() {
    return times.length - 2 * columns.length;
  }

  private TDistribution student() {
    return TDistribution.of(degrees());
  }

  private double error(Coefficient slope) {
    return slope.standardError() * Math.sqrt((double) fit.degreesOfFreedom() / degrees());
  }
}
