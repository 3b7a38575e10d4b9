package strandline.rollup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import strandline.scan.ByteSource;

/**
 * Carries out a roll-up on a regular file, in memory that grows with the number of groups and not
 * with that of records.
 */
public final class ScannedRollUp {
  private final RollUp rollUp;

  /**
   * Prepares a roll-up.
   *
   * @param rollUp the description
   */
  public ScannedRollUp(RollUp rollUp) {
    this.rollUp = rollUp;
  }

  /**
   * What a file comes to.
   *
   * @param sums the sums, completed as the description says
   * @param records how many records the file holds, also those that no filter lets pass
   */
  public record Result(GroupedSums sums, long records) {}

  /**
   * Adds up.
   *
   * @param source the file
   * @param cores how many threads read at a time; the sums are the same for any
   * @return what it comes to; nothing when the file, or a value in it, is for the careful reader
   * @throws IOException when the file cannot be read
   */
  public Optional<Result> sums(ByteSource source, int cores) throws IOException {
    return new ScannedRollUps(List.of(rollUp)).sums(source, cores).get(0);
  }
}
