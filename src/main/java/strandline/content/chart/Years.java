package strandline.content.chart;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.language.Dates;
import strandline.language.Sentence;
import strandline.report.Mark.Datum;
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
 * @param isFiscal whether years begin in October
 */
record Years(NamedSeries named, boolean isFiscal) {
  private static final List<String> CALENDARS = List.of("calendar-year", "us-fiscal-year");
  private static final int MONTHS = 12;

  /** Reads {@code series}, {@code from}, {@code to} and {@code year}. */
  static Optional<Years> of(Fields fields, Scope scope) {
    Optional<NamedSeries> found = scope.oneSeries(fields);
    String calendar = fields.text("year", CALENDARS.get(0));
    if (!CALENDARS.contains(calendar)) {
      scope.unknown(fields.at("year"), "kind of year", calendar, CALENDARS);
      return Optional.empty();
    }
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
                calendar.equals(CALENDARS.get(1))));
  }

  Series series() {
    return named.series();
  }

  private int yearOf(YearMonth month) {
    return month.getYear() + (isFiscal && month.getMonthValue() >= 10 ? 1 : 0);
  }

  /** Returns the years that the series touches, in order. */
  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    int last = yearOf(series().last().firstMonth());
    for (int year = yearOf(series().first().firstMonth()); year <= last; year++) {
      years.add(year);
    }
    return years;
  }

  String label(int year) {
    return (isFiscal ? "FY" : "") + year;
  }

  /** Returns the short names of the months in the order of a year. */
  List<String> months() {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < MONTHS; column++) {
      names.add(Dates.shortName(month(column)));
    }
    return names;
  }

  /** Returns the month of a column. */
  Month month(int column) {
    return isFiscal ? Month.OCTOBER.plus(column) : Month.JANUARY.plus(column);
  }

  private YearMonth month(int year, int column) {
    Month month = month(column);
    int before = isFiscal && month.getValue() >= 10 ? 1 : 0;
    return YearMonth.of(year - before, month);
  }

  /** Returns the values of a year in its months; a month outside the series is not applicable. */
  List<Datum> data(int year) {
    List<Datum> data = new ArrayList<>();
    for (int column = 0; column < MONTHS; column++) {
      data.add(datum(year, column, column));
    }
    return data;
  }

  /** Returns one value at a place of the caller's choice. */
  Datum datum(int year, int column, double x) {
    Period period = Period.month(month(year, column));
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
    return isFiscal ? Sentence.of(ChartKey.FISCAL_YEARS).with("subtitle", subtitle) : subtitle;
  }
}
