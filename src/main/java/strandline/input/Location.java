package strandline.input;

/**
 * A place in an input file.
 *
 * @param file the file's path relative to the project, with forward slashes
 * @param line the line, from 1; 0 when the place is the whole file
 * @param column the column, from 1; 0 when the place is the whole line
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  /**
   * Returns the place that is a whole file.
   *
   * @param file the file's path
   * @return the location
   */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    int byLine = Integer.compare(line, other.line);
    return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** Returns {@code file}, {@code file:line} or {@code file:line:column}, as precisely as known. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
  }
}
