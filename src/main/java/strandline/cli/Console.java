package strandline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * The two streams that a person or a scheduler reads.
 *
 * @param out results
 * @param err messages
 */
public record Console(PrintStream out, PrintStream err) {
  /** How many problems of one kind in one file are printed. */
  private static final int SHOWN = 5;

  private record Kind(boolean isError, String file, String kind) {}

  /**
   * Prints problems; of many alike the first, and where the others are.
   *
   * @param problems what was found
   * @param record the run record that holds all of them, if there is one
   */
  public void print(Collection<Problem> problems, Optional<Path> record) {
    Map<Kind, List<Problem>> alike =
        problems.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    problem ->
                        new Kind(problem.isError(), problem.location().file(), problem.kind()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    alike.forEach((kind, group) -> print(kind, group, record));
  }

  private void print(Kind kind, List<Problem> group, Optional<Path> record) {
    String word = kind.isError() ? "error: " : "warning: ";
    List<Problem> shown = group.stream().filter(one -> one.count() == 1).limit(SHOWN).toList();
    shown.forEach(problem -> err.println(word + problem));
    long more = Problems.count(group) - shown.size();
    if (more > 0) {
      String where = record.map(path -> "; all of them are in " + path).orElse("");
      err.println(
          word
              + kind.file()
              + ": and "
              + String.format(Locale.ROOT, "%,d", more)
              + " more of this kind ("
              + kind.kind()
              + ")"
              + where);
    }
  }
}
