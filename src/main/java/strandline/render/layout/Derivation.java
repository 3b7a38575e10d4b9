package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strandline.render.sheet.Entry;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Period;

/**
 * The live formula of one cell of a derived column, guarded for gaps. The formula's value is
 * computed here a second time, so that a report and its workbook cannot disagree.
 */
final class Derivation implements Formula.Visitor<Optional<Derivation.Live>> {
  /** How far the report's value may lie from the formula's, relative to it. */
  static final double TOLERANCE = 1e-9;

  /**
   * A formula and its value.
   *
   * @param text the formula
   * @param value what it gives; NaN where its guard gives an empty text
   */
  record Live(String text, double value) {}

  private record Operand(String text, double value) {}

  private final Placed placed;
  private final int row;

  private Derivation(Placed placed, int row) {
    this.placed = placed;
    this.row = row;
  }

  /**
   * Returns the entry of a derived column's cell.
   *
   * @param placed the table
   * @param column a derived column
   * @param row from 0 below the header
   * @param cell the report's value
   * @return the formula with the report's value cached
   * @throws IllegalArgumentException when the formula does not give the report's value
   */
  static Entry entry(Placed placed, Column column, int row, Cell.Number cell) {
    Live live =
        column
            .formula()
            .orElseThrow()
            .accept(new Derivation(placed, row))
            .orElseThrow(() -> disagrees(placed, column, row, cell, "nothing to compute from"));
    if (!agree(live.value(), cell.value())) {
      throw disagrees(placed, column, row, cell, "a formula that gives " + live.value());
    }
    return new Entry.Live(live.text(), cell.value(), cell.decimals());
  }

  /** Says whether two numbers agree to nine digits. */
  static boolean agree(double a, double b) {
    double scale = Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= Math.max(TOLERANCE * scale, 1e-12);
  }

  private static IllegalArgumentException disagrees(
      Placed placed, Column column, int row, Cell.Number cell, String found) {
    return new IllegalArgumentException(
        String.format(
            java.util.Locale.ROOT,
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
        .map(then -> guarded(here(formula.of()), then, false, "%s-%s", (x, y) -> x - y));
  }

  @Override
  public Optional<Live> percentChange(Formula.PercentChange formula) {
    return earlier(formula.of(), formula.lag())
        .map(
            then ->
                guarded(
                    here(formula.of()), then, true, "100*(%s/%s-1)", (x, y) -> 100 * (x / y - 1)));
  }

  @Override
  public Optional<Live> ratioTo(Formula.RatioTo formula) {
    return at(formula.of(), formula.base())
        .map(base -> guarded(here(formula.of()), base, true, "%s/%s", (x, y) -> x / y));
  }

  @Override
  public Optional<Live> indexTo(Formula.IndexTo formula) {
    return at(formula.of(), formula.base())
        .map(base -> guarded(here(formula.of()), base, true, "100*%s/%s", (x, y) -> 100 * x / y));
  }

  @Override
  public Optional<Live> quotient(Formula.Quotient formula) {
    Operand below = here(formula.denominator());
    return Optional.of(guarded(here(formula.numerator()), below, true, "%s/%s", (x, y) -> x / y));
  }

  @Override
  public Optional<Live> share(Formula.Share formula) {
    Operand whole = here(formula.whole());
    return Optional.of(
        guarded(here(formula.part()), whole, true, "100*%s/%s", (x, y) -> 100 * x / y));
  }

  @Override
  public Optional<Live> difference(Formula.Difference formula) {
    Operand less = here(formula.subtrahend());
    return Optional.of(guarded(here(formula.minuend()), less, false, "%s-%s", (x, y) -> x - y));
  }

  @Override
  public Optional<Live> rollingMean(Formula.RollingMean formula) {
    List<Integer> rows = new ArrayList<>();
    for (int back = 0; back < formula.periods(); back++) {
      placed.row(period().plus(-back).label()).ifPresent(rows::add);
    }
    int first = rows.stream().mapToInt(Integer::intValue).min().orElse(row);
    int last = rows.stream().mapToInt(Integer::intValue).max().orElse(row);
    if (rows.size() < formula.periods() || last - first + 1 != formula.periods()) {
      return Optional.empty();
    }
    String from = placed.lookup(formula.of(), period().plus(1L - formula.periods()).label());
    String range = from + ":" + placed.thisRow(formula.of(), row);
    String text = "IF(COUNT(" + range + ")<" + formula.periods() + ",\"\",AVERAGE(" + range + "))";
    double sum = rows.stream().mapToDouble(r -> placed.number(formula.of(), r)).sum();
    return Optional.of(new Live(text, sum / formula.periods()));
  }

  private static Live guarded(
      Operand x,
      Operand y,
      boolean divides,
      String pattern,
      java.util.function.DoubleBinaryOperator of) {
    String zero = divides ? "," + y.text() + "=0" : "";
    String guard = "OR(" + x.text() + "=\"\"," + y.text() + "=\"\"" + zero + ")";
    String text =
        "IF(" + guard + ",\"\"," + String.format(Locale.ROOT, pattern, x.text(), y.text()) + ")";
    boolean isGap = divides && y.value() == 0;
    return new Live(text, isGap ? Double.NaN : of.applyAsDouble(x.value(), y.value()));
  }

  private Operand here(String columnId) {
    return new Operand(placed.thisRow(columnId, row), placed.number(columnId, row));
  }

  private Optional<Operand> earlier(String columnId, int lag) {
    return at(columnId, period().plus(-lag).label());
  }

  private Optional<Operand> at(String columnId, String label) {
    requireUniquePeriods();
    return placed
        .row(label)
        .map(r -> new Operand(placed.lookup(columnId, label), placed.number(columnId, r)));
  }

  private Period period() {
    requireUniquePeriods();
    Column time =
        placed.table().timeColumn().orElseThrow(() -> refused("has no column of periods"));
    Cell cell = placed.table().rows().get(row).get(placed.table().indexOf(time.id()));
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
