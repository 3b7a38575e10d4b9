package strandline.analysis.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import strandline.analysis.Noise;
import strandline.analysis.Points;

/**
 * The program that made the table of {@link JoinPointChance}: {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=strandline.analysis.change.JoinPointChanceTable}, or
 * with the class path by hand. It prints, for each number of values, the gain in BIC that 1 of 100
 * series of normal noise passes; a number of series may be given.
 */
final class JoinPointChanceTable {
  private JoinPointChanceTable() {}

  public static void main(String[] arguments) {
    int series = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    for (int n : List.of(7, 9, 11, 12, 14, 16, 17, 20, 25, 30, 40, 60, 100, 200, 400)) {
      int count = n <= 30 ? series : n <= 60 ? series / 2 : n <= 100 ? series / 5 : series / 20;
      System.out.printf(Locale.ROOT, "%d: %.2f%n", n, critical(n, count));
    }
  }

  /** Returns the 99th percentile of the gain in series of noise. */
  static double critical(int n, int series) {
    SplittableRandom random = new SplittableRandom(n);
    double[] gains = new double[series];
    Arrays.setAll(gains, k -> gain(n, random));
    Arrays.sort(gains);
    return gains[(int) (0.99 * series)];
  }

  private static double gain(int n, SplittableRandom random) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> Math.exp(0.1 * Noise.normal(random)));
    List<Double> criteria =
        JoinPoints.withDefaults().fit(Points.inOrder(values)).result().orElseThrow().criteria();
    return n * (criteria.get(0) - criteria.stream().min(Double::compare).orElseThrow());
  }
}
