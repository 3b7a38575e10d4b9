package strandline.series;

import java.util.List;

/** Where a number comes from: rows of files, or a calculation or a count over other numbers. */
public sealed interface Origin {
  /** The origin of a number of which nothing is known. */
  Origin UNKNOWN = new Unknown();

  /** Nothing is known of where the number comes from. */
  record Unknown() implements Origin {}

  /**
   * The figures that sources printed for one period of a series.
   *
   * @param series the series' label
   * @param period the period
   * @param provenance the prints of the series, with their files, lines and sources
   */
  record Printed(String series, Period period, Provenance provenance) implements Origin {
    /** The prints of the period; none where no row of the file has it. */
    public List<Provenance.Print> prints() {
      return provenance.prints(period);
    }

    // A file has one provenance: to look through all its prints would cost more than it tells.
    @Override
    public boolean equals(Object other) {
      return other instanceof Printed that
          && series.equals(that.series)
          && period.equals(that.period)
          && provenance.sha256().equals(that.provenance.sha256());
    }

    @Override
    public int hashCode() {
      return 31 * series.hashCode() + period.hashCode();
    }

    @Override
    public String toString() {
      return "Printed[series=" + series + ", period=" + period + "]";
    }
  }

  /**
   * The formula of the column that the number stands in, over other cells of tables. The cells that
   * it reads are known where the table is laid out.
   */
  record Formula() implements Origin {}

  /** The origin of a number in a column that has a formula. */
  Origin FORMULA = new Formula();

  /**
   * A row of a file.
   *
   * @param file the path relative to the project
   * @param line the line, counted from 1; 0 for the whole file
   */
  record Row(String file, int line) implements Origin {}

  /**
   * A number that is written in a report's spec or that the program itself sets, such as a
   * threshold.
   *
   * @param what what it is, in the words of the spec
   */
  record Declared(String what) implements Origin {}

  /**
   * A calculation.
   *
   * @param operation the calculation's name, such as {@code ratio} or {@code trend}
   * @param operands the origins of the numbers that it reads, in order
   */
  record Calculated(String operation, List<Origin> operands) implements Origin {

    // A model rests on hundreds of figures, which nobody reads in a dump of a table.
    @Override
    public String toString() {
      return "Calculated[operation=" + operation + "]";
    }
  }

  /**
   * A count.
   *
   * @param things what is counted, such as {@code events}
   * @param members the origins of what was counted; none where the count is 0
   * @param searched the file that was searched for them
   */
  record Counted(String things, List<Origin> members, Row searched) implements Origin {
    @Override
    public String toString() {
      return "Counted[things=" + things + "]";
    }
  }

  /** The origin of a number that is calculated from others. */
  static Origin calculated(String operation, Origin... operands) {
    return new Calculated(operation, List.of(operands));
  }

  /** The origin of the observation of a period of a series. */
  static Origin of(Series series, Period period) {
    return new Printed(series.label(), period, series.provenance());
  }

  /** The origin of a number that a method computes from every whole figure of a series. */
  static Origin ofWhole(String method, Series series) {
    return new Calculated(
        method, series.comparable().stream().map(one -> of(series, one.period())).toList());
  }

  /** The origin of a number that is counted from dated events, each with the row of its report. */
  static Origin counted(String things, EventLog log, List<Event> events) {
    Row searched = new Row(log.file(), 0);
    return new Counted(things, events.stream().map(one -> of(log, one)).toList(), searched);
  }

  /** The origin of a number that one event of a log gives, such as the date. */
  static Origin of(EventLog log, Event event) {
    return new Row(log.file(), event.preferred().line());
  }
}
