package strandline.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.schema.Field;
import strandline.series.Status;
import strandline.series.StatusMarks;

/** The marks in columns of flags and footnotes that a roll-up does not read, for a warning. */
final class UnreadMarks {
  private static final String NAMES = "(?i).*(flag|status|footnote|symbol).*";
  private static final int MOST = 20;
  private static final int LONGEST = 8;

  private final String file;
  private final List<String> read;
  private final Map<Integer, SortedSet<String>> marks = new LinkedHashMap<>();
  private List<String> names = List.of();

  /**
   * Makes an empty collection.
   *
   * @param file the file, for the warning
   * @param read the columns that are read
   */
  UnreadMarks(String file, List<String> read) {
    this.file = file;
    this.read = List.copyOf(read);
  }

  void header(List<String> header) {
    names = List.copyOf(header);
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).matches(NAMES) && !read.contains(header.get(i))) {
        marks.put(i, new TreeSet<>());
      }
    }
  }

  void row(List<String> cells) {
    marks.forEach(
        (column, found) -> {
          if (found.size() <= MOST && !cells.get(column).isEmpty()) {
            found.add(Field.bare(cells.get(column)));
          }
        });
  }

  /** Returns a warning for each column of a few short marks one of which is usual. */
  List<Problem> problems() {
    marks
        .values()
        .removeIf(
            found ->
                found.size() > MOST
                    || found.stream().anyMatch(mark -> mark.length() > LONGEST)
                    || found.stream().allMatch(mark -> StatusMarks.proposed(mark).isEmpty()));
    return marks.entrySet().stream().map(one -> problem(one.getKey(), one.getValue())).toList();
  }

  private Problem problem(int column, SortedSet<String> found) {
    Map<String, String> meanings = new TreeMap<>();
    for (String mark : found) {
      Optional<Status> proposed = StatusMarks.proposed(mark);
      meanings.put(mark, proposed.orElse(Status.NORMAL).word());
    }
    String words =
        meanings.entrySet().stream()
            .map(one -> "\"" + one.getKey() + "\": \"" + one.getValue() + "\"")
            .collect(Collectors.joining(", "));
    String name = names.get(column);
    String said = "the marks " + String.join(", ", found) + " of \"" + name + "\" are not read";
    String remedy =
        "say what they mean, such as \"status\": {\"column\": \""
            + name
            + "\", \"marks\": {"
            + words
            + "}}";
    return Problem.warning(Location.of(file), "unread-marks", said, remedy);
  }
}
