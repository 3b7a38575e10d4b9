package strandline.report;

import java.util.List;

/**
 * A chart with the words that it needs to stand alone, and the table that its values stand in.
 *
 * @param id a slug, unique in the report; names the files
 * @param title what it shows, as a sentence without a full stop, at most 15 words
 * @param subtitle measure, unit, population and period basis
 * @param altText type, measure, period, first and last value, extremes; at most 150 characters
 * @param description the same at length
 * @param tableId the table that holds the plotted values
 * @param chart what is drawn
 * @param footnote what a reader must know of the picture, may be empty
 * @param sourceIds ids of its sources; at least one
 * @param size how large it is drawn where nobody asks for another size
 * @param shortTitle the title for a small picture; the title itself where it is short enough
 */
public record Figure(
    String id,
    String title,
    String subtitle,
    String altText,
    String description,
    String tableId,
    Chart chart,
    String footnote,
    List<String> sourceIds,
    Size size,
    String shortTitle)
    implements Block {

  /** How large a picture is: what it is made for. */
  public enum Size {
    /** The width of a memo's text: 159 × 100 mm. */
    MEMO(159, 100),
    /** Half a column beside text: 78 × 60 mm, with a short title; the rest is its caption. */
    HALF(78, 60),
    /** A slide of 16 : 9: 254 × 143 mm, with words half as large again. */
    SLIDE(254, 143),
    /** The screen of a phone, 360 pixels wide: 95 × 125 mm, its words 12 pixels or more. */
    PHONE(95, 125);

    private final int widthMm;
    private final int heightMm;

    Size(int widthMm, int heightMm) {
      this.widthMm = widthMm;
      this.heightMm = heightMm;
    }

    /**
     * Returns the width on paper.
     *
     * @return in millimetres
     */
    public int widthMm() {
      return widthMm;
    }

    /**
     * Returns the height on paper.
     *
     * @return in millimetres
     */
    public int heightMm() {
      return heightMm;
    }

    /**
     * Returns the word that a spec and a command line use.
     *
     * @return {@code memo}, {@code half}, {@code slide} or {@code phone}
     */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Returns the size that a word names.
     *
     * @param word such as {@code half}
     * @return the size, if there is one
     */
    public static java.util.Optional<Size> of(String word) {
      return java.util.Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }
  }

  /** Copies, and checks the rules that a figure must keep. */
  public Figure {
    sourceIds = List.copyOf(sourceIds);
    if (title.isBlank() || subtitle.isBlank() || altText.isBlank() || sourceIds.isEmpty()) {
      throw new IllegalArgumentException("figure " + id + " lacks words or a source");
    }
    if (altText.length() > 150) {
      throw new IllegalArgumentException(
          "figure " + id + " has " + altText.length() + " characters of alternative text");
    }
  }

  /**
   * Returns the same figure with more in its note.
   *
   * @param more a sentence
   * @return a new figure
   */
  public Figure noting(String more) {
    return new Figure(
        id,
        title,
        subtitle,
        altText,
        description,
        tableId,
        chart,
        footnote.isBlank() ? more : footnote + " " + more,
        sourceIds,
        size,
        shortTitle);
  }
}
