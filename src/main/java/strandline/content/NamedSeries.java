package strandline.content;

import strandline.language.LabelKey;
import strandline.language.Sentence;
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
    return Labels.text(
        Sentence.of(LabelKey.SERIES)
            .with("measure", series.measure().shortTitle())
            .with("members", Labels.members(series))
            .with("unit", series.measure().unit()));
  }
}
