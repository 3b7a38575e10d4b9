package strandline.analysis;

import java.util.SplittableRandom;

/** Seeded random numbers for tests, the same on every machine and in every version of Java. */
public final class Noise {
  private Noise() {}

  /** A standard normal number, by Box and Muller. */
  public static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** A Poisson count, by multiplying uniform numbers. */
  public static double poisson(SplittableRandom random, double mean) {
    double end = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > end; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
