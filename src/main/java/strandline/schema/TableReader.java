package strandline.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import strandline.csv.RowShaper;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.input.Problems;

/** Reads CSV files against their schemas: every cell, every key, every reference. */
public final class TableReader {
  /**
   * What a cell of a column must fulfil beyond its schema, in the words of whoever reads it.
   *
   * @param column the column's name
   * @param kind the stable word of the problem
   * @param fits whether a text is right; cells without a value are not asked
   * @param complaint what is wrong, such as {@code is no period}
   * @param remedy makes what would be right from the text
   */
  public record Rule(
      String column,
      String kind,
      Predicate<String> fits,
      String complaint,
      UnaryOperator<String> remedy) {}

  /**
   * A file to read.
   *
   * @param resource what it should hold
   * @param bytes what it holds; nothing when there is no such file, which the caller has said
   * @param rules what its cells must fulfil beyond the schema
   * @param required the columns that must have a value in every row, whatever the schema says
   * @param watchers are given the header and every row as well, as they stand
   */
  public record Input(
      TableResource resource,
      Optional<byte[]> bytes,
      List<Rule> rules,
      Set<String> required,
      List<? extends RowShaper.Sink> watchers) {
    /** Copies the collections; the bytes are the caller's and are not changed. */
    public Input {
      rules = List.copyOf(rules);
      required = Set.copyOf(required);
      watchers = List.copyOf(watchers);
    }

    /**
     * A file that nobody watches.
     *
     * @param resource what it should hold
     * @param bytes what it holds
     * @param rules what its cells must fulfil beyond the schema
     * @param required the columns that must have a value in every row
     */
    public Input(
        TableResource resource, Optional<byte[]> bytes, List<Rule> rules, Set<String> required) {
      this(resource, bytes, rules, required, List.of());
    }
  }

  /** Makes a reader. */
  public TableReader() {}

  /**
   * Reads files that may refer to each other.
   *
   * @param inputs the files; their resources have different names
   * @param problems takes every error, in order of the files and of their lines
   * @return a table for each file without an error, by the resource's name, sorted
   */
  public Map<String, CheckedTable> read(List<Input> inputs, Problems problems) {
    Map<String, CellGrid> grids = new LinkedHashMap<>();
    Problems own = new Problems();
    for (Input input : inputs) {
      CellGrid grid = new CellGrid(input, own);
      input.bytes().ifPresent(grid::fill);
      grids.put(input.resource().name(), grid);
    }
    new Keys(grids, own).check();
    List<Problem> found = own.all();
    found.stream().sorted(java.util.Comparator.comparing(Problem::location)).forEach(problems::add);
    Map<String, CheckedTable> tables = new TreeMap<>();
    grids.forEach(
        (name, grid) -> {
          String path = grid.resource().path();
          if (!grid.rows().isEmpty()
              && found.stream()
                  .noneMatch(one -> one.isError() && one.location().file().equals(path))) {
            tables.put(name, CheckedTable.of(grid));
          }
        });
    return tables;
  }

  /** The check of what may stand once only, and of what must stand in another file too. */
  private static final class Keys {
    private final Map<String, CellGrid> grids;
    private final Problems problems;

    Keys(Map<String, CellGrid> grids, Problems problems) {
      this.grids = grids;
      this.problems = problems;
    }

    void check() {
      grids.values().forEach(this::check);
    }

    private void check(CellGrid grid) {
      TableSchema schema = grid.resource().schema();
      schema.keys().forEach(key -> once(grid, key));
      schema.foreignKeys().forEach(key -> refer(grid, key));
    }

    private void once(CellGrid grid, List<String> names) {
      int[] fields = names.stream().mapToInt(grid.resource().schema().names()::indexOf).toArray();
      Map<List<Comparable<?>>, Integer> lines = new HashMap<>();
      for (CellGrid.Row row : grid.rows()) {
        List<Comparable<?>> key = new ArrayList<>();
        Arrays.stream(fields).forEach(field -> key.add(row.values()[field]));
        if (key.contains(null)) {
          continue;
        }
        Integer first = lines.putIfAbsent(key, row.line());
        if (first != null) {
          String cells =
              Arrays.stream(fields).mapToObj(f -> row.texts()[f]).collect(Collectors.joining(", "));
          String found =
              String.join(", ", names) + " \"" + cells + "\" stands in line " + first + " already";
          add(grid.at(row.line(), fields[0]), "duplicate-key", found, "change or remove one row");
        }
      }
    }

    private void refer(CellGrid grid, TableSchema.ForeignKey key) {
      String other = key.resource().isEmpty() ? grid.resource().name() : key.resource();
      CellGrid target = grids.get(other);
      int to = target == null ? -1 : target.resource().schema().names().indexOf(key.target());
      int from = grid.resource().schema().names().indexOf(key.column());
      if (to < 0) {
        String found =
            "the foreign key names \"" + other + "." + key.target() + "\", which is no field";
        String remedy = "write the name of a resource and of its field";
        add(key.location(), "unknown-field", found, remedy);
      } else if (from >= 0 && !target.rows().isEmpty()) {
        refer(grid, from, target, to);
      }
    }

    private void refer(CellGrid grid, int from, CellGrid target, int to) {
      Set<String> known =
          target.rows().stream()
              .map(row -> row.texts()[to])
              .collect(Collectors.toCollection(TreeSet::new));
      String name = grid.resource().schema().names().get(from);
      String kind = "unknown-" + target.resource().name().replaceFirst("s$", "");
      for (CellGrid.Row row : grid.rows()) {
        String text = row.texts()[from];
        if (row.values()[from] != null && !known.contains(text)) {
          String path = target.resource().path();
          String column = target.resource().schema().names().get(to);
          String found = name + " \"" + text + "\" is no " + column + " of " + path;
          String remedy =
              NearestWord.to(text, known)
                  .map(near -> "did you mean \"" + near + "\"?")
                  .orElse("add a row to " + path);
          add(grid.at(row.line(), from), kind, found, remedy);
        }
      }
    }

    private void add(Location at, String kind, String message, String remedy) {
      problems.add(Problem.error(at, kind, message, remedy));
    }
  }
}
