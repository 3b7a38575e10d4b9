package strandline.render.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import strandline.language.Language;
import strandline.render.Refusal;
import strandline.series.Records;

/**
 * A table of a sheet, as it becomes a real Excel table.
 *
 * @param name the table's name, unique in the workbook
 * @param caption the line above its header where a sheet has two tables; otherwise empty
 * @param heads the header cells from left to right, at least one; titles unique, ignoring case
 * @param rows each as wide as the heads; at least one, or none where the table is of records
 * @param totals the last row, as wide as the heads, which adds up columns; or none
 * @param records the records that stand in the table in place of rows, as wide as the heads
 */
public record Grid(
    String name,
    String caption,
    List<Head> heads,
    List<List<Entry>> rows,
    Optional<List<Entry>> totals,
    Optional<Records> records) {
  /** How many rows a sheet has. */
  public static final int MOST_ROWS = 1_048_576;

  /** How many rows stand above those of a table at most: its header and the lines over it. */
  public static final int ROWS_ABOVE = 6;

  /** What the entries of a column are, for alignment and width. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A few words on the number or day in the column before. */
    REMARK,
    /** Numbers with some decimals. */
    NUMBER,
    /** Days. */
    DAY
  }

  /**
   * A header cell.
   *
   * @param title the text, without spaces at its ends
   * @param kind what stands below it
   * @param decimals how many decimals its numbers show; 0 for words
   */
  public record Head(String title, Kind kind, int decimals) {
    /** Checks that the title can be the name of an Excel table's column. */
    public Head {
      if (title.isBlank() || !title.equals(title.strip()) || title.length() > 255) {
        throw new Refusal("not the title of a column: \"" + title + "\"");
      }
      if (title.contains("\n") || title.contains("\r") || title.contains("\t")) {
        throw new Refusal("a column's title stands on one line: " + title);
      }
      if (title.matches(".*_x[0-9A-Fa-f]{4}_.*")) {
        throw new Refusal("Excel reads a code in the title of a column: " + title);
      }
      new Entry.Text(title);
    }

    /**
     * Returns the header of a column of words.
     *
     * @param title the text
     * @return the header
     */
    public static Head text(String title) {
      return new Head(title, Kind.TEXT, 0);
    }

    /**
     * Returns the headers of columns of words.
     *
     * @param ids the ids of the labels in the bundle
     * @return the headers
     */
    public static List<Head> labels(String... ids) {
      return Stream.of(ids).map(id -> text(Language.english().text(id))).toList();
    }

    /**
     * Returns the header of a column of numbers without decimals.
     *
     * @param id the id of the label in the bundle
     * @return the header
     */
    public static Head whole(String id) {
      return number(Language.english().text(id), 0);
    }

    /**
     * Returns the header of a column of numbers.
     *
     * @param title the text
     * @param decimals how many decimals are shown
     * @return the header
     */
    public static Head number(String title, int decimals) {
      return new Head(title, Kind.NUMBER, decimals);
    }
  }

  /**
   * Makes a table that adds nothing up.
   *
   * @param name the table's name
   * @param caption the line above its header; or empty
   * @param heads the header cells
   * @param rows each as wide as the heads; at least one
   */
  public Grid(String name, String caption, List<Head> heads, List<List<Entry>> rows) {
    this(name, caption, heads, rows, Optional.empty(), Optional.empty());
  }

  /** Checks that it can be a table. */
  public Grid {
    int width = heads.size();
    Set<String> titles = new HashSet<>();
    for (Head head : heads) {
      if (!titles.add(head.title().toLowerCase(Locale.ROOT))) {
        refuse(name, "has two columns \"" + head.title() + "\"");
      }
    }
    boolean isWhole = records.map(r -> r.names().size() == width).orElse(true);
    int size = records.map(Records::size).orElse(rows.size());
    if (size == 0 || !isWhole || rows.stream().anyMatch(row -> row.size() != width)) {
      refuse(name, "has no row or a ragged one");
    }
    if (size > MOST_ROWS - ROWS_ABOVE) {
      refuse(name, "has " + size + " rows, more than a sheet holds; publish it as CSV");
    }
  }

  /**
   * Returns everything below the header.
   *
   * @return the rows, and last the one that adds up
   */
  public List<List<Entry>> body() {
    return Stream.concat(rows.stream(), totals.stream()).toList();
  }

  /**
   * Returns how many rows the table has below its header.
   *
   * @return at least 1; a last row that adds up counts
   */
  public int size() {
    return records.map(Records::size).orElse(rows.size()) + (totals.isPresent() ? 1 : 0);
  }

  private static void refuse(String name, String why) {
    throw new Refusal("table " + name + " " + why);
  }
}
