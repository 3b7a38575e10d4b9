package strandline.csv;

import java.io.IOException;
import strandline.input.Location;
import strandline.input.Problem;

/** The end of a reading: the bytes or the characters are such that the cells would be doubtful. */
public final class CsvRefusal extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /**
   * Makes one.
   *
   * @param at where
   * @param kind the stable word of the problem
   * @param message what was found
   * @param remedy what would be right
   */
  public CsvRefusal(Location at, String kind, String message, String remedy) {
    super(message);
    problem = Problem.error(at, kind, message, remedy);
  }

  /**
   * Returns what is to be said.
   *
   * @return an error with its place
   */
  public Problem problem() {
    return problem;
  }
}
