package strandline.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Report;

/**
 * The reading of a quick look: a CSV file and a choice of its columns, as a report.
 *
 * @param choice what is to be drawn
 * @param problems takes what is wrong
 */
public record Sketch(SketchChoice choice, Problems problems) {
  /** As many lines or bars as a reader can tell apart by colour and a second cue. */
  private static final int MOST = 8;

  private static final String TOO_MANY = "too-many-columns";
  private static final String TWICE = "column-twice";
  private static final String NO_TIMES = "no-times";

  /**
   * Reads.
   *
   * @param bytes the file
   * @param arrangement how its rows are to be arranged
   * @return a report with one figure, or nothing when there are errors
   */
  public Optional<Report> read(byte[] bytes, Arrangement arrangement) {
    return FileRows.read(choice.file(), bytes, problems)
        .flatMap(grid -> arrangement.of(grid, choice.x(), choice.ys()))
        .flatMap(grid -> read(grid, arrangement));
  }

  private Optional<Report> read(FileRows grid, Arrangement arrangement) {
    boolean areMembers = arrangement.series().isPresent() || choice.ys().isEmpty();
    List<String> ys = areMembers ? grid.names().subList(1, grid.names().size()) : choice.ys();
    if (ys.size() > MOST) {
      add(
          TOO_MANY,
          ys.size() + " columns are too many for one chart",
          "draw " + MOST + " at most, or a chart for each");
      return Optional.empty();
    }
    if (ys.stream().distinct().count() < ys.size()) {
      add(TWICE, "a column is named twice in --y", "name each once");
      return Optional.empty();
    }
    List<PlainColumn> plain = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String y : ys) {
      ColumnChoice one = new ColumnChoice(choice.file(), choice.x(), y, choice.forms(), false);
      ColumnReader reader = new ColumnReader(one, problems);
      Optional<PlainColumn> rows = reader.readPlain(grid);
      rows.ifPresent(plain::add);
      rows.filter(found -> found.kind() == PlainColumn.Kind.PERIODS)
          .flatMap(found -> reader.read(grid))
          .ifPresent(columns::add);
    }
    return problems.hasErrors()
        ? Optional.empty()
        : drawn(choice.of(ys, arrangement.series()), plain, columns);
  }

  private Optional<Report> drawn(
      SketchChoice choice, List<PlainColumn> plain, List<Column> columns) {
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
            ? SketchData.ofNames(plain, type == SketchChoice.Type.BAR)
            : plain.get(0).kind() == PlainColumn.Kind.NUMBERS
                ? SketchData.ofNumbers(plain)
                : SketchData.ofPeriods(columns);
    int most = data.columns().get(0).size();
    boolean areBars = type == SketchChoice.Type.BAR || type == SketchChoice.Type.STACKED;
    if (most > SketchData.MOST_BARS && (areBars || areNames)) {
      String found = String.format(Locale.ROOT, "%,d bars are too many for one chart", most);
      add(TOO_MANY, found, "draw 400 at most" + (areNames ? "" : ", or a line with --type line"));
      return Optional.empty();
    }
    Optional<SketchData> thinned = data.thinned();
    thinned.ifPresent(
        drawn ->
            problems.warn(
                Location.of(choice.file()),
                "thinned",
                String.format(Locale.ROOT, SketchData.THINNED, most, drawn.columns().get(0).size()),
                "draw a part of the file to see every point"));
    return Optional.of(new SketchReport(choice, type, thinned.orElse(data)).report());
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
    problems.error(Location.of(choice.file()), kind, message, remedy);
  }
}
