package strandline.report;

import java.util.List;

/**
 * How a derived column follows from other columns of its table, so that a workbook can write it
 * live. Periods are looked up by their label in the period column: the row above is not the period
 * before where a year is missing. Where an operand is missing the result is missing.
 */
public sealed interface Formula {
  /**
   * Several columns of the same row added up; missing where one of them is.
   *
   * @param of the ids of the columns, at least two
   */
  record Sum(List<String> of) implements Formula {}

  /**
   * The twelve months of a year added up; missing where one of them is.
   *
   * @param table the id of the table that has a row a month
   * @param of the id of that table's value column
   */
  record Months(String table, String of) implements Formula {}

  /**
   * {@code 100 · ((value(t) / value(base)) ^ (1 / years between) − 1)}, in per cent a year; only
   * after the base.
   *
   * @param of the id of the value column
   * @param base the label of the base period
   */
  record Growth(String of, String base) implements Formula {}

  /**
   * {@code value(t) − value(t − lag)}.
   *
   * @param of the id of the value column
   * @param lag how many periods back, from 1
   */
  record Change(String of, int lag) implements Formula {}

  /**
   * {@code 100 · (value(t) / value(t − lag) − 1)}, in per cent.
   *
   * @param of the id of the value column
   * @param lag how many periods back, from 1
   */
  record PercentChange(String of, int lag) implements Formula {}

  /**
   * {@code value(t) / value(base)}.
   *
   * @param of the id of the value column
   * @param base the label of the base period
   */
  record RatioTo(String of, String base) implements Formula {}

  /**
   * {@code 100 · value(t) / value(base)}.
   *
   * @param of the id of the value column
   * @param base the label of the base period
   */
  record IndexTo(String of, String base) implements Formula {}

  /**
   * One column over another in the same row.
   *
   * @param numerator the id of a column
   * @param denominator the id of a column
   */
  record Quotient(String numerator, String denominator) implements Formula {}

  /**
   * {@code 100 · part / whole} in the same row, in per cent.
   *
   * @param part the id of a column
   * @param whole the id of a column
   */
  record Share(String part, String whole) implements Formula {}

  /**
   * The mean of this and the periods before; missing where one of them is.
   *
   * @param of the id of the value column
   * @param periods how many, from 2
   */
  record RollingMean(String of, int periods) implements Formula {}

  /**
   * One column less another in the same row.
   *
   * @param minuend the id of a column
   * @param subtrahend the id of a column
   */
  record Difference(String minuend, String subtrahend) implements Formula {}
}
