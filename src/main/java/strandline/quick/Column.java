package strandline.quick;

import java.util.List;
import java.util.Optional;
import strandline.analysis.Points;
import strandline.series.Observation;
import strandline.series.Series;

/** A column of a file, ready for the battery: a series of periods, or values at plain times. */
public sealed interface Column {
  /**
   * A column of periods.
   *
   * @param choice which columns they are
   * @param series the series, with a gap for every period without a value
   */
  record OfPeriods(ColumnChoice choice, Series series) implements Column {
    @Override
    public Battery.Result analysed() {
      return Battery.run(series);
    }

    @Override
    public Optional<Double> frequency() {
      return Optional.of(series.first().frequency().perYear());
    }

    @Override
    public List<String> labels() {
      return series.observations().stream().map(one -> one.period().label()).toList();
    }

    @Override
    public List<Double> times() {
      return series.observations().stream().map(one -> Points.time(one.period())).toList();
    }

    @Override
    public List<Double> values() {
      return series.observations().stream().map(Observation::value).toList();
    }

    @Override
    public String basis() {
      return series.first().basis();
    }
  }

  /**
   * A column of plain numbers for times.
   *
   * @param choice which columns they are
   * @param points the values that there are
   */
  record OfNumbers(ColumnChoice choice, Points points) implements Column {
    @Override
    public Battery.Result analysed() {
      return Battery.run(points);
    }

    @Override
    public Optional<Double> frequency() {
      return Optional.empty();
    }

    @Override
    public List<String> labels() {
      return List.of();
    }

    @Override
    public List<Double> times() {
      return java.util.Arrays.stream(points.times()).boxed().toList();
    }

    @Override
    public List<Double> values() {
      return java.util.Arrays.stream(points.values()).boxed().toList();
    }

    @Override
    public String basis() {
      return "plain times";
    }
  }

  /**
   * Returns which columns they are.
   *
   * @return the choice that the reading was given
   */
  ColumnChoice choice();

  /**
   * Runs the battery of methods.
   *
   * @return what it found
   */
  Battery.Result analysed();

  /**
   * Returns how many values make a year.
   *
   * @return 12, 4 or 1, a mean for days and weeks; nothing for plain times
   */
  Optional<Double> frequency();

  /**
   * Returns the labels of the periods, gaps included.
   *
   * @return none for plain times
   */
  List<String> labels();

  /**
   * Returns the times, gaps included.
   *
   * @return in years, or as given
   */
  List<Double> times();

  /**
   * Returns the values.
   *
   * @return one for each time; NaN for a gap
   */
  List<Double> values();

  /**
   * Returns what the times are, in words.
   *
   * @return such as {@code calendar years, January to December}
   */
  String basis();
}
