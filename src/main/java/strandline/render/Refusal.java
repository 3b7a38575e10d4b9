package strandline.render;

/**
 * What a renderer cannot show although the report is right in itself, such as a title that is wider
 * than the picture. Its message says what was found and, after a semicolon, what would do.
 */
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates a refusal.
   *
   * @param message what was found; what would do
   */
  public Refusal(String message) {
    super(message);
  }

  /**
   * Returns what was found.
   *
   * @return the message up to its first semicolon
   */
  public String found() {
    return getMessage().split("; ", 2)[0];
  }

  /**
   * Returns what would do.
   *
   * @return the message after its first semicolon
   */
  public String remedy() {
    String[] parts = getMessage().split("; ", 2);
    return parts.length > 1 ? parts[1] : "change the figure";
  }
}
