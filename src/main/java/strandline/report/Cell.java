package strandline.report;

import java.time.LocalDate;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Status;

/** The content of one cell of a table. There is no blank cell: what is missing has a reason. */
public sealed interface Cell {
  /**
   * A text.
   *
   * @param text the text; may be empty only where the column allows it
   */
  record Text(String text) implements Cell {}

  /**
   * A number.
   *
   * @param value the value, finite
   * @param decimals how many decimals are shown
   * @param status what is to be known about it
   * @param origin where the number comes from
   */
  record Number(double value, int decimals, Status status, Origin origin) implements Cell {
    /** Checks that there is a number. */
    public Number {
      if (!Double.isFinite(value) || !status.hasValue()) {
        throw new IllegalArgumentException("not a number to show: " + value + ", " + status);
      }
    }
  }

  /**
   * A period.
   *
   * @param period the period
   */
  record Time(Period period) implements Cell {}

  /**
   * A day.
   *
   * @param date the day
   */
  record Date(LocalDate date) implements Cell {}

  /**
   * A value that is missing.
   *
   * @param reason a status that has no value
   * @param why one sentence for the reader
   */
  record Missing(Status reason, String why) implements Cell {
    /** Checks that the status is a reason. */
    public Missing {
      if (reason.hasValue() || why.isBlank()) {
        throw new IllegalArgumentException("a missing value has a reason, not " + reason);
      }
    }
  }

  /**
   * Returns a text.
   *
   * @param text the text
   * @return the cell
   */
  static Cell text(String text) {
    return new Text(text);
  }

  /**
   * Returns a whole number as published.
   *
   * @param value the value
   * @return the cell
   */
  static Cell count(double value, Origin origin) {
    return new Number(value, 0, Status.NORMAL, origin);
  }

  /**
   * Returns a number that was computed.
   *
   * @param value the value
   * @param decimals how many decimals are shown
   * @return the cell
   */
  static Cell number(double value, int decimals, Origin origin) {
    return new Number(value, decimals, Status.NORMAL, origin);
  }

  /**
   * Returns a missing value.
   *
   * @param why one sentence
   * @return the cell
   */
  static Cell missing(String why) {
    return new Missing(Status.NOT_AVAILABLE, why);
  }

  /**
   * Returns a value that would have no meaning.
   *
   * @param why one sentence
   * @return the cell
   */
  static Cell notApplicable(String why) {
    return new Missing(Status.NOT_APPLICABLE, why);
  }
}
