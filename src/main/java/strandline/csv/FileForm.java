package strandline.csv;

/**
 * How a file is written: everything that is needed to turn its bytes into rows of texts.
 *
 * @param dialect how cells are separated and where the header stands
 * @param encoding the declared name of the encoding, such as {@code utf-8} or {@code windows-1252};
 *     empty when it is to be found out
 * @param rows which records are no rows of data
 * @param tolerant whether a quote inside a cell without quotes is read as it stands and said as a
 *     warning, as in files that others publish; otherwise it is an error
 */
public record FileForm(Dialect dialect, String encoding, RowRules rows, boolean tolerant) {
  /** RFC 4180 in UTF-8, as files are that a person writes and can mend. */
  public static final FileForm STANDARD =
      new FileForm(Dialect.STANDARD, "utf-8", RowRules.NONE, false);

  /** Delimiter, encoding and header are to be found out; written by somebody else. */
  public static final FileForm FOUND = new FileForm(Dialect.FOUND, "", RowRules.NONE, true);

  /**
   * Returns the same form with empty lines passed over.
   *
   * @return the form
   */
  public FileForm passingBlanks() {
    RowRules passing = new RowRules(rows.skipped(), true, rows.labelAbove());
    return new FileForm(dialect, encoding, passing, tolerant);
  }

  /**
   * Returns the same form with another dialect.
   *
   * @param other the dialect
   * @return the form
   */
  public FileForm with(Dialect other) {
    return new FileForm(other, encoding, rows, tolerant);
  }
}
