package strandline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import strandline.dataset.DataPackage.Rows;
import strandline.edition.Revision.Kind;
import strandline.edition.Revision.Said;
import strandline.series.Status;

/** The comparison of the rows of one file with those that it had before. */
final class RowComparison {
  private record Row(Rows rows, int number) {
    private Map<String, String> cells() {
      return rows.cells(number);
    }

    private String value() {
      return cells().getOrDefault(rows.valueColumn(), "");
    }

    private String status() {
      return cells().getOrDefault(rows.statusColumn(), "");
    }

    private Said said() {
      double value = rows.value(number);
      return new Said(
          value(), Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
    }

    private boolean isComparable() {
      return Status.ofWord(status()).filter(Status::isComparable).isPresent();
    }

    /** Returns the cells that are neither the value nor its status, as one text. */
    private String others(Map<String, String> without) {
      Map<String, String> others = new LinkedHashMap<>(cells());
      others.remove(rows.valueColumn());
      others.remove(rows.statusColumn());
      others.entrySet().removeAll(without.entrySet());
      return others.entrySet().stream()
          .map(one -> one.getKey() + ": " + one.getValue())
          .collect(Collectors.joining("; "));
    }
  }

  private final String file;
  private final List<Revision> found = new ArrayList<>();

  private RowComparison(String file) {
    this.file = file;
  }

  /** Returns what differs, in order of file, and then of the newer file's rows. */
  static List<Revision> of(List<Rows> before, List<Rows> after) {
    Map<String, Rows> old = byFile(before);
    Map<String, Rows> now = byFile(after);
    TreeMap<String, Rows> files = new TreeMap<>(old);
    files.putAll(now);
    List<Revision> found = new ArrayList<>();
    for (String file : files.keySet()) {
      RowComparison one = new RowComparison(file);
      one.compare(byKey(old.get(file)), byKey(now.get(file)));
      found.addAll(one.found);
    }
    return found;
  }

  private static Map<String, Rows> byFile(List<Rows> rows) {
    Map<String, Rows> byFile = new TreeMap<>();
    rows.forEach(one -> byFile.put(one.file(), one));
    return byFile;
  }

  private static Map<String, Row> byKey(Rows rows) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    for (int i = 0; rows != null && i < rows.size(); i++) {
      byKey.put(rows.key(i), new Row(rows, i));
    }
    return byKey;
  }

  private void compare(Map<String, Row> old, Map<String, Row> now) {
    now.forEach(
        (key, row) -> {
          if (old.containsKey(key)) {
            compare(key, old.get(key), row);
          } else {
            add(Kind.ROW_ADDED, key, Said.NOTHING, row.said(), false);
          }
        });
    old.forEach(
        (key, row) -> {
          if (!now.containsKey(key)) {
            add(Kind.ROW_REMOVED, key, row.said(), Said.NOTHING, false);
          }
        });
  }

  private void add(Kind kind, String key, Said before, Said after, boolean areComparable) {
    found.add(new Revision(kind, file, key, before, after, areComparable));
  }

  private void compare(String key, Row old, Row now) {
    if (!old.value().equals(now.value())) {
      boolean areComparable = old.isComparable() && now.isComparable();
      add(Kind.VALUE_REVISED, key, old.said(), now.said(), areComparable);
    }
    compare(Kind.STATUS_CHANGED, key, old.status(), now.status());
    compare(Kind.ROW_REWORDED, key, old.others(now.cells()), now.others(old.cells()));
  }

  private void compare(Kind kind, String key, String before, String after) {
    if (!before.equals(after)) {
      add(kind, key, new Said(before), new Said(after), false);
    }
  }
}
