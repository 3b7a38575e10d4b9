package strandline.table;

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
 * @param foreignKeys the references to other tables
 */
public record TableSchema(
    List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys) {

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
    return new TableSchema(fields, primaryKey, keys);
  }

  static TableSchema read(Fields schema, Problems problems) {
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
      problems.add(Problem.error(schema.at("fields"), "duplicate-key", found, remedy));
      Set<String> kept = new LinkedHashSet<>();
      fields.removeIf(field -> !kept.add(field.name()));
    }
    List<String> key = schema.texts("primaryKey");
    key.forEach(name -> known(name, names, schema.at("primaryKey"), problems));
    List<ForeignKey> foreign = new ArrayList<>();
    for (Node item : schema.items("foreignKeys")) {
      foreignKey(item.fields(problems), names, problems).ifPresent(foreign::add);
    }
    return new TableSchema(fields, key, foreign);
  }

  static Set<String> missing(Fields owner, Problems problems) {
    Set<String> missing = new LinkedHashSet<>();
    if (owner.optional("missingValues").isEmpty()) {
      missing.add("");
    }
    for (Node item : owner.items("missingValues")) {
      missing.add(item.isMap() ? item.fields(problems).text("value") : item.text(problems));
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
      Field.unsupported(key, "fields", "foreign keys of one column", problems);
      return Optional.empty();
    }
    known(columns.get(0), names, key.at("fields"), problems);
    String resource = reference.get().text("resource", "");
    return Optional.of(new ForeignKey(key.location(), columns.get(0), resource, targets.get(0)));
  }

  private static void known(String name, List<String> names, Location at, Problems problems) {
    if (!names.contains(name)) {
      String remedy =
          NearestWord.to(name, names)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("the fields are " + String.join(", ", names));
      String found = "\"" + name + "\" is no field of the schema";
      problems.add(Problem.error(at, "unknown-field", found, remedy));
    }
  }
}
