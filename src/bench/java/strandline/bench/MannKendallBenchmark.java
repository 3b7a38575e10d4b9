package strandline.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.analysis.trend.MannKendall;

/** Mann–Kendall's test, which takes n log n steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class MannKendallBenchmark {
  /** How many values. */
  @Param({"1000", "10000", "100000"})
  public int n;

  private Points points;

  /** Makes the values, the same every time. */
  @Setup
  public void points() {
    Random random = new Random(1);
    double[] times = new double[n];
    double[] values = new double[n];
    Arrays.setAll(times, i -> i);
    Arrays.setAll(values, i -> random.nextGaussian() + i / (double) n);
    points = Points.of(times, values).result().orElseThrow();
  }

  /** Tests. */
  @Benchmark
  public Outcome<MannKendall.Result> mannKendall() {
    return MannKendall.withDefaults().fit(points);
  }
}
