package strandline.analysis.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import strandline.analysis.Few;
import strandline.analysis.Outcome;
import strandline.analysis.Points;
import strandline.language.Quantity;
import strandline.language.Quantity.Items;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Series;

/**
 * The highest and lowest values of a series, and the periods that set a new high or low.
 *
 * @param points the values
 * @param highest the observations that share the highest value, in order
 * @param lowest the observations that share the lowest value, in order
 * @param newHighs the observations above every one before them; the first does not count
 * @param newLows the observations below every one before them; the first does not count
 */
public record RecordValues(
    Points points,
    List<Observation> highest,
    List<Observation> lowest,
    List<Observation> newHighs,
    List<Observation> newLows) {

  /**
   * Finds the records of a series among its comparable values.
   *
   * @param series the series
   * @return the records; declined below 2 values and when all are equal
   */
  public static Outcome<RecordValues> of(Series series) {
    List<Observation> values = series.comparable();
    if (values.size() < 2) {
      return Outcome.declined(
          Sentence.of("describe.too-few-for-record").with("n", Quantity.count(values.size())));
    }
    Points points = Points.of(series);
    return points.isConstant()
        ? Outcome.declined(Sentence.of("describe.no-record"))
        : Outcome.found(records(points, values));
  }

  private static RecordValues records(Points points, List<Observation> values) {
    double high = values.stream().mapToDouble(Observation::value).max().orElseThrow();
    double low = values.stream().mapToDouble(Observation::value).min().orElseThrow();
    return new RecordValues(
        points,
        values.stream().filter(o -> o.value() == high).toList(),
        values.stream().filter(o -> o.value() == low).toList(),
        beyondAllBefore(values, 1),
        beyondAllBefore(values, -1));
  }

  private static List<Observation> beyondAllBefore(List<Observation> values, int sign) {
    List<Observation> found = new ArrayList<>();
    Observation extreme = values.get(0);
    for (Observation one : values) {
      if (sign * one.value() > sign * extreme.value()) {
        found.add(one);
        extreme = one;
      }
    }
    return found;
  }

  private static Quantity periods(Stream<Period> periods) {
    return Few.of(periods.map(Quantity::period).toList(), Items.Joint.COMMA);
  }

  /**
   * Returns the records in plain words.
   *
   * @return one sentence, and a note when there are cautions
   */
  public Sentence sentence() {
    return Sentence.of("describe.records")
        .with("series", points.label())
        .with("high-periods", periods(highest.stream().map(Observation::period)))
        .with("high", Quantity.number(highest.get(0).value()))
        .with("low-periods", periods(lowest.stream().map(Observation::period)))
        .with("low", Quantity.number(lowest.get(0).value()))
        .with("first", Quantity.period(points.periods().get(0)))
        .with("last", Quantity.period(points.periods().get(points.size() - 1)))
        .with("cautions", Quantity.joined(points.cautions(), Items.Joint.SEMICOLON));
  }
}
