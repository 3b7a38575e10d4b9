package strandline.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;

/**
 * The columns of each file as they were when a person last accepted them: {@code
 * datasets/schema.lock.json}, which {@code strandline validate --accept} writes and which is kept
 * with the data. A file whose columns differ has drifted.
 *
 * @param files the type of each column by file, the columns in the file's order
 */
public record SchemaLock(Map<String, Map<String, String>> files) {
  /** Nothing accepted yet. */
  public static final SchemaLock EMPTY = new SchemaLock(Map.of());

  /** Copies and sorts. */
  public SchemaLock {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * Reads a lock.
   *
   * @param bytes what {@link #bytes()} gave
   * @return the lock
   * @throws IOException when they are something else
   */
  public static SchemaLock read(byte[] bytes) throws IOException {
    JsonNode accepted = Json.read(bytes).path("files");
    if (!accepted.isObject()) {
      throw new IOException("no schema lock");
    }
    Map<String, Map<String, String>> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : accepted.properties()) {
      Map<String, String> columns = new LinkedHashMap<>();
      file.getValue()
          .properties()
          .forEach(one -> columns.put(one.getKey(), one.getValue().asText()));
      files.put(file.getKey(), columns);
    }
    return new SchemaLock(files);
  }

  /**
   * Returns the file's text.
   *
   * @return JSON in UTF-8
   */
  public byte[] bytes() {
    ObjectNode accepted = Json.object();
    files.forEach((file, columns) -> columns.forEach(accepted.withObjectProperty(file)::put));
    String about = "the columns last accepted; written by strandline validate --accept";
    return Json.bytes(Json.object().put("about", about).<ObjectNode>set("files", accepted));
  }

  /**
   * Returns the lock with the columns of one more file.
   *
   * @param report the check of the file
   * @return a new lock; the same one when the file has two columns of one name
   */
  public SchemaLock with(FileReport report) {
    Map<String, Map<String, String>> all = new TreeMap<>(files);
    Map<String, String> columns = types(report);
    if (columns.size() == report.columns().size()) {
      all.put(report.file(), columns);
    }
    return new SchemaLock(all);
  }

  private static Map<String, String> types(FileReport report) {
    Map<String, String> types = new LinkedHashMap<>();
    report.columns().forEach(column -> types.putIfAbsent(column.name(), column.type()));
    return types;
  }

  /**
   * Returns how a file differs from what was accepted.
   *
   * @param report the check of the file
   * @return warnings: columns added, removed, renamed, moved, or of another type; none for a file
   *     that was never accepted
   */
  public List<Problem> drift(FileReport report) {
    return Optional.ofNullable(files.get(report.file()))
        .filter(accepted -> !report.columns().isEmpty())
        .map(accepted -> new Comparison(report.file(), accepted, types(report)).problems())
        .orElse(List.of());
  }

  /** The comparison of one file. */
  private record Comparison(String file, Map<String, String> old, Map<String, String> now) {
    List<Problem> problems() {
      List<Problem> found = new ArrayList<>();
      List<String> gone = missing(old, now);
      List<String> come = missing(now, old);
      for (String name : List.copyOf(gone)) {
        Optional<String> renamed = renamed(name, come);
        renamed.ifPresent(
            other -> {
              gone.remove(name);
              come.remove(other);
              add(found, other, "the column \"" + name + "\" is called \"" + other + "\" now");
            });
      }
      gone.forEach(name -> add(found, "", "the column \"" + name + "\" is gone"));
      come.forEach(name -> add(found, name, "the column \"" + name + "\" is new"));
      old.forEach((name, type) -> compare(found, name, type, now.getOrDefault(name, type)));
      if (found.isEmpty() && !names(old).equals(names(now))) {
        add(found, "", "the columns stand in another order");
      }
      return found;
    }

    private static List<String> names(Map<String, String> columns) {
      return List.copyOf(columns.keySet());
    }

    private static List<String> missing(Map<String, String> here, Map<String, String> there) {
      List<String> names = new ArrayList<>(here.keySet());
      names.removeAll(there.keySet());
      return names;
    }

    /** The nearest name, or the one at the same place with the same type. */
    private Optional<String> renamed(String name, List<String> come) {
      int at = names(old).indexOf(name);
      return NearestWord.to(name, come)
          .or(
              () ->
                  come.stream()
                      .filter(other -> names(now).indexOf(other) == at && old.size() == now.size())
                      .filter(other -> now.get(other).equals(old.get(name)))
                      .findFirst());
    }

    private void compare(List<Problem> found, String name, String before, String type) {
      if (!before.equals(type) && !before.equals("empty") && !type.equals("empty")) {
        String said = "the column \"" + name + "\" was " + before + " and is " + type + " now";
        add(found, name, said);
      }
    }

    private void add(List<Problem> found, String column, String said) {
      int index = names(now).indexOf(column) + 1;
      Location at = index > 0 ? new Location(file, 1, index) : Location.of(file);
      String remedy = "look whether the publisher changed it; accept it with validate --accept";
      found.add(Problem.warning(at, "drift", said, remedy));
    }
  }
}
