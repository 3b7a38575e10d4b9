package strandline.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import strandline.quick.Battery;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;

/** The whole battery on monthly counts with trend, season and a change of level. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 3, time = 2)
public class BatteryBenchmark {
  /** How many months: five years, and 833 years. */
  @Param({"60", "10000"})
  public int months;

  private Series series;

  /** Makes the series, the same every time. */
  @Setup
  public void series() {
    Random random = new Random(1);
    Period first = Period.month(YearMonth.of(1000, 1));
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      double level = 1000 + 500.0 * i / months + (i > months / 2 ? 400 : 0);
      double season = 1 + 0.2 * Math.sin(i * Math.PI / 6);
      all.add(
          Observation.of(
              first.plus(i), Math.rint(level * season * Math.exp(0.1 * random.nextGaussian()))));
    }
    Measure measure =
        new Measure("flow", "Flow", "flow", "", "people", Measure.Aggregation.SUM, List.of());
    Provenance provenance = new Provenance("", "", "", List.of(), List.of());
    series = new Series(measure, Map.of(), all, provenance);
  }

  /** Runs every method. */
  @Benchmark
  public Battery.Result wholeBattery() {
    return Battery.run(series);
  }
}
