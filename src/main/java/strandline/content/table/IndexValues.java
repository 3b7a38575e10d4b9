package strandline.content.table;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.report.Mark.Datum;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * Series as indexes: each value as a percentage of that of a base period. A bound, a part of a
 * period and a value across a break of method have none.
 *
 * @param base the base period
 * @param series the series; each has a whole value above zero at the base
 */
public record IndexValues(Period base, List<NamedSeries> series) {
  /** Reads {@code series}, {@code base}, {@code from} and {@code to}. */
  public static Optional<IndexValues> of(Fields fields, Scope scope) {
    List<NamedSeries> named = scope.manySeries(fields);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<NamedSeries> shown = scope.windows(fields, named);
    Optional<Period> base = scope.comparable(fields, "base", shown.get(0).series());
    if (base.isEmpty()) {
      return Optional.empty();
    }
    for (NamedSeries one : shown) {
      Optional<Observation> at = one.series().at(base.get()).filter(Observation::isComparable);
      if (at.filter(o -> Comparability.ofBase(one.series(), o, o).isEmpty()).isEmpty()) {
        scope.complain(
            fields.at("base"),
            "not-comparable",
            one.name()
                + (at.filter(o -> o.value() > 0).isPresent()
                    ? " has fewer than " + Labels.text(Quantity.number(least(one))) + " at "
                    : " has no whole value above zero at ")
                + base.get(),
            "choose a base that every series has");
        return Optional.empty();
      }
    }
    return Optional.of(new IndexValues(base.get(), shown));
  }

  private static double least(NamedSeries one) {
    return one.series().measure().leastBase();
  }

  /** Returns the index of a period, or why there is none. */
  Outcome<Double> index(Series series, Observation observation) {
    return observation.period().equals(base)
        ? Outcome.found(100.0)
        : Changes.between(series, base, observation.period())
            .flatMap(Change::ratio)
            .map(ratio -> 100 * ratio);
  }

  public List<Datum> data(Series series) {
    return series.observations().stream().map(o -> datum(series, o)).toList();
  }

  private Datum datum(Series series, Observation observation) {
    Period period = observation.period();
    Origin origin = Origin.calculated("index", Origin.of(series, period), Origin.of(series, base));
    Status without = observation.hasValue() ? Status.NOT_APPLICABLE : observation.status();
    return index(series, observation)
        .fold(
            v -> new Datum(period.label(), Timeline.at(period), v, observation.status(), origin),
            no -> new Datum(period.label(), Timeline.at(period), Double.NaN, without, origin));
  }
}
