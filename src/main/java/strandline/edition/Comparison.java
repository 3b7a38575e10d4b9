package strandline.edition;

import java.util.ArrayList;
import java.util.List;
import strandline.dataset.DataPackage.Rows;

/**
 * The comparison of two editions: of the rows that they were made from, and of what they say.
 *
 * @param before the older edition
 * @param after the newer one
 */
public record Comparison(Side before, Side after) {
  /**
   * One edition.
   *
   * @param says what it says
   * @param rows what it was made from
   */
  public record Side(Snapshot says, List<Rows> rows) {
    /** Copies. */
    public Side {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Compares.
   *
   * @param since the name of the older edition
   * @return every difference, rows first
   */
  public Revisions since(String since) {
    List<Revision> found = new ArrayList<>(RowComparison.of(before.rows, after.rows));
    found.addAll(before.says.differing(after.says));
    return new Revisions(since, found);
  }
}
