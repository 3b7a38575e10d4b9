package strandline.input;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with every problem that was found in it. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems what was found; at least one is an error
   */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns what was found, in order of finding.
   *
   * @return the problems
   */
  public List<Problem> problems() {
    return problems;
  }
}
