package strandline.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import strandline.input.Problems;

/** The texts that the references of tables may name, read from the other tables. */
public final class References {
  /**
   * What stands in a column of another table.
   *
   * @param resource the other table's name
   * @param file its file
   * @param texts the texts of the column
   */
  public record Known(String resource, String file, Set<String> texts) {
    /** Sorts, so that the nearest of two texts is always the same. */
    public Known {
      texts = Collections.unmodifiableSet(new TreeSet<>(texts));
    }
  }

  /** Opens the file of a resource. */
  @FunctionalInterface
  public interface Files {
    /**
     * Opens a file.
     *
     * @param resource the resource
     * @return its bytes, which the caller closes; nothing when there is no such file
     * @throws IOException when it cannot be read
     */
    Optional<InputStream> open(TableResource resource) throws IOException;
  }

  private final Map<String, TableResource> resources;
  private final Files files;
  private final Map<List<String>, Set<String>> texts = new HashMap<>();

  /**
   * Makes a reader of references.
   *
   * @param resources the tables that may be named, by name
   * @param files opens their files
   */
  public References(Map<String, TableResource> resources, Files files) {
    this.resources = Map.copyOf(resources);
    this.files = files;
  }

  /**
   * Reads what the references of a table may name.
   *
   * @param table the table
   * @param problems takes an error for a reference to a field that is none
   * @return what each reference may name; a reference to a file without rows is left out
   * @throws IOException when a file cannot be read
   */
  public Map<TableSchema.ForeignKey, Known> of(TableResource table, Problems problems)
      throws IOException {
    Map<TableSchema.ForeignKey, Known> known = new LinkedHashMap<>();
    for (TableSchema.ForeignKey key : table.schema().foreignKeys()) {
      String name = key.resource().isEmpty() ? table.name() : key.resource();
      TableResource other = resources.get(name);
      if (other == null || !other.schema().names().contains(key.target())) {
        String found =
            "the foreign key names \"" + name + "." + key.target() + "\", which is no field";
        String remedy = "write the name of a resource and of its field";
        problems.error(key.location(), "unknown-field", found, remedy);
        continue;
      }
      Set<String> found = texts(other, key.target());
      if (!found.isEmpty()) {
        known.put(key, new Known(name, other.path(), found));
      }
    }
    return known;
  }

  private Set<String> texts(TableResource table, String column) throws IOException {
    List<String> place = List.of(table.name(), column);
    if (!texts.containsKey(place)) {
      texts.put(place, read(table, column));
    }
    return texts.get(place);
  }

  private Set<String> read(TableResource table, String column) throws IOException {
    Set<String> found = new TreeSet<>();
    RecordChecker.Taker taker =
        new RecordChecker.Taker() {
          private int place;

          @Override
          public void columns(List<String> names) {
            place = names.indexOf(column);
          }

          @Override
          public void row(RecordChecker.Row row) {
            if (row.isWhole()) {
              found.add(row.cells().get(place));
            }
          }
        };
    // What is wrong with the file is said when it is read itself.
    RecordChecker.Demands demands = RecordChecker.Demands.columns(table.schema().names());
    try (InputStream in = files.open(table).orElse(null)) {
      if (in != null) {
        new RecordChecker(table, demands, new Problems(), taker).read(in);
      }
    }
    return found;
  }
}
