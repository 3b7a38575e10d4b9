package strandline.content.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import strandline.analysis.Comparability;
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

  /** Why the figures of two periods in a column do not compare. */
  private interface Guard extends BiFunction<Period, Period, Optional<Sentence>> {}

  /** A column that others are computed from. */
  private record Term(String name, Quantity unit, Values values, Guard guard) {}

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
  private final Map<String, Term> known = new LinkedHashMap<>();
  private final int rows;
  private int decimals;
  private String id;
  private String title;
  private final List<Extra> extras = new ArrayList<>();

  private Derived(Scope scope, List<NamedSeries> shown) {
    this.scope = scope;
    int most = 0;
    for (NamedSeries named : shown) {
      Series series = named.series();
      Quantity unit = Quantity.name(series.measure().unit());
      Values values = period -> value(series, period);
      known.put(named.name(), new Term(named.name(), unit, values, (a, b) -> apart(series, a, b)));
      decimals = Math.max(decimals, Cells.decimals(named.series()));
      most = Math.max(most, named.series().observations().size());
    }
    rows = most;
  }

  /** Reads the list, if there is one. */
  static List<Extra> of(Fields fields, Scope scope, List<NamedSeries> shown) {
    Derived derived = new Derived(scope, shown);
    for (Node node : fields.items("derive")) {
      derived.read(node.fields(scope.problems()));
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
    id = fields.text("id");
    title = fields.text("title");
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
    List<Term> terms = of.stream().flatMap(name -> column(fields, "sum", name).stream()).toList();
    if (of.size() < 2) {
      scope.complain(
          fields.at("sum"),
          "too-few",
          of.isEmpty() ? "adds up no column" : "adds up one column",
          "name two");
      return;
    }
    if (terms.size() == of.size() && areAlike(fields, "sum", terms)) {
      List<Values> parts = terms.stream().map(Term::values).toList();
      Values sum = period -> added(parts, period);
      add(terms.get(0).unit(), decimals, new Formula.Sum(of), sum, guard(terms), of);
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
                Quantity.name(named.series().measure().unit()),
                Cells.decimals(named.series()),
                new Formula.Months(table, named.name()),
                period -> twelve(named.series(), period),
                (from, to) -> broken(named.series(), from, to),
                List.of()));
  }

  private static Outcome<Double> twelve(Series months, Period year) {
    double sum = 0;
    Optional<Sentence> broken = broken(months, year, year);
    if (broken.isPresent()) {
      return Outcome.declined(broken.get());
    }
    for (int i = 0; i < 12; i++) {
      Outcome<Double> one = value(months, Period.month(year.firstMonth().plusMonths(i)));
      OptionalDouble found = one.fold(OptionalDouble::of, reason -> OptionalDouble.empty());
      if (found.isEmpty()) {
        return Outcome.declined(Sentence.of("table.not-all-months"));
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
            term ->
                add(
                    term.unit(),
                    decimals + 1,
                    new Formula.RollingMean(of, periods),
                    period -> mean(term, period, periods),
                    term.guard(),
                    List.of()));
  }

  private static Outcome<Double> mean(Term term, Period last, int periods) {
    Optional<Sentence> refusal = term.guard().apply(last.plus(1 - periods), last);
    if (refusal.isPresent()) {
      return Outcome.declined(refusal.get());
    }
    List<Values> shifted =
        IntStream.range(0, periods)
            .<Values>mapToObj(back -> period -> term.values().apply(period.plus(-back)))
            .toList();
    return added(shifted, last)
        .fold(
            sum -> Outcome.found(sum / periods),
            reason ->
                Outcome.declined(
                    Sentence.of("table.not-all-periods").with("n", Quantity.count(periods))));
  }

  private void pair(
      Fields fields,
      String key,
      String otherKey,
      BiFunction<String, String, Formula> formula,
      BiFunction<Double, Double, Outcome<Double>> compute) {
    String one = fields.text(key);
    String other = fields.text(otherKey);
    Optional<Term> x = column(fields, key, one);
    Optional<Term> y = column(fields, otherKey, other);
    if (x.isEmpty() || y.isEmpty()) {
      return;
    }
    List<Term> terms = List.of(x.get(), y.get());
    if (areAlike(fields, key, terms)) {
      Values both =
          period ->
              x.get()
                  .values()
                  .apply(period)
                  .flatMap(a -> y.get().values().apply(period).flatMap(b -> compute.apply(a, b)));
      boolean isShare = key.equals("share");
      add(
          isShare ? Sentence.of("table.per-cent") : x.get().unit(),
          isShare ? 1 : decimals,
          formula.apply(one, other),
          both,
          guard(terms),
          List.of());
    }
  }

  private static Outcome<Double> share(double part, double whole) {
    if (whole == 0) {
      return Outcome.declined(Sentence.of("table.whole-is-zero"));
    }
    return whole < 0 || part < 0
        ? Outcome.declined(Sentence.of("table.below-zero"))
        : Outcome.found(100 * part / whole);
  }

  private static Outcome<Double> difference(double minuend, double subtrahend) {
    return Outcome.found(minuend - subtrahend);
  }

  private void based(Fields fields, String kind) {
    String of = fields.text(kind);
    String label = fields.text("base");
    Optional<Period> base = Period.tryParse(label);
    Optional<Term> term = column(fields, kind, of);
    if (base.isEmpty()) {
      scope.complain(
          fields.at("base"), "bad-period", "\"" + label + "\" is no period", "write it as FY2014");
    } else if (term.isPresent()) {
      Values computed =
          kind.equals("index")
              ? period -> index(term.get(), base.get(), period)
              : period -> growth(term.get(), base.get(), period);
      Formula formula =
          kind.equals("index") ? new Formula.IndexTo(of, label) : new Formula.Growth(of, label);
      Quantity inUnit =
          kind.equals("index")
              ? Sentence.of("table.is-hundred").with("base", label)
              : Sentence.of("table.per-cent-a-year");
      add(inUnit, 1, formula, computed, term.get().guard(), List.of());
    }
  }

  private static Outcome<Double> index(Term term, Period base, Period period) {
    return times(term, base, period).map(ratio -> 100 * ratio);
  }

  private static Outcome<Double> growth(Term term, Period base, Period period) {
    if (!period.isAlike(base) || period.compareTo(base) <= 0) {
      return Outcome.declined(
          Sentence.of("table.growth-after").with("base", Quantity.period(base)));
    }
    double years = base.until(period) / period.frequency().perYear();
    return times(term, base, period).map(ratio -> 100 * (Math.pow(ratio, 1 / years) - 1));
  }

  /** How many times the figure of the base a figure is. */
  private static Outcome<Double> times(Term term, Period base, Period period) {
    Optional<Sentence> refusal =
        period.equals(base) ? Optional.empty() : term.guard().apply(base, period);
    if (refusal.isPresent()) {
      return Outcome.declined(refusal.get());
    }
    return notBelowZero(term.values().apply(base))
        .flatMap(
            y ->
                y == 0
                    ? Outcome.declined(
                        Sentence.of("table.base-is-zero").with("base", Quantity.period(base)))
                    : notBelowZero(term.values().apply(period)).map(x -> x / y));
  }

  private static Guard guard(List<Term> terms) {
    return (from, to) ->
        terms.stream().flatMap(term -> term.guard().apply(from, to).stream()).findFirst();
  }

  private static Optional<Sentence> apart(Series series, Period from, Period to) {
    return series
        .at(from)
        .flatMap(one -> series.at(to).flatMap(other -> Comparability.between(series, one, other)));
  }

  /** A break among the months of two years, or one that is declared by years. */
  private static Optional<Sentence> broken(Series months, Period from, Period to) {
    Period early = from.compareTo(to) < 0 ? from : to;
    Period late = early.equals(from) ? to : from;
    Period last = Period.month(YearMonth.from(late.end()));
    return Comparability.broken(months, early, late)
        .or(() -> Comparability.broken(months, Period.month(early.firstMonth()), last));
  }

  /** Says whether terms have one unit; there is a problem at the field where they have not. */
  private boolean areAlike(Fields fields, String key, List<Term> terms) {
    Term first = terms.get(0);
    for (Term term : terms) {
      Optional<Sentence> refusal =
          Comparability.ofUnits(Labels.text(first.unit()), Labels.text(term.unit()));
      if (refusal.isPresent()) {
        scope.complain(
            fields.at(key),
            "unlike-terms",
            first.name() + " and " + term.name() + ": " + Labels.text(refusal.get()),
            "name columns of one unit");
        return false;
      }
    }
    return true;
  }

  private static Outcome<Double> notBelowZero(Outcome<Double> value) {
    return value.flatMap(
        x -> x < 0 ? Outcome.declined(Sentence.of("table.below-zero")) : Outcome.found(x));
  }

  private static Outcome<Double> value(Series series, Period period) {
    return series
        .at(period)
        .filter(Observation::isComparable)
        .map(Observation::value)
        .map(Outcome::found)
        .orElse(
            Outcome.declined(
                Sentence.of("table.no-figure")
                    .with("series", series.label())
                    .with("period", Quantity.period(period))));
  }

  private Optional<Term> column(Fields fields, String key, String name) {
    if (!known.containsKey(name)) {
      scope.unknown(fields.at(key), "column of this table", name, known.keySet());
    }
    return Optional.ofNullable(known.get(name));
  }

  private void add(
      Quantity inUnit,
      int decimals,
      Formula formula,
      Values values,
      Guard guard,
      List<String> parts) {
    String header = Labels.text(Labels.withUnit(Quantity.name(title), inUnit));
    extras.add(new Extra(Column.derived(id, header, decimals, formula), values, parts));
    known.put(id, new Term(id, inUnit, values, guard));
  }
}
