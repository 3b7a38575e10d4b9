package strandline.content.chart;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.language.Dates;
import strandline.language.Sentence;
import strandline.report.Mark.Datum;
import strandline.series.Calendar;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Period.Frequency;
import strandline.series.Series;
import strandline.series.Status;

/**
 * A monthly series folded by its years.
 *
 * @param named the series
 * @param calendar whose years
 */
record Years(NamedSeries named, Calendar calendar) {
  private static final int MONTHS = 12;

  /** Reads {@code series}, {@code from}, {@code to} and {@code year}. */
  static Optional<Years> of(Fields fields, Scope scope) {
    Optional<NamedSeries> found = scope.oneSeries(fields);
    Optional<Calendar> calendar = Calendar.ofWord(fields.text("year", ""));
    if (found.isPresent() && found.get().series().first().frequency() != Frequency.MONTH) {
      scope.complain(
          fields.at("series"),
          "not-monthly",
          found.get().name() + " is by " + found.get().series().first().basis(),
          "name a series by month");
      return Optional.empty();
    }
    return found.map(
        n ->
            new Years(
                new NamedSeries(n.name(), scope.window(fields, n.series())),
                calendar.orElse(Calendar.CALENDAR_YEAR)));
  }

  Series series() {
    return named.series();
  }

  /** Returns the years that the series touches, in order. */
  List<Period> years() {
    Period first = Period.of(series().first().start(), Frequency.YEAR, calendar);
    return Stream.iterate(
            first, year -> !year.start().isAfter(series().last().start()), y -> y.plus(1))
        .toList();
  }

  /** Returns the short names of the months in the order of a year. */
  List<String> months() {
    return IntStream.range(0, MONTHS).mapToObj(i -> Dates.shortName(month(i))).toList();
  }

  /** Returns the month of a column. */
  Month month(int column) {
    return Month.of(calendar.firstMonth()).plus(column);
  }

  /** Returns the values of a year in its months; a month outside the series is not applicable. */
  List<Datum> data(Period year) {
    return IntStream.range(0, MONTHS).mapToObj(i -> datum(year, i, i)).toList();
  }

  /** Returns one value at a place of the caller's choice. */
  Datum datum(Period year, int column, double x) {
    Period period = Period.month(year.firstMonth().plusMonths(column));
    Optional<Observation> found = series().at(period);
    return new Datum(
        period.label(),
        x,
        found.map(Observation::value).orElse(Double.NaN),
        found.map(Observation::status).orElse(Status.NOT_APPLICABLE),
        Origin.of(series(), period));
  }

  /** Returns what the series counts and how its years run. */
  Sentence subtitle() {
    Sentence subtitle = Labels.subtitle(List.of(series()));
    return calendar.isOfOneYear()
        ? subtitle
        : Sentence.of("chart.fiscal-years").with("subtitle", subtitle);
  }
}
