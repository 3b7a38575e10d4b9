package strandline.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Report.SheetPlan;
import strandline.report.Table;

/** Reads which tables stand together on one sheet of the workbook. */
final class SheetPlanReader {
  private static final int LONGEST = 31;
  private static final String ANALYSTS = "analysts";

  private final Problems problems;
  private final Set<String> refused;
  private final List<Table> tables;
  private final Set<String> names = new HashSet<>();
  private final Set<String> placed = new HashSet<>();

  /**
   * Prepares a reader.
   *
   * @param problems takes what is wrong
   * @param refused tables that are not shown, which are not missed
   * @param tables the report's tables; none where they could not be read, so that none is missed
   */
  SheetPlanReader(Problems problems, Set<String> refused, List<Table> tables) {
    this.problems = problems;
    this.refused = refused;
    this.tables = tables;
  }

  /** Reads the sheets; without the tables there is nothing to check them against. */
  List<SheetPlan> read(List<Node> nodes) {
    List<SheetPlan> plans = new ArrayList<>();
    for (Node node : tables.isEmpty() ? List.<Node>of() : nodes) {
      Fields fields = node.fields(problems);
      String name = name(fields);
      List<String> ids = new ArrayList<>(fields.texts("tables"));
      boolean isLeftOut = ids.removeAll(refused) && ids.isEmpty();
      ids.forEach(id -> require(fields.at("tables"), id));
      fields.required("tables");
      if (ids.size() > 1) {
        requireRows(fields, ids);
      }
      if (ids.size() > 2) {
        add(
            fields.at("tables"),
            "too-many",
            ids.size() + " tables for one sheet",
            "name at most two, so that a reader finds both");
      }
      String title = ids.size() > 1 ? fields.text("title") : fields.text("title", "");
      SheetPlan plan = new SheetPlan(name, title, ids, isForAnalysts(fields));
      plans.addAll(isLeftOut ? List.of() : List.of(plan));
    }
    return plans;
  }

  private String name(Fields fields) {
    String name = fields.text("name");
    if (name.length() > LONGEST || name.matches(".*[\\\\/?*\\[\\]:'].*")) {
      add(
          fields.at("name"),
          "bad-name",
          "\"" + name + "\" cannot name a sheet",
          "write at most " + LONGEST + " characters, none of them \\ / ? * [ ] : or '");
    } else if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
      add(
          fields.at("name"),
          "taken-name",
          "two sheets are named \"" + name + "\"",
          "give each sheet a name of its own");
    }
    return name;
  }

  private void require(Location at, String id) {
    List<String> ids = tables.stream().map(Table::id).toList();
    if (!ids.contains(id)) {
      String remedy = NearestWord.remedy(id, ids, "the tables are " + String.join(", ", ids));
      add(at, "unknown-name", "no table \"" + id + "\"", remedy);
    } else if (!placed.add(id)) {
      add(at, "taken-name", "the table " + id + " stands on a sheet already", "name it once");
    }
  }

  private void requireRows(Fields fields, List<String> ids) {
    Optional<Table> records =
        tables.stream()
            .filter(table -> ids.contains(table.id()) && table.records().isPresent())
            .findFirst();
    records.ifPresent(
        table ->
            add(
                fields.at("tables"),
                "bad-sheet",
                "the table " + table.id() + " holds the records of a file",
                "let it stand alone on its sheet"));
  }

  private boolean isForAnalysts(Fields fields) {
    String whom = fields.text("for", "");
    if (!whom.isEmpty() && !whom.equals(ANALYSTS)) {
      add(
          fields.at("for"),
          "unknown-name",
          "\"" + whom + "\" is nobody that a sheet is for",
          "write analysts, or leave it out for everybody");
    }
    return whom.equals(ANALYSTS);
  }

  private void add(Location at, String code, String found, String remedy) {
    problems.add(Problem.error(at, code, found, remedy));
  }
}
