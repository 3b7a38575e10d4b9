package strandline.render.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Entry;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Period;

/**
 * The live formula of one cell of a derived column, guarded for gaps. It is the same text in every
 * row, so that a spreadsheet continues it in a row that is added. The formula's value is computed
 * here a second time, so that a report and its workbook cannot disagree.
 */
public final class Derivation implements Formula.Visitor<Optional<Derivation.Live>> {
  /** How far the report's value may lie from the formula's, relative to it. */
  static final double TOLERANCE = 1e-9;

  /**
   * A formula and its value.
   *
   * @param text the formula
   * @param value what it gives; NaN where its guard gives an empty text
   */
  record Live(String text, double value, List<Cells> reads) {}

  private record Operand(String text, double value, Cells cell) {}

  private final Map<String, PlacedTable> places;
  private final PlacedTable placed;
  private final int row;

  private Derivation(Map<String, PlacedTable> places, PlacedTable placed, int row) {
    this.places = places;
    this.placed = placed;
    this.row = row;
  }

  /**
   * Returns the entry of a derived column's cell.
   *
   * @param places every table of the workbook by its id
   * @param placed the table
   * @param column a derived column
   * @param row from 0 below the header
   * @param cell the report's value
   * @return the formula with the report's value cached
   * @throws IllegalArgumentException when the formula does not give the report's value
   */
  public static Entry entry(
      Map<String, PlacedTable> places,
      PlacedTable placed,
      Column column,
      int row,
      Cell.Number cell) {
    Live live =
        column
            .formula()
            .orElseThrow()
            .accept(new Derivation(places, placed, row))
            .orElseThrow(() -> disagrees(placed, column, row, cell, "nothing to compute from"));
    if (!agree(live.value(), cell.value())) {
      throw disagrees(placed, column, row, cell, "a formula that gives " + live.value());
    }
    return new Entry.Live(live.text(), cell.value(), cell.decimals(), live.reads());
  }

  /**
   * Says whether two numbers agree to nine digits.
   *
   * @param a a number
   * @param b a number
   * @return false where one is NaN
   */
  public static boolean agree(double a, double b) {
    double scale = Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= Math.max(TOLERANCE * scale, 1e-12);
  }

  private static IllegalArgumentException disagrees(
      PlacedTable placed, Column column, int row, Cell.Number cell, String found) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "table %s, column %s, row %d: the report says %s, the column has %s",
            placed.table().id(),
            column.id(),
            row + 1,
            cell.value(),
            found));
  }

  @Override
  public Optional<Live> change(Formula.Change formula) {
    return earlier(formula.of(), formula.lag())
        .map(then -> guarded(here(formula.of()), then, "%s-%s", (x, y) -> x - y));
  }

  @Override
  public Optional<Live> percentChange(Formula.PercentChange formula) {
    return earlier(formula.of(), formula.lag())
        .map(
            then ->
                divided(here(formula.of()), then, "100*(%s/%s-1)", (x, y) -> 100 * (x / y - 1)));
  }

  @Override
  public Optional<Live> ratioTo(Formula.RatioTo formula) {
    return at(formula.of(), formula.base())
        .map(base -> divided(here(formula.of()), base, "%s/%s", (x, y) -> x / y));
  }

  @Override
  public Optional<Live> indexTo(Formula.IndexTo formula) {
    return at(formula.of(), formula.base())
        .map(base -> divided(here(formula.of()), base, "100*%s/%s", (x, y) -> 100 * x / y));
  }

  @Override
  public Optional<Live> growth(Formula.Growth formula) {
    Period base = Period.parse(formula.base());
    double years = base.until(period()) / period().frequency().perYear();
    String since = label().yearsSince(base);
    String pattern = "IF(" + since + "<=0,\"\",100*((%s/%s)^(1/" + since + ")-1))";
    return at(formula.of(), formula.base())
        .filter(there -> years > 0)
        .map(
            there ->
                divided(
                    here(formula.of()),
                    there,
                    pattern,
                    (x, y) -> 100 * (Math.pow(x / y, 1 / years) - 1)));
  }

  @Override
  public Optional<Live> quotient(Formula.Quotient formula) {
    Operand below = here(formula.denominator());
    return Optional.of(divided(here(formula.numerator()), below, "%s/%s", (x, y) -> x / y));
  }

  @Override
  public Optional<Live> share(Formula.Share formula) {
    Operand whole = here(formula.whole());
    return Optional.of(divided(here(formula.part()), whole, "100*%s/%s", (x, y) -> 100 * x / y));
  }

  @Override
  public Optional<Live> difference(Formula.Difference formula) {
    Operand less = here(formula.subtrahend());
    return Optional.of(guarded(here(formula.minuend()), less, "%s-%s", (x, y) -> x - y));
  }

  @Override
  public Optional<Live> sum(Formula.Sum formula) {
    List<Operand> parts = formula.of().stream().map(this::here).toList();
    String all = parts.stream().map(Operand::text).collect(Collectors.joining(","));
    double sum = parts.stream().mapToDouble(Operand::value).sum();
    return Optional.of(
        new Live(
            "IF(COUNT(" + all + ")<" + parts.size() + ",\"\",SUM(" + all + "))",
            sum,
            cells(parts)));
  }

  @Override
  public Optional<Live> months(Formula.Months formula) {
    PlacedTable other = places.get(formula.table());
    if (other == null || other.hasRepeatedPeriods()) {
      throw refused("adds up months of " + formula.table() + ", which does not have a row a month");
    }
    String month = other.column(other.timeColumn(formula.of()));
    String values = other.column(formula.of());
    String within =
        "("
            + month
            + ">="
            + label().firstMonth()
            + ")*("
            + month
            + "<="
            + label().lastMonth()
            + ")";
    String count = "SUMPRODUCT(" + within + "*(" + values + "<>\"\"))";
    double sum = 0;
    List<Cells> reads = new ArrayList<>();
    for (YearMonth at = period().firstMonth(); at.isBefore(end()); at = at.plusMonths(1)) {
      int there = other.row(at.toString()).orElse(-1);
      sum += there < 0 ? Double.NaN : other.number(formula.of(), there);
      if (there >= 0) {
        reads.add(other.cells(formula.of(), there, there));
      }
    }
    return Optional.of(
        new Live(
            "IF(" + count + "<12,\"\",SUMPRODUCT(" + within + "," + values + "))", sum, reads));
  }

  private YearMonth end() {
    return period().firstMonth().plusMonths(12);
  }

  @Override
  public Optional<Live> rollingMean(Formula.RollingMean formula) {
    int periods = formula.periods();
    List<Integer> rows = new ArrayList<>();
    for (int back = 0; back < periods; back++) {
      placed.row(period().plus(-back).label()).ifPresent(rows::add);
    }
    int first = rows.stream().mapToInt(Integer::intValue).min().orElse(row);
    int last = rows.stream().mapToInt(Integer::intValue).max().orElse(row);
    if (rows.size() < periods || last - first + 1 != periods) {
      return Optional.empty();
    }
    String start = label().earlier(periods - 1);
    String range = placed.lookupBy(formula.of(), start) + ":" + placed.thisRow(formula.of(), row);
    String text =
        String.format(
            Locale.ROOT,
            "IF(ISNUMBER(%s),IF(COUNT(%s)<%d,\"\",AVERAGE(%s)),\"\")",
            placed.match(formula.of(), start),
            range,
            periods,
            range);
    double sum = rows.stream().mapToDouble(r -> placed.number(formula.of(), r)).sum();
    return Optional.of(
        new Live(text, sum / periods, List.of(placed.cells(formula.of(), first, last))));
  }

  /** ISNUMBER is false for a blank cell, for a text and for a period that no row has. */
  private static Live guarded(Operand x, Operand y, String pattern, DoubleBinaryOperator of) {
    String text = both(x, y) + filled(pattern, x, y) + ",\"\")";
    return new Live(text, of.applyAsDouble(x.value(), y.value()), cells(List.of(x, y)));
  }

  private static Live divided(Operand x, Operand y, String pattern, DoubleBinaryOperator of) {
    String text = both(x, y) + "IF(" + y.text() + "=0,\"\"," + filled(pattern, x, y) + "),\"\")";
    double value = y.value() == 0 ? Double.NaN : of.applyAsDouble(x.value(), y.value());
    return new Live(text, value, cells(List.of(x, y)));
  }

  private static String both(Operand x, Operand y) {
    return "IF(AND(ISNUMBER(" + x.text() + "),ISNUMBER(" + y.text() + ")),";
  }

  private static String filled(String pattern, Operand x, Operand y) {
    return pattern
        .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(x.text()))
        .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(y.text()));
  }

  private static List<Cells> cells(List<Operand> operands) {
    return operands.stream().map(Operand::cell).distinct().toList();
  }

  private Operand operand(String text, String columnId, int at) {
    return new Operand(text, placed.number(columnId, at), placed.cells(columnId, at, at));
  }

  private Operand here(String columnId) {
    return operand(placed.thisRow(columnId, row), columnId, row);
  }

  private Optional<Operand> earlier(String columnId, int lag) {
    requireUniquePeriods();
    return placed
        .row(period().plus(-lag).label())
        .map(r -> operand(placed.lookupBy(columnId, label().earlier(lag)), columnId, r));
  }

  private Optional<Operand> at(String columnId, String label) {
    requireUniquePeriods();
    return placed.row(label).map(r -> operand(placed.lookup(columnId, label), columnId, r));
  }

  private LabelFormula label() {
    return new LabelFormula(period(), placed.thisRow(timeColumn().id(), row));
  }

  private Column timeColumn() {
    return placed.table().timeColumn().orElseThrow(() -> refused("has no column of periods"));
  }

  private Period period() {
    requireUniquePeriods();
    Cell cell = placed.table().rows().get(row).get(placed.table().indexOf(timeColumn().id()));
    if (cell instanceof Cell.Time when) {
      return when.period();
    }
    throw refused("has no period in row " + (row + 1));
  }

  private void requireUniquePeriods() {
    if (placed.hasRepeatedPeriods()) {
      throw refused("repeats a period, so that a formula cannot look it up");
    }
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("table " + placed.table().id() + " " + why);
  }
}
