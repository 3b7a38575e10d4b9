package strandline.explain;

import java.util.List;

/**
 * Where something that the report shows comes from.
 *
 * @param facts what it is, in order
 * @param parts what it was made of: cells, or the series of a figure
 */
public record Evidence(List<Fact> facts, List<Part> parts) {
  /**
   * A fact.
   *
   * @param name one word, such as {@code value}
   * @param text what is so
   */
  public record Fact(String name, String text) {}

  /**
   * A cell that something was made of.
   *
   * @param place the cell, such as {@code Flow by year!B7}; the name of a series where there is
   *     none
   * @param label the row's period or name
   * @param value what the cell holds
   * @param origin how the rows of files that follow lead to it, in words
   * @param rows rows of files; empty where the program computed the cell from many
   */
  public record Part(String place, String label, String value, String origin, List<Row> rows) {
    /** Copies. */
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a file.
   *
   * @param file the path relative to the project
   * @param line the line of the file; 0 where many records make one figure
   * @param sha256 the file's hash
   * @param says what the row says, in words
   * @param taken whether it is the row that the report takes, or another print of the same figure
   * @param source the source's id; may be empty
   * @param citation publisher, title and date; may be empty
   * @param url the page that was read; may be empty
   */
  public record Row(
      String file,
      int line,
      String sha256,
      String says,
      boolean taken,
      String source,
      String citation,
      String url) {
    /**
     * Returns where it stands.
     *
     * @return file and line
     */
    public String place() {
      return line > 0 ? file + ":" + line : file;
    }
  }

  /** Copies. */
  public Evidence {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }
}
