package strandline.content;

import strandline.series.Series;

/**
 * A series under the name that the spec gives it.
 *
 * @param name the spec's name; also the id of its column in tables
 * @param series the series
 */
public record NamedSeries(String name, Series series) {
  /**
   * Returns the header of its value column.
   *
   * @return such as {@code Flow at sea, Cuba (people)}
   */
  public String header() {
    String members = String.join(", ", series.members().values());
    return Labels.sentenceCase(series.measure().shortTitle())
        + (members.isEmpty() ? "" : ", " + members)
        + " ("
        + series.measure().unit()
        + ")";
  }
}
