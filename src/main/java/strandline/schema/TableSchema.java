package strandline.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * The columns of a table, and its keys, after Table Schema 2.0.
 *
 * @param fields the columns
 * @param primaryKey the columns whose cells together stand once only; none when there is no key
 * @param uniqueKeys other groups of columns whose cells together stand once only
 * @param foreignKeys the references to other tables
 */
public record TableSchema(
    List<Field> fields,
    List<String> primaryKey,
    List<List<String>> uniqueKeys,
    List<ForeignKey> foreignKeys) {

  /**
   * A reference: what stands in one column must stand in a column of another table.
   *
   * @param location where the descriptor says so
   * @param column the column of this table
   * @param resource the name of the other table; empty for this one
   * @param target the column of the other table
   */
  public record ForeignKey(Location location, String column, String resource, String target) {}

  /** Copies the lists. */
  public TableSchema {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    uniqueKeys = List.copyOf(uniqueKeys);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /**
   * Returns a column.
   *
   * @param name its name
   * @return the column, if there is one
   */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Returns the names of the columns.
   *
   * @return in the schema's order
   */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * Returns the schema with one more reference.
   *
   * @param key the reference
   * @return this schema when the column has a reference already
   */
  public TableSchema with(ForeignKey key) {
    List<ForeignKey> keys = new ArrayList<>(foreignKeys);
    if (keys.stream().noneMatch(known -> known.column().equals(key.column()))) {
      keys.add(key);
    }
    return new TableSchema(fields, primaryKey, uniqueKeys, keys);
  }

  /**
   * Returns the schema of a file whose numbers have marks.
   *
   * @param marks what may stand beside a number or in its place
   * @return the schema
   */
  public TableSchema marked(Set<String> marks) {
    List<Field> marked = fields.stream().map(field -> field.marked(marks)).toList();
    return new TableSchema(marked, primaryKey, uniqueKeys, foreignKeys);
  }

  /**
   * Reads a schema.
   *
   * @param schema its entries
   * @param problems takes every error
   * @return the schema; to be used only when no error was added
   */
  public static TableSchema read(Fields schema, Problems problems) {
    Set<String> missing = missing(schema, problems);
    if (!List.of("exact", "equal").contains(schema.text("fieldsMatch", "exact"))) {
      Field.unsupported(schema, "fieldsMatch", "\"exact\" and \"equal\"", problems);
    }
    List<Field> fields = new ArrayList<>();
    schema
        .required("fields")
        .ifPresent(
            node ->
                node.items(problems)
                    .forEach(
                        item -> fields.add(Field.read(item.fields(problems), missing, problems))));
    List<String> names = fields.stream().map(Field::name).toList();
    if (new LinkedHashSet<>(names).size() < names.size()) {
      String found = "two fields of the schema have one name";
      String remedy = "give each field its own name";
      problems.error(schema.at("fields"), "duplicate-key", found, remedy);
      Set<String> kept = new LinkedHashSet<>();
      fields.removeIf(field -> !kept.add(field.name()));
    }
    List<String> key = schema.texts("primaryKey");
    key.forEach(name -> known(name, names, schema.at("primaryKey"), problems));
    List<ForeignKey> foreign = new ArrayList<>();
    for (Node item : schema.items("foreignKeys")) {
      foreignKey(item.fields(problems), names, problems).ifPresent(foreign::add);
    }
    return new TableSchema(fields, key, uniqueKeys(schema, names, problems), foreign);
  }

  private static List<List<String>> uniqueKeys(
      Fields schema, List<String> names, Problems problems) {
    List<List<String>> keys = new ArrayList<>();
    for (Node item : schema.items("uniqueKeys")) {
      List<String> key =
          item.isList()
              ? item.items(problems).stream().map(name -> name.text(problems)).toList()
              : List.of(item.text(problems));
      key.forEach(name -> known(name, names, item.location(), problems));
      keys.add(key.stream().filter(names::contains).toList());
    }
    return keys;
  }

  /**
   * Returns every group of columns whose cells together stand once only.
   *
   * @return the primary key first; each group once
   */
  public List<List<String>> keys() {
    Set<List<String>> keys = new LinkedHashSet<>();
    keys.add(primaryKey.stream().filter(names()::contains).toList());
    fields.stream()
        .filter(field -> field.constraints().unique())
        .forEach(field -> keys.add(List.of(field.name())));
    keys.addAll(uniqueKeys);
    return keys.stream().filter(key -> !key.isEmpty()).toList();
  }

  /**
   * Returns what is wrong with the header of a file.
   *
   * @param header the names in the file's order
   * @param line the header's line
   * @return errors: columns without a name, twice, unknown or missing
   */
  public List<Problem> problems(List<String> header, Location line) {
    if (header.size() == 1 && fields.size() > 1 && header.get(0).matches(".*[;\t|].*")) {
      String found = "the header is one column, \"" + header.get(0) + "\"";
      return List.of(error(line, "bad-csv", found, "separate the columns with commas"));
    }
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Location at = new Location(line.file(), line.line(), i + 1);
      nameProblem(header, i, at).ifPresent(found::add);
    }
    for (String name : names()) {
      if (!header.contains(name)) {
        String what = "the column \"" + name + "\" is missing";
        found.add(error(line, "missing-column", what, "add it to the header"));
      }
    }
    return found;
  }

  private Optional<Problem> nameProblem(List<String> header, int index, Location at) {
    String name = header.get(index);
    Optional<Problem> unfit = unfit(header, index, "unknown-column", at);
    if (unfit.isPresent() || names().contains(name)) {
      return unfit;
    }
    List<String> free = names().stream().filter(known -> !header.contains(known)).toList();
    String remedy = NearestWord.remedy(name, free, "remove it, or add a field to the schema");
    return Optional.of(error(at, "unknown-column", "unknown column \"" + name + "\"", remedy));
  }

  /**
   * Returns what is wrong with the number of a record's cells.
   *
   * @param cells the cells
   * @param width how many there should be
   * @param at the record's place
   * @return an error, or nothing
   */
  public static Optional<Problem> problem(List<String> cells, int width, Location at) {
    int count = cells.size();
    if (count == width) {
      return Optional.empty();
    } else if (count == 1 && cells.get(0).isEmpty()) {
      return Optional.of(error(at, "ragged-row", "the line is empty", "remove it"));
    }
    String found = stand(count, width);
    String less = "add the missing " + (width - count) + ", empty cells too";
    String more = "put quotes round a cell that holds a comma, or remove " + (count - width);
    return Optional.of(error(at, "ragged-row", found, count < width ? less : more));
  }

  /**
   * Returns what is wrong with the header of a file of which some columns alone are needed.
   *
   * @param needed the names of these columns
   * @param header the names in the file's order
   * @param line the header's line
   * @return errors: needed columns that are missing or stand twice
   */
  static List<Problem> problems(List<String> needed, List<String> header, Location line) {
    List<Problem> found = new ArrayList<>();
    for (String name : needed) {
      if (!header.contains(name)) {
        String remedy =
            NearestWord.to(name, header)
                .map(near -> "is it \"" + near + "\" now? Correct the schema")
                .orElse("the columns are " + String.join(", ", header));
        String what = "the column \"" + name + "\" is missing";
        found.add(error(line, "missing-column", what, remedy));
      }
    }
    for (String name : needed) {
      int last = header.lastIndexOf(name);
      if (header.indexOf(name) != last) {
        Location at = new Location(line.file(), line.line(), last + 1);
        String what = "the column \"" + name + "\" stands twice";
        found.add(error(at, "duplicate-column", what, "rename one of them"));
      }
    }
    return found;
  }

  /** Returns what is wrong with a header of which nothing is declared. */
  static List<Problem> doubts(List<String> header, Location line) {
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Location at = new Location(line.file(), line.line(), i + 1);
      unfit(header, i, "blank-header", at).ifPresent(found::add);
    }
    return found;
  }

  /** A column has a name, and one of its own. */
  private static Optional<Problem> unfit(List<String> header, int index, String kind, Location at) {
    String name = header.get(index);
    if (name.isBlank()) {
      String remedy = "name it or remove the column";
      return Optional.of(error(at, kind, "the column has no name", remedy));
    }
    String found = "the column \"" + name + "\" stands twice";
    return header.indexOf(name) < index
        ? Optional.of(error(at, "duplicate-column", found, "rename or remove one of them"))
        : Optional.empty();
  }

  private static String stand(int cells, int columns) {
    return (cells == 1 ? "1 cell stands under " : cells + " cells stand under ")
        + (columns == 1 ? "1 column" : columns + " columns");
  }

  /** Returns what is wrong with the number of cells of a record that nobody here can mend. */
  static Optional<Problem> raggedRecord(List<String> cells, int width, Location at) {
    if (cells.size() == width) {
      return Optional.empty();
    }
    String found = stand(cells.size(), width);
    String remedy = "look for a delimiter or a line end inside a cell";
    return Optional.of(error(at, "ragged-row", found, remedy));
  }

  private static Problem error(Location at, String kind, String message, String remedy) {
    return Problem.error(at, kind, message, remedy);
  }

  static Set<String> missing(Fields owner, Problems problems) {
    Set<String> missing = new LinkedHashSet<>();
    if (owner.optional("missingValues").isEmpty()) {
      missing.add("");
    }
    for (Node item : owner.items("missingValues")) {
      missing.add(item.isMap() ? item.fields(problems).text("value", "") : item.text(problems));
    }
    return missing;
  }

  private static Optional<ForeignKey> foreignKey(
      Fields key, List<String> names, Problems problems) {
    List<String> columns = key.texts("fields");
    Optional<Fields> reference = key.required("reference").map(node -> node.fields(problems));
    List<String> targets = reference.map(fields -> fields.texts("fields")).orElse(List.of());
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    if (columns.size() != 1 || targets.size() != 1) {
      String found =
          "the foreign key is of ["
              + String.join(", ", columns)
              + "] in ["
              + String.join(", ", targets)
              + "], and only keys of one column are checked";
      String remedy =
          "write one field on both sides, such as a column that joins the others in both files";
      problems.error(key.at("fields"), "unsupported", found, remedy);
      return Optional.empty();
    }
    known(columns.get(0), names, key.at("fields"), problems);
    String resource = reference.get().text("resource", "");
    return Optional.of(new ForeignKey(key.location(), columns.get(0), resource, targets.get(0)));
  }

  /**
   * Adds a problem when a column is not one of the schema's.
   *
   * @param name what the column is called
   * @param names the names of the schema's columns
   * @param at where it is called so
   * @param problems takes the error, which suggests the nearest name
   */
  public static void known(String name, List<String> names, Location at, Problems problems) {
    if (!names.contains(name)) {
      String remedy = NearestWord.remedy(name, names, "the fields are " + String.join(", ", names));
      String found = "\"" + name + "\" is no field of the schema";
      problems.error(at, "unknown-field", found, remedy);
    }
  }
}
