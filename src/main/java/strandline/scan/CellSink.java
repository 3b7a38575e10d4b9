package strandline.scan;

/** What becomes of the cells of one column. A later cell replaces one whose row did not end. */
public interface CellSink {
  /**
   * Takes a cell.
   *
   * @param bytes holds the cell without its quotes; at least eight bytes follow its end
   * @param from where it begins
   * @param to where it ends
   * @return false when the cell is for the careful reader to judge
   */
  boolean cell(byte[] bytes, int from, int to);

  /**
   * Returns what gives each cell to this and then to another.
   *
   * @param other also takes the cells
   * @return both; false as soon as one of them is
   */
  default CellSink and(CellSink other) {
    return (bytes, from, to) -> cell(bytes, from, to) && other.cell(bytes, from, to);
  }
}
