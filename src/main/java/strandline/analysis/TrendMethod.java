package strandline.analysis;

import strandline.series.Series;

/**
 * A method that looks for a trend: a configured immutable object.
 *
 * @param <T> what it finds
 */
public interface TrendMethod<T extends Trend> {
  /**
   * Returns the method's name in specs and in JSON.
   *
   * @return such as {@code mann_kendall}
   */
  String id();

  /**
   * Returns where the method is described.
   *
   * @return author, title, journal and year, with a DOI where there is one
   */
  String citation();

  /**
   * Looks for a trend.
   *
   * @param series any series; what is not comparable in it is a gap
   * @return what is found, or why nothing can be said
   */
  Outcome<T> fit(Series series);

  /**
   * A trend method that needs no more of a series than its points.
   *
   * @param <T> what it finds
   */
  interface OfPoints<T extends Trend> extends TrendMethod<T> {
    @Override
    default Outcome<T> fit(Series series) {
      return fit(Points.of(series));
    }

    /**
     * Looks for a trend in points, which need not be a series'.
     *
     * @param points in order of time
     * @return what is found, or why nothing can be said
     */
    Outcome<T> fit(Points points);
  }
}
