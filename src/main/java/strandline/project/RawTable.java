package strandline.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords;
import strandline.csv.CsvRecords.Line;
import strandline.csv.FileForm;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field;

/**
 * A CSV file as its publisher made it.
 *
 * @param file its name
 * @param form encoding and delimiter, as they were found
 * @param headerRow which record holds the names of the columns, from 1
 * @param namesAbove whether a name is missing there, and stands in a line above it
 * @param above the lines of text above the header
 * @param names the names of the columns
 * @param rows what stands below the header, blank lines left out
 * @param hasBlanks whether blank lines stand below the header
 */
record RawTable(
    String file,
    FileForm form,
    int headerRow,
    boolean namesAbove,
    List<String> above,
    List<String> names,
    List<Line> rows,
    boolean hasBlanks) {

  /** Reads a file; nothing after an error. */
  static Optional<RawTable> read(String file, byte[] bytes, Problems problems) {
    Problems found = new Problems();
    CsvRecords records = new CsvRecords(file, FileForm.FOUND, found);
    Optional<List<Line>> lines = records.read(bytes);
    found.all().stream().filter(Problem::isError).forEach(problems::add);
    if (lines.isEmpty() || found.hasErrors()) {
      return Optional.empty();
    }
    Shaped shaped = new Shaped();
    RowShaper shaper =
        new RowShaper(file, FileForm.FOUND.passingBlanks(), 0, shaped, problem -> {});
    lines.get().forEach(shaper);
    shaper.end();
    List<Line> before =
        lines.get().stream().takeWhile(line -> line.line() < shaped.header.line()).toList();
    List<String> own = shaped.header.cells().stream().map(Field::bare).toList();
    List<String> names =
        IntStream.range(0, own.size()).mapToObj(i -> name(own, before, i)).toList();
    List<String> above =
        before.stream()
            .map(
                line ->
                    String.join(
                        ", ",
                        line.cells().stream().map(Field::bare).filter(c -> !c.isEmpty()).toList()))
            .filter(text -> !text.isBlank())
            .toList();
    check(file, names, shaped, problems);
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new RawTable(
                file,
                records.found(),
                before.size() + 1,
                !names.equals(own),
                above,
                names,
                shaped.rows,
                before.size() + 1 + shaped.rows.size() < lines.get().size()));
  }

  /**
   * The name of a column: where a header has two lines, the first names what goes down the side.
   */
  private static String name(List<String> own, List<Line> before, int column) {
    return own.get(column).isEmpty() && !before.isEmpty()
        ? cell(before.get(before.size() - 1), column)
        : own.get(column);
  }

  private static void check(String file, List<String> names, Shaped shaped, Problems problems) {
    Location at = new Location(file, shaped.header.line(), 0);
    if (names.size() < 2) {
      String found = "the header \"" + names.get(0) + "\" is one column, and a table has more";
      String remedy = "name a CSV file whose cells are separated by commas, semicolons or tabs";
      problems.error(at, "no-table", found, remedy);
    } else if (shaped.rows.isEmpty()) {
      String found = "the file holds a header and no row";
      problems.error(at, "empty-file", found, "name a file with figures");
    }
    for (int i = 0; i < names.size() && names.size() > 1; i++) {
      Location here = new Location(file, shaped.header.line(), i + 1);
      if (names.get(i).isEmpty()) {
        String remedy = "write a name into the header";
        problems.error(here, "no-name", "the column has no name", remedy);
      } else if (names.indexOf(names.get(i)) < i) {
        String found = "the column \"" + names.get(i) + "\" stands twice";
        problems.error(here, "duplicate-column", found, "rename one of them");
      }
    }
  }

  /** Takes what the shaper makes. */
  private static final class Shaped implements RowShaper.Sink {
    private final List<Line> rows = new ArrayList<>();
    private Line header = new Line(1, List.of(""));

    @Override
    public void header(Line found) {
      header = found;
    }

    @Override
    public void row(Line row) {
      rows.add(row);
    }
  }

  /** Returns the words of the file's name. */
  String name() {
    return GivenNames.title(GivenNames.stem(file).replace('-', ' '));
  }

  /** Returns the cell of a row, as it is read. */
  static String cell(Line row, int column) {
    return column < row.cells().size() ? Field.bare(row.cells().get(column)) : "";
  }

  /** Returns the cell of a row in a column. */
  String cell(Line row, String column) {
    return cell(row, names.indexOf(column));
  }

  /** Returns the cells of a column. */
  List<String> cells(int column) {
    return rows.stream().map(row -> cell(row, column)).toList();
  }

  /** Returns the cells of a column. */
  List<String> cells(String column) {
    return cells(names.indexOf(column));
  }

  /** Returns the same file with some of its rows. */
  RawTable keeping(List<Line> some) {
    return new RawTable(file, form, headerRow, namesAbove, above, names, some, hasBlanks);
  }
}
