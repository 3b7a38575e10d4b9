package strandline.quick;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a file are to be arranged before they are analysed or drawn.
 *
 * @param where the rows that count: for each column the texts of which one must stand there
 * @param series the column whose members become columns, in a file of one row for each member and
 *     period
 * @param across the column that names the rows, in a file of one column for each period
 */
public record Arrangement(
    Map<String, Set<String>> where, Optional<String> series, Optional<String> across) {
  /** As the rows stand. */
  public static final Arrangement NONE =
      new Arrangement(Map.of(), Optional.empty(), Optional.empty());

  /**
   * Arranges the rows of a file.
   *
   * @param grid the rows as they stand
   * @param x the column of periods, numbers or names
   * @param ys the columns of values
   * @return the rows; nothing after an error
   */
  public Optional<FileRows> of(FileRows grid, String x, List<String> ys) {
    Optional<FileRows> kept = where.isEmpty() ? Optional.of(grid) : grid.where(where);
    return series
        .map(column -> kept.flatMap(one -> one.spread(x, ys.get(0), column)))
        .or(() -> across.map(column -> kept.flatMap(one -> one.turned(column))))
        .orElse(kept);
  }
}
