package strandline.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * The problems of the records of one file, of which there may be millions: of each group the first
 * ones are kept with their places, and the others are counted.
 */
public final class ManyProblems {
  /** How many problems of a group are kept. */
  public static final int KEPT = 10;

  private static final class Group {
    private Problem first;
    private long count;
  }

  private final Problems problems;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /**
   * Makes a collector.
   *
   * @param problems takes what is kept, as it is found
   */
  public ManyProblems(Problems problems) {
    this.problems = problems;
  }

  /**
   * Adds a problem to the group of its kind, of its column and of its severity.
   *
   * @param problem what was found
   */
  public void add(Problem problem) {
    String name = problem.severity() + " " + problem.kind() + " " + problem.location().column();
    Group group = groups.computeIfAbsent(name, key -> new Group());
    group.first = group.first == null ? problem : group.first;
    if (++group.count <= KEPT) {
      problems.add(problem);
    }
  }

  /**
   * Returns how many problems were added.
   *
   * @return those kept and those counted
   */
  public long count() {
    return groups.values().stream().mapToLong(group -> group.count).sum();
  }

  /** Ends the collecting: adds one problem for the counted ones of each group. */
  public void end() {
    for (Group group : groups.values()) {
      if (group.count > KEPT) {
        Problem first = group.first;
        String place =
            first.location().column() == 0 ? "" : " of column " + first.location().column();
        String found =
            String.format(
                Locale.ROOT,
                "%,d more problems%s of the kind \"%s\", %,d in all",
                group.count - KEPT,
                place,
                first.kind(),
                group.count);
        String remedy = "mend them like the first: " + first.remedy();
        Location at = new Location(first.location().file(), 0, first.location().column());
        long more = group.count - KEPT;
        problems.add(new Problem(first.severity(), at, first.kind(), found, remedy, more));
      }
    }
  }
}
