package strandline.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The collector that one reading fills: readers go on after a problem, so that all are listed. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /**
   * Adds one problem.
   *
   * @param problem what was found
   */
  public void add(Problem problem) {
    found.add(problem);
  }

  /**
   * Adds a problem that stops the use of an input.
   *
   * @param at where
   * @param kind the stable word
   * @param message what was found
   * @param remedy what would be right
   */
  public void error(Location at, String kind, String message, String remedy) {
    found.add(Problem.error(at, kind, message, remedy));
  }

  /**
   * Adds a problem that a person should know of.
   *
   * @param at where
   * @param kind the stable word
   * @param message what was found
   * @param remedy what would be right
   */
  public void warn(Location at, String kind, String message, String remedy) {
    found.add(Problem.warning(at, kind, message, remedy));
  }

  /**
   * Adds problems found elsewhere.
   *
   * @param problems what was found
   */
  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /**
   * Says whether an error is among the problems.
   *
   * @return true when the input cannot be used
   */
  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /**
   * Returns what was found so far, in order of finding.
   *
   * @return an immutable copy
   */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /**
   * Stops when an error was found.
   *
   * @throws InvalidInputException with every problem found, warnings included
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InvalidInputException(all());
    }
  }

  /**
   * Counts the errors among problems.
   *
   * @param problems of which some stand for many
   * @return how many errors there are
   */
  public static long errors(Collection<Problem> problems) {
    return count(problems.stream().filter(Problem::isError).toList());
  }

  /**
   * Counts problems.
   *
   * @param problems of which some stand for many
   * @return how many there are
   */
  public static long count(Collection<Problem> problems) {
    return problems.stream().mapToLong(Problem::count).sum();
  }
}
