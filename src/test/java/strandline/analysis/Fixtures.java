package strandline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

/** Series made of plain numbers, for the tests of the methods of analysis. */
public final class Fixtures {
  private Fixtures() {}

  /** Consecutive periods from the first on. */
  public static Series months(String first, double... values) {
    return series(first, values, List.of());
  }

  /** The same with a value missing at an index. */
  public static Series withGap(String first, double[] values, int index) {
    Series whole = months(first, values);
    List<Observation> changed = new ArrayList<>(whole.observations());
    changed.set(index, Observation.missing(changed.get(index).period(), Status.NOT_AVAILABLE));
    return whole.with(changed);
  }

  /** The same with another way of measuring from an index on. */
  public static Series withBreak(String first, double[] values, int index) {
    Period at = Period.parse(first).plus(index);
    return series(
        first, values, List.of(new Measure.Break(at, "new count", "It is counted anew.")));
  }

  private static Series series(String first, double[] values, List<Measure.Break> breaks) {
    Measure measure =
        new Measure(
            "values", "Values", "values", "Values.", "things", Measure.Aggregation.SUM, breaks);
    List<Observation> observations =
        IntStream.range(0, values.length)
            .mapToObj(i -> Observation.of(Period.parse(first).plus(i), values[i]))
            .toList();
    return new Series(
        measure,
        Map.of(),
        observations,
        new Provenance("values", "values.csv", "", List.of(), List.of()));
  }

  /** Values that go up and down about a level, without a trend and without ties. */
  public static double[] wavy(int count, double level) {
    return IntStream.range(0, count)
        .mapToDouble(i -> level + 10 * Math.sin(2.3 * i) + 5 * Math.cos(5.1 * i))
        .toArray();
  }
}
