package strandline.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords;
import strandline.csv.FileForm;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;

/** The cells of one file while they are checked: their texts and, where these fit, values. */
final class CellGrid implements RowShaper.Sink {
  /**
   * A record of the file.
   *
   * @param line the line that it begins in
   * @param texts the cells as written, in the schema's order
   * @param values the values in the schema's order; null where there is none or it is wrong
   */
  record Row(int line, String[] texts, Comparable<?>[] values) {}

  private final TableResource resource;
  private final Map<String, List<TableReader.Rule>> rules = new HashMap<>();
  private final Set<String> required;
  private final Problems problems;
  private final List<? extends RowShaper.Sink> watchers;
  private final List<Row> rows = new ArrayList<>();
  private int[] columns = {};
  private int width;
  private boolean hasRows;

  CellGrid(TableReader.Input input, Problems problems) {
    this.resource = input.resource();
    this.required = input.required();
    this.problems = problems;
    this.watchers = input.watchers();
    input
        .rules()
        .forEach(rule -> rules.computeIfAbsent(rule.column(), c -> new ArrayList<>()).add(rule));
  }

  TableResource resource() {
    return resource;
  }

  List<Row> rows() {
    return rows;
  }

  void fill(byte[] bytes) {
    FileForm form = resource.form();
    if (form.dialect().headerRows().isEmpty()) {
      columns = IntStream.range(0, resource.schema().fields().size()).toArray();
      width = columns.length;
    }
    RowShaper shaper = new RowShaper(form, width, this);
    CsvRecords records = new CsvRecords(resource.path(), form, problems);
    boolean isSound = records.read(bytes).map(lines -> pass(lines, shaper)).orElse(false);
    if (isSound && !hasRows && width > 0) {
      String remedy = "write rows, or remove the resource";
      add(Location.of(resource.path()), "empty-file", "the file holds a header and no row", remedy);
    }
  }

  /** Adds rows that stand in no line of a file. */
  void add(List<List<String>> made) {
    columns = IntStream.range(0, resource.schema().fields().size()).toArray();
    made.forEach(cells -> rows.add(checked(new CsvRecords.Line(0, cells))));
  }

  private static boolean pass(List<CsvRecords.Line> lines, RowShaper shaper) {
    lines.forEach(shaper);
    shaper.end();
    return true;
  }

  @Override
  public void header(CsvRecords.Line header) {
    watchers.forEach(one -> one.header(header));
    width = readHeader(header.cells(), header.line()) ? header.cells().size() : 0;
  }

  @Override
  public void row(CsvRecords.Line row) {
    hasRows = true;
    watchers.forEach(one -> one.row(row));
    if (width > 0 && isWhole(row, width)) {
      rows.add(checked(row));
    }
  }

  private boolean readHeader(List<String> header, int line) {
    TableSchema schema = resource.schema();
    List<Problem> found = schema.problems(header, new Location(resource.path(), line, 0));
    found.forEach(problems::add);
    columns = schema.names().stream().mapToInt(header::indexOf).toArray();
    return Arrays.stream(columns).allMatch(column -> column >= 0);
  }

  private boolean isWhole(CsvRecords.Line line, int width) {
    Location at = new Location(resource.path(), line.line(), 0);
    Optional<Problem> found = TableSchema.problem(line.cells(), width, at);
    found.ifPresent(problems::add);
    return found.isEmpty();
  }

  private Row checked(CsvRecords.Line line) {
    List<Field> fields = resource.schema().fields();
    String[] texts = new String[fields.size()];
    Comparable<?>[] values = new Comparable<?>[fields.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = line.cells().get(columns[i]);
      values[i] = value(fields.get(i), texts[i], at(line.line(), i)).orElse(null);
    }
    return new Row(line.line(), texts, values);
  }

  Location at(int line, int field) {
    return new Location(resource.path(), line, columns[field] + 1);
  }

  private Optional<Comparable<?>> value(Field field, String text, Location at) {
    Optional<Problem> problem =
        field
            .outside(text, at)
            .or(
                () ->
                    field.missing().contains(text) ? lacking(field, at) : beyond(field, text, at));
    problem.ifPresent(problems::add);
    return problem.isPresent() && problem.get().isError() ? Optional.empty() : field.value(text);
  }

  private Optional<Problem> lacking(Field field, Location at) {
    return required.contains(field.name()) ? Optional.of(field.empty(at)) : Optional.empty();
  }

  private Optional<Problem> beyond(Field field, String text, Location at) {
    for (TableReader.Rule rule : rules.getOrDefault(field.name(), List.of())) {
      if (!rule.fits().test(text)) {
        String found = field.name() + " \"" + text + "\" " + rule.complaint();
        return Optional.of(Problem.error(at, rule.kind(), found, rule.remedy().apply(text)));
      }
    }
    return field.inside(text, at);
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }
}
