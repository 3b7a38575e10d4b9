package strandline.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords;
import strandline.csv.FileForm;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.NearestWord;
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
  private final List<Row> rows = new ArrayList<>();
  private int[] columns = {};
  private int width;
  private boolean hasRows;

  CellGrid(TableReader.Input input, Problems problems) {
    this.resource = input.resource();
    this.required = input.required();
    this.problems = problems;
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

  private static boolean pass(List<CsvRecords.Line> lines, RowShaper shaper) {
    lines.forEach(shaper);
    shaper.end();
    return true;
  }

  @Override
  public void header(CsvRecords.Line header) {
    width = readHeader(header.cells(), header.line()) ? header.cells().size() : 0;
  }

  @Override
  public void row(CsvRecords.Line row) {
    hasRows = true;
    if (width > 0 && isWhole(row, width)) {
      rows.add(checked(row));
    }
  }

  private boolean readHeader(List<String> header, int line) {
    Location at = new Location(resource.path(), line, 0);
    List<String> names = resource.schema().names();
    if (header.size() == 1 && names.size() > 1 && header.get(0).matches(".*[;\t|].*")) {
      String found = "the header is one column, \"" + header.get(0) + "\"";
      add(at, "bad-csv", found, "separate the columns with commas");
      return false;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < header.size(); i++) {
      checkName(header.get(i), seen, new Location(at.file(), line, i + 1), header);
    }
    List<String> missing = names.stream().filter(name -> !header.contains(name)).toList();
    missing.forEach(
        name -> {
          String found = "the column \"" + name + "\" is missing";
          add(at, "missing-column", found, "add it to the header");
        });
    columns = names.stream().mapToInt(header::indexOf).toArray();
    return missing.isEmpty();
  }

  private void checkName(String name, Set<String> seen, Location at, List<String> header) {
    List<String> names = resource.schema().names();
    if (name.isBlank()) {
      add(at, "unknown-column", "the column has no name", "name it or remove the column");
    } else if (!seen.add(name)) {
      String found = "the column \"" + name + "\" stands twice";
      add(at, "duplicate-column", found, "rename or remove one of them");
    } else if (!names.contains(name)) {
      List<String> free = names.stream().filter(known -> !header.contains(known)).toList();
      String remedy =
          NearestWord.to(name, free)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("remove it, or add a field to the schema");
      add(at, "unknown-column", "unknown column \"" + name + "\"", remedy);
    }
  }

  private boolean isWhole(CsvRecords.Line line, int width) {
    int cells = line.cells().size();
    if (cells == width) {
      return true;
    }
    Location at = new Location(resource.path(), line.line(), 0);
    if (cells == 1 && line.cells().get(0).isEmpty()) {
      add(at, "ragged-row", "the line is empty", "remove it");
    } else {
      String found = cells + " cells stand under " + width + " columns";
      String less = "add the missing " + (width - cells) + ", empty cells too";
      String more = "put quotes round a cell that holds a comma, or remove " + (cells - width);
      add(at, "ragged-row", found, cells < width ? less : more);
    }
    return false;
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
    String found = field.name() + " \"" + text + "\" ";
    if (field.missing().contains(text)) {
      if (field.constraints().required() || required.contains(field.name())) {
        String remedy = "write " + field.type().meaning();
        add(at, "constraint", field.name() + " is empty and must have a value", remedy);
      }
      return Optional.empty();
    }
    if (!text.equals(text.strip())) {
      add(at, "spaces", found + "has spaces around it", "write \"" + text.strip() + "\"");
      return Optional.empty();
    }
    for (TableReader.Rule rule : rules.getOrDefault(field.name(), List.of())) {
      if (!rule.fits().test(text)) {
        add(at, rule.kind(), found + rule.complaint(), rule.remedy().apply(text));
        return Optional.empty();
      }
    }
    Optional<Comparable<?>> value = field.parse(text);
    if (value.isEmpty()) {
      String what = "is not " + field.type().meaning();
      add(at, "wrong-type", found + what, field.remedy(text));
      return value;
    }
    Optional<Constraints.Complaint> complaint = field.constraints().check(text, value.get());
    complaint.ifPresent(c -> add(at, "constraint", found + c.message(), c.remedy()));
    return complaint.isPresent() ? Optional.empty() : value;
  }

  private void add(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }
}
