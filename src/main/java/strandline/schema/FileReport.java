package strandline.schema;

import java.util.List;
import strandline.input.Problem;

/**
 * What the check of one file came to.
 *
 * @param file the file's name
 * @param rows how many rows of data it holds
 * @param rejected how many of them have an error
 * @param columns what its columns turned out to be, in the file's order
 * @param problems what is wrong or doubtful; of many alike the first ones, and their number
 */
public record FileReport(
    String file, long rows, long rejected, List<ColumnReport> columns, List<Problem> problems) {

  /**
   * What a column turned out to be.
   *
   * @param name its name
   * @param type the narrowest type of Table Schema that every value is of; {@code empty} when there
   *     is no value
   * @param missing how many cells have no value
   */
  public record ColumnReport(String name, String type, long missing) {}

  /** Copies the lists. */
  public FileReport {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }

  /**
   * Says whether the file can be used.
   *
   * @return true when nothing is wrong
   */
  public boolean isSound() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /**
   * Returns the same report with more problems.
   *
   * @param more what else was found
   * @return each problem once
   */
  public FileReport with(List<Problem> more) {
    List<Problem> all =
        java.util.stream.Stream.concat(problems.stream(), more.stream()).distinct().toList();
    return new FileReport(file, rows, rejected, columns, all);
  }
}
