package strandline.content.table;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.input.Fields;
import strandline.language.Sentence;
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
 * @param series the series
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
    return Optional.of(new IndexValues(base.get(), shown));
  }

  /** Returns the index of a period, or why there is none. */
  Outcome<Double> index(Series series, Observation observation) {
    if (!observation.period().equals(base)) {
      return Changes.between(series, base, observation.period())
          .flatMap(Change::ratio)
          .map(ratio -> 100 * ratio);
    }
    return Comparability.ofFigure(observation)
        .or(() -> Comparability.ofBase(series, observation, observation))
        .map(Outcome::<Double>declined)
        .orElseGet(() -> Outcome.found(100.0));
  }

  /** Returns why the first series has no index at all. */
  public Optional<Sentence> apart() {
    Series first = series.get(0).series();
    return index(first, first.at(base).orElseThrow()).fold(one -> Optional.empty(), Optional::of);
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
