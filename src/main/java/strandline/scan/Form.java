package strandline.scan;

import java.util.Optional;
import strandline.csv.Dialect;
import strandline.csv.FileForm;

/**
 * A form of file that is read as bytes.
 *
 * @param delimiter the byte between two cells
 * @param quote the byte that opens and closes a cell; -1 when none does
 */
record Form(byte delimiter, int quote) {
  /** Returns the form, or nothing when only the careful reader knows it. */
  static Optional<Form> of(FileForm form) {
    Dialect dialect = form.dialect();
    boolean isPlain =
        dialect.escape().isEmpty()
            && dialect.comment().isEmpty()
            && dialect.nullText().isEmpty()
            && dialect.doubledQuotes()
            && !dialect.trimmed()
            && dialect.headerRows().equals(Dialect.STANDARD.headerRows())
            && dialect.commentRows().isEmpty()
            && isByte(dialect.delimiter())
            && dialect.quote().map(Form::isByte).orElse(true)
            && form.rows().skipped().isEmpty()
            && !form.rows().labelAbove()
            && isUtf8(form.encoding());
    return isPlain
        ? Optional.of(
            new Form((byte) dialect.delimiter(), dialect.quote().map(c -> (int) c).orElse(-1)))
        : Optional.empty();
  }

  private static boolean isByte(char c) {
    return c < 128 && c != '\n' && c != '\r' && c != 0;
  }

  private static boolean isUtf8(String encoding) {
    return encoding.isEmpty() || encoding.matches("(?i)utf-?8");
  }
}
