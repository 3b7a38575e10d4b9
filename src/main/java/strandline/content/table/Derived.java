package strandline.content.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import strandline.analysis.Outcome;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.input.Fields;
import strandline.input.Node;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/** The columns that a data table computes from its series: what its list {@code derive} asks. */
final class Derived {
  private static final List<String> KINDS =
      List.of("sum", "months", "mean", "share", "index", "growth", "difference");

  /** What a column of numbers says of a period. */
  private interface Values extends Function<Period, Outcome<Double>> {}

  /**
   * A computed column.
   *
   * @param column its header and formula
   * @param values its values
   * @param parts the columns that it adds up, if it does
   */
  record Extra(Column column, Function<Period, Outcome<Double>> values, List<String> parts) {
    Cell cell(Period period) {
      return Cells.of(values.apply(period), column.decimals(), Origin.FORMULA);
    }
  }

  private final Scope scope;
  private final Map<String, Values> known = new LinkedHashMap<>();
  private final int rows;
  private int decimals;
  private final Quantity unit;
  private final List<Extra> extras = new ArrayList<>();

  private Derived(Scope scope, List<NamedSeries> shown) {
    this.scope = scope;
    this.unit = Quantity.name(shown.get(0).series().measure().unit());
    int most = 0;
    for (NamedSeries named : shown) {
      known.put(named.name(), period -> value(named.series(), period));
      decimals = Math.max(decimals, Cells.decimals(named.series()));
      most = Math.max(most, named.series().observations().size());
    }
    rows = most;
  }

  /** Reads the list, if there is one. */
  static List<Extra> of(Fields fields, Scope scope, List<NamedSeries> shown) {
    Derived derived = new Derived(scope, shown);
    for (Node node : fields.items("derive")) {
      Fields own = node.fields(scope.problems());
      derived.read(own);
      own.done();
    }
    return derived.extras;
  }

  private void read(Fields fields) {
    List<String> asked = KINDS.stream().filter(fields.keys()::contains).toList();
    if (asked.size() != 1) {
      scope.complain(
          fields.location(),
          "not-one-word",
          "a derived column that says " + asked.size() + " ways to compute it",
          "write one of " + String.join(", ", KINDS));
      return;
    }
    switch (asked.get(0)) {
      case "sum" -> sum(fields);
      case "months" -> months(fields);
      case "mean" -> mean(fields);
      case "share" -> pair(fields, "share", "of", Formula.Share::new, Derived::share);
      case "difference" ->
          pair(fields, "difference", "less", Formula.Difference::new, Derived::difference);
      case "index" -> based(fields, "index");
      default -> based(fields, "growth");
    }
  }

  private void sum(Fields fields) {
    List<String> of = fields.texts("sum");
    List<Values> parts = of.stream().flatMap(name -> column(fields, "sum", name).stream()).toList();
    if (of.size() < 2) {
      scope.complain(fields.at("sum"), "too-few", "adds up " + of.size() + " column", "name two");
      return;
    }
    if (parts.size() == of.size()) {
      add(fields, unit, decimals, new Formula.Sum(of), period -> added(parts, period), of);
    }
  }

  private static Outcome<Double> added(List<Values> parts, Period period) {
    Outcome<Double> sum = Outcome.found(0.0);
    for (Values part : parts) {
      sum = sum.flatMap(so -> part.apply(period).map(more -> so + more));
    }
    return sum;
  }

  private void months(Fields fields) {
    Optional<NamedSeries> monthly = fields.required("months").flatMap(scope::named);
    String table = fields.text("table");
    monthly.ifPresent(
        named ->
            add(
                fields,
                Quantity.name(named.series().measure().unit()),
                Cells.decimals(named.series()),
                new Formula.Months(table, named.name()),
                period -> twelve(named.series(), period),
                List.of()));
  }

  private static Outcome<Double> twelve(Series months, Period year) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      Outcome<Double> one = value(months, Period.month(year.firstMonth().plusMonths(i)));
      OptionalDouble found = one.fold(OptionalDouble::of, reason -> OptionalDouble.empty());
      if (found.isEmpty()) {
        return Outcome.declined(Sentence.of(TableKey.NOT_ALL_MONTHS));
      }
      sum += found.getAsDouble();
    }
    return Outcome.found(sum);
  }

  private void mean(Fields fields) {
    String of = fields.text("mean");
    int periods = fields.wholeNumber("periods", 12);
    if (periods < 2 || periods > rows) {
      scope.complain(
          fields.at("periods"),
          "bad-number",
          "a mean of "
              + periods
              + (periods < 2 ? "" : ", and the longest series has " + rows + " periods"),
          periods < 2 ? "write 2 periods or more" : "write no more than there are");
      return;
    }
    column(fields, "mean", of)
        .ifPresent(
            values ->
                add(
                    fields,
                    unit,
                    decimals + 1,
                    new Formula.RollingMean(of, periods),
                    period -> mean(values, period, periods),
                    List.of()));
  }

  private static Outcome<Double> mean(Values values, Period last, int periods) {
    List<Values> shifted =
        IntStream.range(0, periods)
            .<Values>mapToObj(back -> period -> values.apply(period.plus(-back)))
            .toList();
    return added(shifted, last)
        .fold(
            sum -> Outcome.found(sum / periods),
            reason ->
                Outcome.declined(
                    Sentence.of(TableKey.NOT_ALL_PERIODS).with("n", Quantity.count(periods))));
  }

  private void pair(
      Fields fields,
      String key,
      String otherKey,
      BiFunction<String, String, Formula> formula,
      BiFunction<Double, Double, Outcome<Double>> compute) {
    String one = fields.text(key);
    String other = fields.text(otherKey);
    Optional<Values> x = column(fields, key, one);
    Optional<Values> y = column(fields, otherKey, other);
    if (x.isPresent() && y.isPresent()) {
      Values both =
          period ->
              x.get()
                  .apply(period)
                  .flatMap(a -> y.get().apply(period).flatMap(b -> compute.apply(a, b)));
      boolean isShare = key.equals("share");
      add(
          fields,
          isShare ? Sentence.of(TableKey.PER_CENT) : unit,
          isShare ? 1 : decimals,
          formula.apply(one, other),
          both,
          List.of());
    }
  }

  private static Outcome<Double> share(double part, double whole) {
    if (whole == 0) {
      return Outcome.declined(Sentence.of(TableKey.WHOLE_IS_ZERO));
    }
    return whole < 0 || part < 0
        ? Outcome.declined(Sentence.of(TableKey.BELOW_ZERO))
        : Outcome.found(100 * part / whole);
  }

  private static Outcome<Double> difference(double minuend, double subtrahend) {
    return Outcome.found(minuend - subtrahend);
  }

  private void based(Fields fields, String kind) {
    String of = fields.text(kind);
    String label = fields.text("base");
    Optional<Period> base = Period.tryParse(label);
    Optional<Values> values = column(fields, kind, of);
    if (base.isEmpty()) {
      scope.complain(
          fields.at("base"), "bad-period", "\"" + label + "\" is no period", "write it as FY2014");
    } else if (values.isPresent()) {
      Values computed =
          kind.equals("index")
              ? period -> index(values.get(), base.get(), period)
              : period -> growth(values.get(), base.get(), period);
      Formula formula =
          kind.equals("index") ? new Formula.IndexTo(of, label) : new Formula.Growth(of, label);
      Quantity inUnit =
          kind.equals("index")
              ? Sentence.of(TableKey.IS_HUNDRED).with("base", label)
              : Sentence.of(TableKey.PER_CENT_A_YEAR);
      add(fields, inUnit, 1, formula, computed, List.of());
    }
  }

  private static Outcome<Double> index(Values values, Period base, Period period) {
    return atBase(values, base)
        .flatMap(y -> notBelowZero(values.apply(period)).map(x -> 100 * x / y));
  }

  private static Outcome<Double> growth(Values values, Period base, Period period) {
    if (!period.isAlike(base) || period.compareTo(base) <= 0) {
      return Outcome.declined(Sentence.of(TableKey.GROWTH_AFTER).with("base", base.label()));
    }
    double years = base.until(period) / period.frequency().perYear();
    return atBase(values, base)
        .flatMap(
            y ->
                notBelowZero(values.apply(period))
                    .map(x -> 100 * (Math.pow(x / y, 1 / years) - 1)));
  }

  private static Outcome<Double> atBase(Values values, Period base) {
    return notBelowZero(values.apply(base))
        .flatMap(
            y ->
                y == 0
                    ? Outcome.declined(
                        Sentence.of(TableKey.BASE_IS_ZERO).with("base", base.label()))
                    : Outcome.found(y));
  }

  private static Outcome<Double> notBelowZero(Outcome<Double> value) {
    return value.flatMap(
        x -> x < 0 ? Outcome.declined(Sentence.of(TableKey.BELOW_ZERO)) : Outcome.found(x));
  }

  private static Outcome<Double> value(Series series, Period period) {
    return series
        .at(period)
        .filter(Observation::isComparable)
        .map(Observation::value)
        .map(Outcome::found)
        .orElse(
            Outcome.declined(
                Sentence.of(TableKey.NO_FIGURE)
                    .with("series", series.label())
                    .with("period", Labels.period(period))));
  }

  private Optional<Values> column(Fields fields, String key, String name) {
    if (!known.containsKey(name)) {
      scope.unknown(fields.at(key), "column of this table", name, known.keySet());
    }
    return Optional.ofNullable(known.get(name));
  }

  private void add(
      Fields fields,
      Quantity inUnit,
      int decimals,
      Formula formula,
      Values values,
      List<String> parts) {
    String id = fields.text("id");
    String title = Labels.text(Labels.withUnit(Quantity.name(fields.text("title")), inUnit));
    extras.add(new Extra(Column.derived(id, title, decimals, formula), values, parts));
    known.put(id, values);
  }
}
