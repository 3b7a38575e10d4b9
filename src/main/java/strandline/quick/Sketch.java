package strandline.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Report;

/** The reading of a quick look: a CSV file and a choice of its columns, as a report. */
public final class Sketch {
  /** As many lines or bars as a reader can tell apart by colour and a second cue. */
  private static final int MOST = 8;

  private static final String TOO_MANY = "too-many-columns";
  private static final String TWICE = "column-twice";
  private static final String NO_TIMES = "no-times";

  private final SketchChoice choice;
  private final Problems problems;

  /**
   * Makes a reader.
   *
   * @param choice what is to be drawn
   * @param problems takes what is wrong
   */
  public Sketch(SketchChoice choice, Problems problems) {
    this.choice = choice;
    this.problems = problems;
  }

  /**
   * Reads.
   *
   * @param bytes the file: UTF-8, commas, a header in the first line
   * @return a report with one figure, or nothing when there are errors
   */
  public Optional<Report> read(byte[] bytes) {
    if (choice.ys().size() > MOST) {
      add(
          TOO_MANY,
          choice.ys().size() + " columns are too many for one chart",
          "draw " + MOST + " at most, or a chart for each");
      return Optional.empty();
    }
    if (choice.ys().stream().distinct().count() < choice.ys().size()) {
      add(TWICE, "a column is named twice in --y", "name each once");
      return Optional.empty();
    }
    List<PlainColumn> plain = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String y : choice.ys()) {
      ColumnChoice one =
          new ColumnChoice(
              choice.file(), choice.x(), y, Optional.empty(), choice.calendar(), false);
      Optional<PlainColumn> rows = new ColumnReader(one, problems).readPlain(bytes);
      rows.ifPresent(plain::add);
      rows.filter(found -> found.kind() != PlainColumn.Kind.NAMES)
          .flatMap(found -> new ColumnReader(one, problems).read(bytes))
          .ifPresent(columns::add);
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return drawn(plain, columns);
  }

  private Optional<Report> drawn(List<PlainColumn> plain, List<Column> columns) {
    boolean areNames = plain.get(0).kind() == PlainColumn.Kind.NAMES;
    SketchChoice.Type type =
        choice.type().orElse(areNames ? SketchChoice.Type.BAR : SketchChoice.Type.LINE);
    if (areNames && type == SketchChoice.Type.LINE) {
      add(
          NO_TIMES,
          "\"" + choice.x() + "\" holds names, and a line needs periods or numbers",
          "draw bars with --type bar, or name another column for x");
      return Optional.empty();
    }
    SketchData data =
        areNames
            ? SketchData.ofNames(plain)
            : plain.get(0).kind() == PlainColumn.Kind.NUMBERS
                ? SketchData.ofNumbers(plain)
                : SketchData.ofPeriods(columns);
    return Optional.of(new SketchReport(choice, type, data).report());
  }

  /**
   * Says whether a problem is the caller's and not the file's.
   *
   * @param problem a problem of a reading
   * @return true when another call would do
   */
  public static boolean isOfTheCall(Problem problem) {
    return Set.of(ColumnReader.NO_SUCH_COLUMN, TOO_MANY, TWICE, NO_TIMES).contains(problem.kind());
  }

  private void add(String kind, String message, String remedy) {
    problems.add(Problem.error(Location.of(choice.file()), kind, message, remedy));
  }
}
