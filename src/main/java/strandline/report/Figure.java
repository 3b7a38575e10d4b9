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
    List<String> sourceIds)
    implements Block {

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

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.figure(this);
  }
}
