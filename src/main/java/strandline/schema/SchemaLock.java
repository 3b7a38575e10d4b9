package strandline.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.schema.FileReport.ColumnReport;

/**
 * The columns of each file as they were when a person last accepted them: {@code
 * datasets/schema.lock.json}, which {@code strandline validate --accept} writes and which is kept
 * with the data. A file whose columns differ has drifted.
 *
 * @param files the columns by file, sorted
 */
public record SchemaLock(Map<String, List<ColumnReport>> files) {
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
    Map<String, List<ColumnReport>> files = new TreeMap<>();
    JsonNode accepted = Json.read(bytes).path("files");
    if (!accepted.isObject()) {
      throw new IOException("no schema lock");
    }
    for (Map.Entry<String, JsonNode> file : accepted.properties()) {
      files.put(file.getKey(), columns(file.getValue()));
    }
    return new SchemaLock(files);
  }

  private static List<ColumnReport> columns(JsonNode accepted) throws IOException {
    List<ColumnReport> columns = new ArrayList<>();
    for (Map.Entry<String, JsonNode> column : accepted.properties()) {
      if (!column.getValue().isTextual()) {
        throw new IOException("no schema lock");
      }
      columns.add(new ColumnReport(column.getKey(), column.getValue().textValue(), 0));
    }
    return columns;
  }

  /**
   * Returns the file's text.
   *
   * @return JSON in UTF-8
   */
  public byte[] bytes() {
    ObjectNode accepted = Json.object();
    for (Map.Entry<String, List<ColumnReport>> file : files.entrySet()) {
      ObjectNode columns = Json.object();
      for (ColumnReport column : file.getValue()) {
        columns.put(column.name(), column.type());
      }
      accepted.set(file.getKey(), columns);
    }
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
    boolean isPlain =
        report.columns().stream().map(ColumnReport::name).distinct().count()
            == report.columns().size();
    Map<String, List<ColumnReport>> all = new TreeMap<>(files);
    if (isPlain) {
      all.put(report.file(), report.columns());
    }
    return new SchemaLock(all);
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
        .map(accepted -> new Comparison(report.file(), accepted, report.columns()).problems())
        .orElse(List.of());
  }

  /** The comparison of one file. */
  private record Comparison(String file, List<ColumnReport> old, List<ColumnReport> now) {
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
      compareTypes(found);
      if (found.isEmpty() && !names(old).equals(names(now))) {
        add(found, "", "the columns stand in another order");
      }
      return found;
    }

    private static List<String> names(List<ColumnReport> columns) {
      return columns.stream().map(ColumnReport::name).toList();
    }

    private static List<String> missing(List<ColumnReport> here, List<ColumnReport> there) {
      List<String> names = new ArrayList<>(names(here));
      names.removeAll(names(there));
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
                      .filter(other -> now.get(at).type().equals(old.get(at).type()))
                      .findFirst());
    }

    private void compareTypes(List<Problem> found) {
      for (ColumnReport before : old) {
        now.stream()
            .filter(column -> column.name().equals(before.name()))
            .filter(column -> !column.type().equals(before.type()))
            .filter(column -> !column.type().equals("empty") && !before.type().equals("empty"))
            .forEach(
                column -> {
                  String said = "the column \"" + column.name() + "\" was " + before.type();
                  add(found, column.name(), said + " and is " + column.type() + " now");
                });
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
