package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Entry;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Formula.RollingMean;
import strandline.report.Table.Column;
import strandline.series.Period;
import strandline.series.Period.Frequency;

/**
 * The live formula of one cell of a derived column, guarded for gaps. It is the same text in every
 * row, so that a spreadsheet continues it in a row that is added. The formula's value is computed
 * here a second time, so that a report and its workbook cannot disagree.
 */
record Derivation(Map<String, PlacedTable> places, PlacedTable placed, int row) {
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
    Formula formula = column.formula().orElseThrow();
    Optional<Live> made = new Derivation(places, placed, row).live(formula);
    boolean readsOther = formula instanceof Formula.Months;
    if (made.isEmpty() && (readsOther || !placed.findsPeriods())) {
      return new Entry.Number(cell.value(), cell.decimals(), cell.origin());
    }
    Live live =
        made.orElseThrow(() -> disagrees(placed, column, row, cell, "nothing to compute from"));
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

  private Optional<Live> live(Formula formula) {
    if (formula instanceof Formula.Change f) {
      return live(f.of(), earlier(f.of(), f.lag()), "%s-%s", (x, y) -> x - y);
    }
    if (formula instanceof Formula.PercentChange f) {
      return live(f.of(), earlier(f.of(), f.lag()), "100*(%s/%s-1)", (x, y) -> 100 * (x / y - 1));
    }
    if (formula instanceof Formula.RatioTo f) {
      return live(f.of(), at(f.of(), f.base()), "%s/%s", (x, y) -> x / y);
    }
    if (formula instanceof Formula.IndexTo f) {
      return live(f.of(), at(f.of(), f.base()), "100*%s/%s", (x, y) -> 100 * x / y);
    }
    if (formula instanceof Formula.Quotient f) {
      return live(f.numerator(), Optional.of(here(f.denominator())), "%s/%s", (x, y) -> x / y);
    }
    if (formula instanceof Formula.Share f) {
      return live(f.part(), Optional.of(here(f.whole())), "100*%s/%s", (x, y) -> 100 * x / y);
    }
    if (formula instanceof Formula.Difference f) {
      return live(f.minuend(), Optional.of(here(f.subtrahend())), "%s-%s", (x, y) -> x - y);
    }
    if (formula instanceof Formula.Growth f) {
      return growth(f);
    }
    if (formula instanceof Formula.Sum f) {
      return Optional.of(sum(f));
    }
    return formula instanceof Formula.Months f ? months(f) : rollingMean((RollingMean) formula);
  }

  private Optional<Live> growth(Formula.Growth formula) {
    Period base = Period.parse(formula.base());
    double years = base.until(period()) / period().frequency().perYear();
    String from = placed.key(base);
    String to = placed.thisPeriod(row);
    String since =
        placed.isOfYears()
            ? "(" + to + "-" + from + ")"
            : isOfMonths(period().frequency())
                ? "YEARFRAC(" + from + "," + to + ")"
                : "((" + to + "-" + from + ")/365.2425)";
    return live(
        formula.of(),
        at(formula.of(), formula.base()).filter(there -> years > 0),
        "100*((%s/%s)^(1/" + since + ")-1)",
        (x, y) -> 100 * (Math.pow(x / y, 1 / years) - 1));
  }

  private Live sum(Formula.Sum formula) {
    double sum = formula.of().stream().mapToDouble(id -> placed.number(id, row)).sum();
    List<Cells> parts = formula.of().stream().map(id -> placed.cells(id, row, row)).toList();
    String all = placed.thisRow(formula.of(), row);
    return new Live(
        "IF(COUNT(" + all + ")<" + parts.size() + ",\"\",SUM(" + all + "))", sum, parts);
  }

  private Optional<Live> months(Formula.Months formula) {
    PlacedTable other = places.get(formula.table());
    if (other == null || !placed.findsPeriods() || !other.findsPeriods()) {
      return Optional.empty();
    }
    double sum = 0;
    List<Cells> reads = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      int there = other.row(period().firstMonth().plusMonths(month).toString()).orElse(-1);
      sum += there < 0 ? Double.NaN : other.number(formula.of(), there);
      if (there >= 0) {
        reads.add(other.cells(formula.of(), there, there));
      }
    }
    String values = other.column(formula.of());
    String days = other.periodColumn();
    String first = placed.thisFirstDay(row);
    String within = days + ",\">=\"&" + first + "," + days + ",\"<\"&EDATE(+" + first + ",12)";
    String count = "COUNTIFS(" + values + ",\"<>\"," + within + ")";
    String text = "IF(" + count + "<12,\"\",SUMIFS(" + values + "," + within + "))";
    return Optional.of(new Live(text, sum, reads));
  }

  private Optional<Live> rollingMean(RollingMean formula) {
    int periods = formula.periods();
    List<Integer> rows = new ArrayList<>();
    for (int back = 0; back < periods; back++) {
      placed.row(period().plus(-back).label()).ifPresent(rows::add);
    }
    if (rows.size() < periods || !placed.findsPeriods()) {
      return Optional.empty();
    }
    String days = placed.periodColumn();
    String after = days + ",\">\"&" + before(periods);
    String until = days + ",\"<=\"&" + placed.thisPeriod(row);
    String text = "AVERAGEIFS(" + placed.column(formula.of()) + "," + after + "," + until + ")";
    double sum = rows.stream().mapToDouble(r -> placed.number(formula.of(), r)).sum();
    List<Cells> reads = rows.stream().map(r -> placed.cells(formula.of(), r, r)).toList();
    return Optional.of(new Live("IFERROR(" + text + ",\"\")", sum / periods, reads));
  }

  /** A blank cell has no average, so that a formula of two numbers gives none where one lacks. */
  private Optional<Live> live(
      String columnId, Optional<Operand> other, String pattern, DoubleBinaryOperator of) {
    return other.map(
        y -> {
          Operand x = here(columnId);
          String text = String.format(Locale.ROOT, pattern, x.text(), y.text());
          return new Live(
              "IFERROR(" + text + ",\"\")",
              of.applyAsDouble(x.value(), y.value()),
              Stream.of(x.cell(), y.cell()).distinct().toList());
        });
  }

  private Operand operand(String text, String columnId, int at) {
    return new Operand(text, placed.number(columnId, at), placed.cells(columnId, at, at));
  }

  private Operand here(String columnId) {
    return operand("AVERAGE(" + placed.thisRow(columnId, row) + ")", columnId, row);
  }

  private Optional<Operand> earlier(String columnId, int lag) {
    return there(columnId, period().plus(-lag), before(lag));
  }

  private Optional<Operand> at(String columnId, String label) {
    Period base = Period.parse(label);
    return there(columnId, base, placed.key(base));
  }

  private Optional<Operand> there(String columnId, Period when, String day) {
    requireUniquePeriods();
    return placed
        .row(when.label())
        .filter(r -> placed.findsPeriods())
        .map(r -> operand(placed.lookup(columnId, day), columnId, r));
  }

  /** Returns a formula of the year or first day some periods before that of the row. */
  private String before(int lag) {
    Frequency frequency = period().frequency();
    int days = frequency == Frequency.WEEK ? 7 * lag : lag;
    // The sign makes one number of the cell for programs that read it as a range.
    return !placed.isOfYears() && isOfMonths(frequency)
        ? "EDATE(+"
            + placed.thisPeriod(row)
            + ","
            + Math.round(-lag * 12 / frequency.perYear())
            + ")"
        : placed.thisPeriod(row) + "-" + days;
  }

  private static boolean isOfMonths(Frequency frequency) {
    return frequency.perYear() <= 12;
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
