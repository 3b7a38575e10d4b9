package strandline.render.sheet;

import java.util.List;
import strandline.render.Lazy;

/** Something that lies over a sheet's cells and has alternative text. */
public sealed interface Drawing {
  /**
   * Cells of one column.
   *
   * @param sheet the sheet's name
   * @param column from 0
   * @param firstRow from 0
   * @param lastRow from 0, inclusive
   */
  record Cells(String sheet, int column, int firstRow, int lastRow) {
    /**
     * Returns the cells as a formula writes them.
     *
     * @return such as {@code 'Flow by year'!$B$7:$B$19}
     */
    public String reference() {
      String first = "$" + letters(column) + "$" + (firstRow + 1);
      String last = firstRow == lastRow ? "" : ":$" + letters(column) + "$" + (lastRow + 1);
      return "'" + sheet + "'!" + first + last;
    }

    /**
     * Returns the letters of a column.
     *
     * @param column from 0
     * @return such as {@code A} or {@code AB}
     */
    public static String letters(int column) {
      String last = String.valueOf((char) ('A' + column % 26));
      return column < 26 ? last : letters(column / 26 - 1) + last;
    }
  }

  /** How values of a series are drawn. */
  enum Shape {
    /** A line that a gap interrupts. */
    LINE,
    /** Bars from zero. */
    BARS,
    /** Points that no line joins. */
    POINTS
  }

  /**
   * A series of a chart.
   *
   * @param shape how it is drawn
   * @param colour which colour of the palette, from 0; pieces of one series share it
   * @param header the header cell that names it
   * @param name the text of that cell
   * @param cells the cells of its values
   * @param values the same values from top to bottom; NaN for an empty cell
   */
  record Run(Shape shape, int colour, Cells header, String name, Cells cells, List<Double> values) {
    /**
     * Returns where the last value stands.
     *
     * @return from 0; -1 when there is none
     */
    public int last() {
      int last = values.size() - 1;
      while (last >= 0 && Double.isNaN(values.get(last))) {
        last--;
      }
      return last;
    }
  }

  /**
   * A native chart, linked to the cells of the sheet's table.
   *
   * @param name its name, unique on the sheet
   * @param title what it shows
   * @param altText at most 150 characters
   * @param across the title of the horizontal axis
   * @param categories the cells of the categories
   * @param labels their texts from top to bottom
   * @param upward the title of the vertical axis
   * @param decimals how many decimals the vertical axis shows
   * @param fromZero whether the vertical axis begins at zero
   * @param logarithmic whether it is logarithmic
   * @param isStacked whether bars stand on each other
   * @param runs its series, at least one
   */
  record Plot(
      String name,
      String title,
      String altText,
      String across,
      Cells categories,
      List<String> labels,
      String upward,
      int decimals,
      boolean fromZero,
      boolean logarithmic,
      boolean isStacked,
      List<Run> runs)
      implements Drawing {}

  /**
   * A picture.
   *
   * @param name its name, unique on the sheet
   * @param altText at most 150 characters
   * @param png the bytes of a PNG file, which nobody changes
   */
  record Picture(String name, String altText, Lazy<byte[]> png) implements Drawing {}
}
