package strandline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import strandline.series.Calendar;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Provenance;
import strandline.series.Series;
import strandline.series.Status;

/** Small series for tests. */
public final class Sample {
  private static final Provenance NOWHERE =
      new Provenance("test", "datasets/test.csv", "0".repeat(64), List.of(), List.of());

  private Sample() {}

  /** A measure of counts of people. */
  public static Measure people(Measure.Break... breaks) {
    return new Measure(
        "flow",
        "Cubans in the flow at sea",
        "flow at sea",
        "",
        "people",
        Measure.Aggregation.SUM,
        List.of(breaks));
  }

  /** A measure that is no count. */
  public static Measure share() {
    return new Measure(
        "share", "Share", "share", "", "per cent", Measure.Aggregation.NONE, List.of());
  }

  /** Observations from a period on; NaN is a missing value. */
  public static Series series(Measure measure, String first, double... values) {
    List<Observation> observations = new ArrayList<>();
    Period period = Period.parse(first);
    for (double value : values) {
      observations.add(
          Double.isNaN(value)
              ? Observation.missing(period, Status.NOT_AVAILABLE)
              : Observation.of(period, value));
      period = period.plus(1);
    }
    return new Series(measure, Map.of(), observations, NOWHERE);
  }

  /** Counts of people in fiscal years. */
  public static Series flow(int firstYear, double... values) {
    return series(people(), Period.year(firstYear, Calendar.US_FISCAL_YEAR).label(), values);
  }

  /** The same series with another status for one period. */
  public static Series with(Series series, String label, Status status) {
    Period period = Period.parse(label);
    return series.with(
        series.observations().stream()
            .map(
                o ->
                    o.period().equals(period)
                        ? new Observation(
                            period, status.hasValue() ? o.value() : Double.NaN, status)
                        : o)
            .toList());
  }
}
