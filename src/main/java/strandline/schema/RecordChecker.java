package strandline.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import strandline.csv.CsvRecords;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * The streaming check of one CSV file against its schema: the header, the number of cells, every
 * cell, the keys, the references and the printed totals. Each record is handed over with its typed
 * values and with what is wrong with it. Of the records only the cells of keys are kept.
 */
public final class RecordChecker {
  private static final int MOST_KEYS = 5_000_000;

  /**
   * What the cells of a column must fulfil beyond their schema, and the value that they then have.
   *
   * @param column the column's name
   * @param kind the stable word of the problem
   * @param value finds the value of a text, which is that of the schema where it is a text; cells
   *     that mean missing are not asked
   * @param complaint what is wrong with a text without a value, such as {@code is no period}
   * @param remedy makes what would be right from the text
   */
  public record Rule(
      String column,
      String kind,
      Function<String, ? extends Optional<? extends Comparable<?>>> value,
      String complaint,
      UnaryOperator<String> remedy) {}

  /**
   * What is asked of a file beyond its schema.
   *
   * @param rules what its cells must fulfil
   * @param required the columns that must have a value in every row
   * @param references the texts that columns with a reference may hold
   * @param footings the totals that should foot
   * @param needed the columns that must be there in a file that somebody else keeps, while all
   *     others are passed over and no cell is looked at; nothing where the columns and cells must
   *     be those of the schema
   * @param isGrouped whether many problems of one kind are counted and only the first ones said;
   *     otherwise all are, but none of the records of a file that cannot be read to its end
   */
  public record Demands(
      List<Rule> rules,
      Set<String> required,
      Map<TableSchema.ForeignKey, References.Known> references,
      List<Footing> footings,
      Optional<List<String>> needed,
      boolean isGrouped) {
    /** Copies. */
    public Demands {
      rules = List.copyOf(rules);
      required = Set.copyOf(required);
      references = Map.copyOf(references);
      footings = List.copyOf(footings);
    }

    /**
     * Asks for some columns alone, whatever others there are.
     *
     * @param columns their names
     * @return the demands, with many problems counted
     */
    public static Demands columns(List<String> columns) {
      return new Demands(
          List.of(), Set.of(), Map.of(), List.of(), Optional.of(List.copyOf(columns)), true);
    }
  }

  /**
   * A record.
   *
   * @param line the line that it begins in
   * @param cells its cells as they stand
   * @param isWhole whether all needed columns are there and have a cell
   * @param values its values in the schema's order, null where there is none or it is wrong; empty
   *     when the cells were not looked at
   * @param problems what is wrong or doubtful
   */
  public record Row(
      int line,
      List<String> cells,
      boolean isWhole,
      Comparable<?>[] values,
      List<Problem> problems) {}

  /** Takes what was checked. */
  public interface Taker {
    /**
     * Takes the columns, before any record.
     *
     * @param names as the file has them; those of the schema where there is no header
     */
    void columns(List<String> names);

    /**
     * Takes a record.
     *
     * @param row the record
     */
    void row(Row row);
  }

  /**
   * What a reading came to.
   *
   * @param isRead false after an error that ended the reading or left the columns unknown
   * @param rows how many rows of data there were
   * @param footings the totals that do not foot
   * @param accepted the totals that do not foot and are known to
   */
  public record Result(boolean isRead, long rows, List<Problem> footings, List<Problem> accepted) {}

  private final TableResource resource;
  private final List<Field> fields;
  private final Demands demands;
  private final Taker taker;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Problems problems;
  private final Problems ofRecords = new Problems();
  private final ManyProblems many;
  private final Consumer<Problem> found;

  /**
   * Makes the check of one file.
   *
   * @param resource the file, its form and its schema; a schema without a field asks nothing
   * @param demands what else is asked
   * @param problems takes what is wrong or doubtful
   * @param taker takes the records
   */
  public RecordChecker(TableResource resource, Demands demands, Problems problems, Taker taker) {
    this.resource = resource;
    this.fields = resource.schema().fields();
    this.demands = demands;
    this.taker = taker;
    this.problems = problems;
    this.many = new ManyProblems(problems);
    this.found = demands.isGrouped() ? many::add : ofRecords::add;
    demands.rules().forEach(rule -> rules.putIfAbsent(rule.column(), rule));
  }

  /**
   * Reads the file once.
   *
   * @param stream the file; the caller closes it
   * @return what it came to
   * @throws IOException when the stream cannot be read
   */
  public Result read(InputStream stream) throws IOException {
    Pass pass = new Pass();
    RowShaper shaper =
        new RowShaper(resource.path(), resource.form(), fields.size(), pass, problems::add);
    CsvRecords records = new CsvRecords(resource.path(), resource.form(), problems);
    boolean isRead = records.read(stream, shaper);
    shaper.end();
    many.end();
    if (isRead) {
      problems.addAll(ofRecords.all());
    }
    List<Problem> footings = pass.adding.stream().flatMap(one -> one.end().stream()).toList();
    List<Problem> accepted = pass.adding.stream().flatMap(one -> one.accepted().stream()).toList();
    return new Result(isRead && pass.isBound, pass.rows, footings, accepted);
  }

  /**
   * Adds something that the taker finds wrong, counted with what the check finds.
   *
   * @param problem what was found
   */
  public void add(Problem problem) {
    found.accept(problem);
  }

  /** Cells that together stand once only. */
  private record Key(List<Integer> fields, Map<List<Comparable<?>>, Integer> lines) {}

  /** One pass over the file. */
  private final class Pass implements RowShaper.Sink {
    private final List<Footing.Adding> adding = Footing.Adding.all(demands.footings(), resource);
    private final List<Key> keys = new ArrayList<>();
    private int[] places = {};
    private int width;
    private boolean isBound;
    private long rows;

    Pass() {
      if (resource.form().dialect().headerRows().isEmpty() && !fields.isEmpty()) {
        bind(resource.schema().names());
      }
    }

    @Override
    public void header(Line header) {
      Location at = new Location(resource.path(), header.line(), 0);
      List<String> names = header.cells();
      TableSchema schema = resource.schema();
      demands
          .needed()
          .map(needed -> TableSchema.problems(needed, names, at))
          .orElseGet(
              () -> fields.isEmpty() ? TableSchema.doubts(names, at) : schema.problems(names, at))
          .forEach(found);
      header.problems().forEach(found);
      bind(names);
    }

    private void bind(List<String> names) {
      width = names.size();
      places = fields.stream().mapToInt(field -> names.indexOf(field.name())).toArray();
      isBound =
          demands
              .needed()
              .map(names::containsAll)
              .orElseGet(() -> Arrays.stream(places).allMatch(place -> place >= 0));
      adding.forEach(one -> one.header(new Line(0, names)));
      List<String> own = resource.schema().names();
      for (List<String> key : isBound ? resource.schema().keys() : List.<List<String>>of()) {
        if (demands.needed().map(needed -> needed.containsAll(key)).orElse(true)) {
          keys.add(new Key(key.stream().map(own::indexOf).toList(), new HashMap<>()));
        }
      }
      taker.columns(names);
    }

    @Override
    public void row(Line row) {
      if (width == 0) {
        bind(IntStream.rangeClosed(1, row.cells().size()).mapToObj(i -> "column " + i).toList());
      }
      rows++;
      adding.forEach(one -> one.row(row));
      List<Problem> wrong = new ArrayList<>(row.problems());
      Comparable<?>[] values = {};
      boolean isWhole = isBound;
      if (isBound) {
        Location at = new Location(resource.path(), row.line(), 0);
        Optional<Problem> ragged =
            demands.needed().isPresent()
                ? TableSchema.raggedRecord(row.cells(), width, at)
                : TableSchema.problem(row.cells(), width, at);
        ragged.ifPresent(wrong::add);
        isWhole = ragged.isEmpty();
        if (isWhole && demands.needed().isEmpty()) {
          values = values(row, wrong);
        } else if (isWhole && !keys.isEmpty()) {
          Comparable<?>[] ofKeys = new Comparable<?>[places.length];
          keys.forEach(key -> key.fields().forEach(field -> ofKeys[field] = value(field, row)));
          keys.forEach(key -> once(key, row, ofKeys, wrong));
        }
        wrong.forEach(found);
      }
      taker.row(new Row(row.line(), row.cells(), isWhole, values, wrong));
    }

    /** The value of a key's cell, in which nothing else is looked at. */
    private Comparable<?> value(int field, Line row) {
      return fields.get(field).value(row.cells().get(places[field])).orElse(null);
    }

    private Comparable<?>[] values(Line row, List<Problem> wrong) {
      Comparable<?>[] values = new Comparable<?>[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(fields.get(i), row.cells().get(places[i]), at(row, i), wrong);
      }
      keys.forEach(key -> once(key, row, values, wrong));
      demands.references().forEach((key, known) -> refer(key, known, row, values, wrong));
      return values;
    }

    private Comparable<?> value(Field field, String cell, Location at, List<Problem> wrong) {
      Optional<Problem> problem = field.outside(cell, at);
      String text = field.missing().contains(cell) ? cell : Field.bare(cell);
      boolean isMissing = field.missing().contains(text);
      if (problem.filter(one -> !one.isError()).isPresent()) {
        wrong.add(problem.get());
        problem = Optional.empty();
      }
      if (problem.isEmpty() && isMissing && demands.required().contains(field.name())) {
        problem = Optional.of(field.empty(at));
      }
      Rule rule = rules.get(field.name());
      Optional<? extends Comparable<?>> ruled = Optional.empty();
      if (problem.isEmpty() && !isMissing && rule != null) {
        ruled = rule.value().apply(text);
        problem = ruled.isPresent() ? Optional.empty() : Optional.of(breach(rule, text, at));
      }
      if (problem.isEmpty() && !isMissing) {
        problem = field.inside(text, at);
      }
      problem.ifPresent(wrong::add);
      if (problem.filter(Problem::isError).isPresent()) {
        return null;
      }
      boolean isTyped = ruled.filter(found -> !(found instanceof String)).isPresent();
      return isTyped ? ruled.get() : field.value(text).orElse(null);
    }

    private static Problem breach(Rule rule, String text, Location at) {
      String said = rule.column() + " \"" + text + "\" " + rule.complaint();
      return Problem.error(at, rule.kind(), said, rule.remedy().apply(text));
    }

    private Location at(Line row, int field) {
      return new Location(resource.path(), row.line(), places[field] + 1);
    }

    private void once(Key key, Line row, Comparable<?>[] values, List<Problem> wrong) {
      List<Comparable<?>> own = new ArrayList<>();
      key.fields().forEach(field -> own.add(values[field]));
      if (own.contains(null)) {
        return;
      }
      boolean isFull = key.lines().size() >= MOST_KEYS;
      Integer first = isFull ? key.lines().get(own) : key.lines().putIfAbsent(own, row.line());
      if (first != null) {
        wrong.add(twice(key, row, first));
      } else if (isFull) {
        String said = "more than 5,000,000 keys; those from here on are not compared";
        Location at = new Location(resource.path(), row.line(), 0);
        wrong.add(
            Problem.warning(at, "many-keys", said, "check them in a database, or drop the key"));
      }
    }

    private Problem twice(Key key, Line row, int first) {
      String names =
          key.fields().stream().map(f -> fields.get(f).name()).collect(Collectors.joining(", "));
      String cells =
          key.fields().stream()
              .map(field -> row.cells().get(places[field]))
              .collect(Collectors.joining(", "));
      String said = names + " \"" + cells + "\" stands in line " + first + " already";
      Location at = at(row, key.fields().get(0));
      String remedy =
          resource.form().tolerant()
              ? "keep one row, or name in the key the column that tells the two apart"
              : "change or remove one row";
      return Problem.error(at, "duplicate-key", said, remedy);
    }

    private void refer(
        TableSchema.ForeignKey key,
        References.Known known,
        Line row,
        Comparable<?>[] values,
        List<Problem> wrong) {
      int field = resource.schema().names().indexOf(key.column());
      if (field < 0 || values[field] == null) {
        return;
      }
      String text = Field.bare(row.cells().get(places[field]));
      if (!known.texts().contains(text)) {
        String said = key.column() + " \"" + text + "\" is no " + key.target() + " of ";
        String remedy = NearestWord.remedy(text, known.texts(), "add a row to " + known.file());
        String kind = "unknown-" + known.resource().replaceFirst("s$", "");
        wrong.add(Problem.error(at(row, field), kind, said + known.file(), remedy));
      }
    }
  }
}
