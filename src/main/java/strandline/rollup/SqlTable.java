package strandline.rollup;

import java.util.List;

/**
 * A table of a database, and how the database quotes names.
 *
 * @param path the table's name, after those of its catalogue and schema where they are given; at
 *     least one
 * @param quote what stands round a name, such as a double quote; a space where names cannot be
 *     quoted
 */
public record SqlTable(List<String> path, String quote) {
  /** Copies, and checks that there is a name. */
  public SqlTable {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a table has a name");
    }
  }

  /** Returns the table as SQL names it. */
  String sql() {
    return String.join(".", path.stream().map(this::name).toList());
  }

  /**
   * Returns a name as SQL writes it.
   *
   * @throws IllegalArgumentException when the database has no way to write it
   */
  String name(String name) {
    boolean isPlain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
    boolean isQuotable = !quote.isBlank() && !name.isEmpty() && name.indexOf('\0') < 0;
    if (!isQuotable && !isPlain) {
      throw new IllegalArgumentException(
          "the database cannot write the name \"" + name.replace("\0", "\\0") + "\"");
    }
    return isQuotable ? quote + name.replace(quote, quote + quote) + quote : name;
  }
}
