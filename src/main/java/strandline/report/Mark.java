package strandline.report;

import java.util.List;
import strandline.series.Origin;
import strandline.series.Status;

/**
 * Something drawn on a chart's scales. Positions on x are decimal years on a time axis (2014.5 is
 * the middle of 2014; a period stands at its middle) and indexes from 0 on an axis of categories.
 */
public sealed interface Mark {
  /**
   * One plotted value.
   *
   * @param label the period, date or category in words, as in the table
   * @param x where on the x axis
   * @param y the value; NaN for a gap
   * @param status what is to be known about the value
   * @param origin where the value comes from
   */
  record Datum(String label, double x, double y, Status status, Origin origin) {
    /**
     * Says whether there is something to draw.
     *
     * @return false for a gap
     */
    public boolean isDrawn() {
      return !Double.isNaN(y);
    }
  }

  /** A mark of the values of one column of the figure's table. */
  sealed interface OfColumn extends Mark permits Line, Bars, Points {
    /**
     * Returns what it shows.
     *
     * @return the name, for keys and direct labels
     */
    String name();

    /**
     * Returns the column that holds the values.
     *
     * @return its id
     */
    String columnId();

    /**
     * Returns the values.
     *
     * @return in order of x
     */
    List<Datum> data();
  }

  /**
   * A line through values; a gap interrupts it.
   *
   * @param name what it shows, for its direct label
   * @param columnId the column of the figure's table that holds the values
   * @param data the values in order of x
   * @param isContext whether it only stands behind the others: thin, grey, without a colour of its
   *     own
   */
  record Line(String name, String columnId, List<Datum> data, boolean isContext)
      implements OfColumn {
    /** Copies. */
    public Line {
      data = List.copyOf(data);
    }

    /**
     * Creates a line that is to be seen.
     *
     * @param name what it shows
     * @param columnId the column that holds the values
     * @param data the values in order of x
     */
    public Line(String name, String columnId, List<Datum> data) {
      this(name, columnId, data, false);
    }
  }

  /**
   * Bars from zero; several marks of bars on one axis stand beside each other, or on each other
   * when the chart stacks.
   *
   * @param name what they show
   * @param columnId the column of the figure's table that holds the values
   * @param data the values in order of x
   */
  record Bars(String name, String columnId, List<Datum> data) implements OfColumn {
    /** Copies. */
    public Bars {
      data = List.copyOf(data);
    }
  }

  /**
   * Points that no line joins.
   *
   * @param name what they show
   * @param columnId the column of the figure's table that holds the values
   * @param data the values
   */
  record Points(String name, String columnId, List<Datum> data) implements OfColumn {
    /** Copies. */
    public Points {
      data = List.copyOf(data);
    }
  }

  /**
   * A vertical rule: a dated event, or a break in a series that no line crosses.
   *
   * @param label a few words
   * @param date the date in words, such as {@code 12 Jan 2017}
   * @param x where on the x axis
   * @param isBreak whether the series is interrupted there
   */
  record Rule(String label, String date, double x, boolean isBreak) implements Mark {}

  /**
   * A horizontal rule, such as an expected number or a control limit.
   *
   * @param label a few words
   * @param y where on the y axis
   */
  record Level(String label, double y) implements Mark {}

  /**
   * A shaded interval of x, such as a gap between rounds or years that the record does not cover.
   *
   * @param label a few words
   * @param fromX where it begins
   * @param toX where it ends
   */
  record Shade(String label, double fromX, double toX) implements Mark {}

  /**
   * A bracket that compares two values, such as {@code ×1.99}.
   *
   * @param text what the comparison gives
   * @param from the earlier value
   * @param to the later value
   */
  record Bracket(String text, Datum from, Datum to) implements Mark {}

  /**
   * A text at a value.
   *
   * @param text a few words
   * @param at the value
   */
  record Label(String text, Datum at) implements Mark {}

  /**
   * Intervals that stand upright, one at each x, such as those of ratios; both lists have the same
   * x.
   *
   * @param name what they show
   * @param low the lower ends
   * @param high the upper ends
   */
  record Intervals(String name, List<Datum> low, List<Datum> high) implements Mark {
    /** Copies. */
    public Intervals {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }
  }

  /**
   * Tiles in rows, the darker the higher the value; the axis of x gives the columns, and the scale
   * of y does not apply.
   *
   * @param name what they show
   * @param columnId the column of the figure's table that holds the values
   * @param rows the rows from the top, each with one value a column at most
   */
  record Tiles(String name, String columnId, List<Row> rows) implements Mark {
    /**
     * A row of tiles.
     *
     * @param name what stands beside it
     * @param data the values in order of x
     */
    public record Row(String name, List<Datum> data) {
      /** Copies. */
      public Row {
        data = List.copyOf(data);
      }
    }

    /** Copies. */
    public Tiles {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A part of the picture with a plot of its own over the chart's scales. Marks of the chart that
   * stand in no panel are drawn in each.
   *
   * @param title a few words over it
   * @param marks what is drawn in it; no panel
   */
  record Panel(String title, List<Mark> marks) implements Mark {
    /** Copies. */
    public Panel {
      marks = List.copyOf(marks);
      if (marks.stream().anyMatch(Panel.class::isInstance)) {
        throw new IllegalArgumentException("panel " + title + " holds a panel");
      }
    }
  }
}
