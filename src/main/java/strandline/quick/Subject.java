package strandline.quick;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.input.Json;
import strandline.language.Sentence;
import strandline.series.Period;
import strandline.series.Series;

/**
 * What the battery runs on: a series, or plain numbers at plain times.
 *
 * @param points the values at their times
 * @param stepped the same values at whole steps, 1 for the first period; plain times that are no
 *     multiples of their shortest distance keep themselves for steps
 * @param ordered the same values for methods that look at their order alone
 * @param series the series; empty for plain numbers
 */
record Subject(Points points, Points stepped, Points ordered, Optional<Series> series) {

  static Subject of(Series series) {
    Points points = Points.of(series);
    Points stepped = Points.of(points.steps(), points.values()).result().orElseThrow();
    return new Subject(points, stepped, points, Optional.of(series));
  }

  static Subject of(Points points) {
    Points stepped = Points.of(steps(points.times()), points.values()).result().orElseThrow();
    return new Subject(points, stepped, Points.inOrder(points.values()), Optional.empty());
  }

  private static double[] steps(double[] times) {
    double unit =
        IntStream.range(1, times.length).mapToDouble(i -> times[i] - times[i - 1]).min().orElse(1);
    double[] steps = new double[times.length];
    Arrays.setAll(steps, i -> 1 + Math.rint((times[i] - times[0]) / unit));
    for (int i = 0; i < times.length; i++) {
      // Decimal years such as 1969.0833333333 are a little beside their step.
      if (Math.abs((times[i] - times[0]) / unit - (steps[i] - 1)) > 1e-3) {
        return times;
      }
    }
    return steps;
  }

  /** Runs a method that takes plain numbers to be a step apart. */
  <T> Outcome<T> evenly(Function<Points, Outcome<T>> method) {
    double[] steps = stepped.times();
    boolean even = steps.length < 2 || steps[steps.length - 1] == steps[0] + steps.length - 1;
    return series.isPresent() || even
        ? method.apply(ordered)
        : Outcome.declined(Sentence.of("battery.uneven"));
  }

  /** Runs a method that needs periods. */
  <T> Outcome<T> inPeriods(Function<Series, Outcome<T>> method) {
    return series.map(method).orElseGet(() -> Outcome.declined(Sentence.of("battery.no-periods")));
  }

  /** How many seasons a year has, 1 for plain numbers. */
  int seasons() {
    return series.map(one -> one.first().frequency().seasons()).orElse(1);
  }

  /** The times of positions counted from 1. */
  ArrayNode times(List<Integer> positions) {
    double[] times = points.times();
    return Facts.numbers(positions.stream().mapToDouble(k -> times[k - 1]).toArray());
  }

  /** The labels of positions counted from 1; none for plain numbers. */
  ArrayNode labels(List<Integer> positions) {
    List<Period> periods = points.periods();
    return periods.isEmpty()
        ? Json.array(List.of())
        : labels(positions.stream().map(k -> periods.get(k - 1)));
  }

  static ArrayNode labels(Stream<Period> periods) {
    return Json.texts(periods.map(Period::label).toList());
  }
}
