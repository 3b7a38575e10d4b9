package strandline.validate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import strandline.csv.CsvRecords;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.Footing;
import strandline.schema.ManyProblems;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;

/**
 * The check of one file in one pass: the number of cells, every cell, every key, every reference
 * and every footing. What is kept of the rows are the cells of keys.
 */
public final class TableCheck {
  private static final int MOST_KEYS = 5_000_000;

  /**
   * What stands in another table.
   *
   * @param file the other file
   * @param texts the texts of its column
   */
  public record Known(String file, Set<String> texts) {
    /** Sorts, so that the nearest of two texts is always the same. */
    public Known {
      texts = Collections.unmodifiableSet(new TreeSet<>(texts));
    }
  }

  private final TableResource resource;
  private final boolean isDeclared;
  private final List<Footing> footings;
  private final Map<TableSchema.ForeignKey, Known> others;
  private final Map<Integer, List<String>> elsewhere;
  private final RejectedRows rejected;

  /**
   * Makes a check against a schema.
   *
   * @param resource the file, its form and its schema; a schema without a field is found out
   * @param footings the totals that should foot
   * @param others what the schema's references may name; a reference that is not here is not
   *     checked
   * @param elsewhere errors that another check found, by line; these rows are rejected too
   * @param rejected takes the rows with an error
   */
  public TableCheck(
      TableResource resource,
      List<Footing> footings,
      Map<TableSchema.ForeignKey, Known> others,
      Map<Integer, List<String>> elsewhere,
      RejectedRows rejected) {
    this.resource = resource;
    this.isDeclared = !resource.schema().fields().isEmpty();
    this.footings = List.copyOf(footings);
    this.others = Map.copyOf(others);
    this.elsewhere = Map.copyOf(elsewhere);
    this.rejected = rejected;
  }

  /**
   * Reads the file once.
   *
   * @param stream the file; the caller closes it
   * @return what it came to
   * @throws IOException when the stream cannot be read
   */
  public FileReport read(InputStream stream) throws IOException {
    Problems found = new Problems();
    Pass pass = new Pass(new ManyProblems(found));
    RowShaper shaper = new RowShaper(resource.form(), resource.schema().fields().size(), pass);
    boolean isRead = new CsvRecords(resource.path(), resource.form(), found).read(stream, shaper);
    shaper.end();
    pass.many.end();
    pass.adding.forEach(adding -> found.addAll(adding.end()));
    pass.adding.forEach(adding -> found.addAll(adding.accepted()));
    if (isRead && pass.rows == 0) {
      Location at = Location.of(resource.path());
      String said = "the file holds a header and no row";
      found.add(Problem.warning(at, "empty-file", said, "write rows, or remove the file"));
    }
    if (!isDeclared) {
      pass.otherWidth().ifPresent(found::add);
      pass.facts.forEach(facts -> found.addAll(facts.doubts(resource.path())));
    }
    List<FileReport.ColumnReport> columns = pass.facts.stream().map(ColumnFacts::report).toList();
    return new FileReport(resource.path(), pass.rows, pass.bad, columns, found.all());
  }

  /** Cells that together stand once only. */
  private record Key(List<Integer> columns, Map<List<Object>, Integer> lines) {}

  /** One pass over the file. */
  private final class Pass implements RowShaper.Sink {
    private final ManyProblems many;
    private final List<ColumnFacts> facts = new ArrayList<>();
    private final List<Footing.Adding> adding = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private List<String> header = List.of();
    private List<Optional<Field>> fields = List.of();
    private final Map<Integer, Long> widths = new TreeMap<>();
    private long rows;
    private long bad;

    Pass(ManyProblems many) {
      this.many = many;
      adding.addAll(Footing.Adding.all(footings, resource));
      if (resource.form().dialect().headerRows().isEmpty() && isDeclared) {
        bind(resource.schema().names());
      }
    }

    @Override
    public void header(Line line) {
      Location at = new Location(resource.path(), line.line(), 0);
      List<Problem> problems =
          isDeclared ? resource.schema().problems(line.cells(), at) : nameless(line.cells(), at);
      problems.forEach(many::add);
      bind(line.cells());
    }

    private static List<Problem> nameless(List<String> names, Location line) {
      List<Problem> found = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Location at = new Location(line.file(), line.line(), i + 1);
        String name = names.get(i);
        if (name.isBlank()) {
          String remedy = "name it or remove the column";
          found.add(Problem.error(at, "blank-header", "the column has no name", remedy));
        } else if (names.indexOf(name) < i) {
          String said = "the column \"" + name + "\" stands twice";
          found.add(Problem.error(at, "duplicate-column", said, "rename or remove one of them"));
        }
      }
      return found;
    }

    private void bind(List<String> names) {
      header = names;
      adding.forEach(one -> one.header(new Line(0, names)));
      rejected.header(names);
      List<Optional<Field>> bound = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        facts.add(new ColumnFacts(names.get(i), i));
        boolean isFirst = names.indexOf(names.get(i)) == i;
        bound.add(isFirst ? resource.schema().field(names.get(i)) : Optional.empty());
      }
      fields = bound;
      for (List<String> key : resource.schema().keys()) {
        List<Integer> columns = key.stream().map(names::indexOf).toList();
        if (!columns.contains(-1)) {
          keys.add(new Key(columns, new HashMap<>()));
        }
      }
    }

    @Override
    public void row(Line row) {
      if (header.isEmpty()) {
        bind(numbered(row.cells().size()));
      }
      rows++;
      widths.merge(row.cells().size(), 1L, Long::sum);
      List<Problem> problems = new ArrayList<>();
      Location at = new Location(resource.path(), row.line(), 0);
      TableSchema.problem(row.cells(), header.size(), at)
          .ifPresentOrElse(problems::add, () -> look(row, problems));
      problems.forEach(many::add);
      List<String> errors = new ArrayList<>(elsewhere.getOrDefault(row.line(), List.of()));
      problems.stream()
          .filter(Problem::isError)
          .map(problem -> problem.message() + "; " + problem.remedy())
          .filter(said -> !errors.contains(said))
          .forEach(errors::add);
      if (!errors.isEmpty()) {
        bad++;
        rejected.add(row, errors);
      }
    }

    /** A header of another width than most rows is probably none. */
    private Optional<Problem> otherWidth() {
      return widths.entrySet().stream()
          .filter(one -> one.getKey() != header.size() && one.getKey() > 1)
          .filter(one -> one.getValue() * 2 > rows - widths.getOrDefault(1, 0L))
          .findFirst()
          .map(
              one -> {
                String found =
                    "most rows have " + one.getKey() + " cells, and the header " + header.size();
                String remedy =
                    "declare in a data package where the header stands (dialect: headerRows)";
                return Problem.warning(Location.of(resource.path()), "header", found, remedy);
              });
    }

    private static List<String> numbered(int count) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        names.add("column " + i);
      }
      return names;
    }

    private void look(Line row, List<Problem> problems) {
      for (int i = 0; i < header.size(); i++) {
        String text = row.cells().get(i);
        Location at = new Location(resource.path(), row.line(), i + 1);
        facts.get(i).add(text, row.line());
        fields.get(i).flatMap(field -> field.problem(text, at)).ifPresent(problems::add);
      }
      keys.forEach(key -> once(key, row).ifPresent(problems::add));
      others.forEach((key, known) -> refer(key, known, row).ifPresent(problems::add));
      adding.forEach(one -> one.row(row));
    }

    private Optional<Problem> once(Key key, Line row) {
      List<Object> values = new ArrayList<>();
      for (int column : key.columns()) {
        Optional<Comparable<?>> value = fields.get(column).orElseThrow().value(cell(row, column));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
      if (key.lines().size() >= MOST_KEYS) {
        return key.lines().containsKey(values)
            ? Optional.of(twice(key, row, values))
            : tooMany(row);
      }
      Integer first = key.lines().putIfAbsent(values, row.line());
      return first == null ? Optional.empty() : Optional.of(twice(key, row, values));
    }

    private Optional<Problem> tooMany(Line row) {
      String found = "more than 5,000,000 keys; those from here on are not compared";
      Location at = new Location(resource.path(), row.line(), 0);
      return Optional.of(
          Problem.warning(at, "many-keys", found, "check them in a database, or drop the key"));
    }

    private Problem twice(Key key, Line row, List<Object> values) {
      List<String> names = key.columns().stream().map(header::get).toList();
      List<String> cells = key.columns().stream().map(column -> cell(row, column)).toList();
      String found =
          String.join(", ", names)
              + " \""
              + String.join(", ", cells)
              + "\" stands in line "
              + key.lines().get(values)
              + " already";
      Location at = new Location(resource.path(), row.line(), key.columns().get(0) + 1);
      return Problem.error(at, "duplicate-key", found, "change or remove one row");
    }

    private Optional<Problem> refer(TableSchema.ForeignKey key, Known known, Line row) {
      int column = header.indexOf(key.column());
      if (column < 0) {
        return Optional.empty();
      }
      String text = cell(row, column);
      boolean hasValue = fields.get(column).flatMap(field -> field.value(text)).isPresent();
      if (!hasValue || known.texts().contains(text)) {
        return Optional.empty();
      }
      String found = key.column() + " \"" + text + "\" is no " + key.target() + " of ";
      String remedy =
          NearestWord.to(text, known.texts())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("add a row to " + known.file());
      Location at = new Location(resource.path(), row.line(), column + 1);
      String kind = "unknown-" + key.resource().replaceFirst("s$", "");
      return Optional.of(Problem.error(at, kind, found + known.file(), remedy));
    }

    private String cell(Line row, int column) {
      return row.cells().get(column);
    }
  }
}
