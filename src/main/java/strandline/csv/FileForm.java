package strandline.csv;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file is written: everything that is needed to turn its bytes into rows of texts.
 *
 * @param dialect how cells are separated and where the header stands
 * @param encoding the declared name of the encoding, such as {@code utf-8} or {@code windows-1252};
 *     empty when it is to be found out
 * @param rows which records are no rows of data
 */
public record FileForm(Dialect dialect, String encoding, RowRules rows) {
  /** RFC 4180 in UTF-8. */
  public static final FileForm STANDARD = new FileForm(Dialect.STANDARD, "utf-8", RowRules.NONE);

  /**
   * Returns the encoding of a name.
   *
   * @param name such as {@code utf-8}, {@code latin1} or {@code cp1252}
   * @return nothing when no encoding has the name
   */
  public static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
