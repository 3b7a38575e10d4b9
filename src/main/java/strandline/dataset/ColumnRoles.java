package strandline.dataset;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.Field;
import strandline.schema.Footing;
import strandline.schema.RecordChecker;
import strandline.schema.TableResource;
import strandline.series.DateRange;
import strandline.series.Status;

/** Which column of a table plays which role, as the resource's {@code strandline} property says. */
final class ColumnRoles {
  private final TableResource resource;
  private final Fields fields;
  private final Problems problems;
  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final Set<String> required = new TreeSet<>();
  private final List<Footing> footings;
  private final Map<String, String> words = new TreeMap<>();

  ColumnRoles(TableResource resource, Fields fields, Problems problems) {
    this.resource = resource;
    this.fields = fields;
    this.problems = problems;
    fields.optional("words").ifPresent(this::readWords);
    // The footings of a file that is rolled up are those of its records.
    boolean isRolledUp = fields.keys().contains("rollup");
    List<Node> asked = isRolledUp ? List.of() : fields.items("footing");
    footings = Footing.read(resource, asked, problems);
  }

  private void readWords(Node node) {
    Fields read = node.fields(problems);
    read.keys().forEach(name -> words.put(name, read.text(name)));
  }

  /** Returns what sentences write for members of dimensions and kinds of events, by their names. */
  Map<String, String> words() {
    return words;
  }

  /** Adds an error for each word of a name that no row has. */
  void checkWords(Set<String> names) {
    for (String name : words.keySet()) {
      if (!names.contains(name)) {
        Location at = fields.optional("words").map(n -> n.fields(new Problems()).at(name)).get();
        error(at, "unknown-name", "no row has \"" + name + "\"", NearestWord.remedy(name, names));
      }
    }
  }

  /** Returns the totals of the file that should foot. */
  List<Footing> footings() {
    return footings;
  }

  TableResource resource() {
    return resource;
  }

  Fields fields() {
    return fields;
  }

  /** Takes roles that a column must play. */
  ColumnRoles require(String... roles) {
    for (String role : roles) {
      fields.required(role).ifPresent(node -> bind(role, node.text(problems)));
    }
    return this;
  }

  /** Takes roles that a column may play. */
  ColumnRoles allow(String... roles) {
    for (String role : roles) {
      fields.optional(role).ifPresent(node -> bind(role, node.text(problems)));
    }
    return this;
  }

  /** Says that columns of their own names play roles. */
  ColumnRoles play(String... roles) {
    List.of(roles).forEach(role -> columns.put(role, role));
    return this;
  }

  /** Takes what no column says and holds for every row. */
  void say(String role, String text) {
    said.put(role, text);
  }

  /** Takes the column of a role. */
  void bind(String role, String column) {
    isField(column, fields.at(role));
    columns.put(role, column);
  }

  /** Says whether a name is a field of the schema, and adds an error when it is not. */
  boolean isField(String column, Location at) {
    boolean known = resource.schema().names().contains(column);
    if (!known) {
      error(
          at,
          "unknown-field",
          "\"" + column + "\" is no field of the schema",
          NearestWord.remedy(column, resource.schema().names()));
    }
    return known;
  }

  /** Adds an error when the column of a role is not of the right type. */
  void expect(String role, Predicate<Field.Type> fits, String wanted) {
    Optional<Field> field = resource.schema().field(columns.getOrDefault(role, ""));
    if (field.isPresent() && !fits.test(field.get().type())) {
      String found =
          "the field \"" + field.get().name() + "\" has the type " + field.get().type().word();
      error(fields.at(role), "wrong-type", found, "give the " + role + " the type " + wanted);
    }
  }

  void error(Location at, String kind, String message, String remedy) {
    problems.add(Problem.error(at, kind, message, remedy));
  }

  /** Says that every row must have a value in the columns of some roles. */
  ColumnRoles fill(String... roles) {
    List.of(roles).forEach(role -> required.add(column(role)));
    return this;
  }

  /** Returns the columns in which every row must have a value. */
  Set<String> required() {
    return required;
  }

  String column(String role) {
    return columns.getOrDefault(role, "");
  }

  boolean has(String role) {
    return columns.containsKey(role);
  }

  /** Returns the columns that are more than their type. */
  Map<String, CheckedTable.Kind> kinds() {
    Map<String, CheckedTable.Kind> kinds = new HashMap<>();
    for (String role : List.of("period", "status", "date", "printed", "published")) {
      kinds.put(column(role), CheckedTable.Kind.RULED);
    }
    kinds.put(column("covers"), CheckedTable.Kind.INTERVAL);
    return kinds;
  }

  /** Returns the days of the role's cell, if it has some. */
  Optional<DateRange> range(CheckedTable table, String role, int row) {
    return has(role) && !table.isMissing(column(role), row)
        ? Optional.of(table.range(column(role), row))
        : Optional.empty();
  }

  /** Returns the text of the role's cell, or what holds for all rows; empty without either. */
  String text(CheckedTable table, String role, int row) {
    return has(role) ? table.text(columns.get(role), row) : said.getOrDefault(role, "");
  }

  /** Returns the status of a row, which a value or its want says where no cell does. */
  Status status(CheckedTable table, int row) {
    return has("status") && !table.isMissing(column("status"), row)
        ? table.status(column("status"), row)
        : text(table, "value", row).isEmpty() ? Status.NOT_AVAILABLE : Status.NORMAL;
  }

  /** Says whether a row is the print that is taken; without a column for it, each row is. */
  boolean isPreferred(CheckedTable table, int row) {
    return !has("preferred") || table.flag(column("preferred"), row);
  }

  /** Returns the place of the role's cell; the whole line when no column plays the role. */
  Location at(CheckedTable table, String role, int row) {
    return has(role)
        ? table.at(columns.get(role), row)
        : new Location(resource.path(), table.line(row), 0);
  }

  /** Checks that one of the rows that report one thing is preferred. */
  boolean checkPreferred(CheckedTable table, String report, String of, List<Integer> rows) {
    List<Integer> preferred = rows.stream().filter(row -> isPreferred(table, row)).toList();
    if (preferred.size() == 1 || !has("preferred")) {
      return true;
    }
    List<Integer> doubtful = preferred.isEmpty() ? rows : preferred;
    String kind = preferred.isEmpty() ? "no-preferred" : "several-preferred";
    String found =
        preferred.isEmpty()
            ? "no " + report + " of " + of + " is preferred"
            : preferred.size() + " " + report + "s of " + of + " are preferred";
    String lines =
        doubtful.stream().map(row -> "" + table.line(row)).collect(Collectors.joining(", "));
    String remedy = "write true in one of the lines " + lines + " only";
    int last = doubtful.get(doubtful.size() - 1);
    error(at(table, "preferred", last), kind, found, remedy);
    return false;
  }

  /** Checks that each of several rows that report one thing says why it is preferred or not. */
  void checkReasons(CheckedTable table, String report, List<Integer> rows) {
    for (int row : rows) {
      if (rows.size() > 1 && has("reason") && text(table, "reason", row).isEmpty()) {
        String found = "reason is empty, and there are " + rows.size() + " " + report + "s";
        String remedy = "write why this " + report + " is preferred or not";
        error(at(table, "reason", row), "no-reason", found, remedy);
      }
    }
  }

  RecordChecker.Rule words(String role, String kind, List<String> known) {
    return new RecordChecker.Rule(
        column(role),
        kind,
        text -> known.contains(text) ? Optional.of(text) : Optional.empty(),
        "is not known",
        word -> NearestWord.remedy(word, known));
  }

  RecordChecker.Rule date(String role) {
    return new RecordChecker.Rule(
        column(role),
        "bad-date",
        DateRange::tryParse,
        "is no date",
        text -> "write it as 2014, 2014-07 or 2014-07-09");
  }

  RecordChecker.Rule address(String role) {
    return new RecordChecker.Rule(
        column(role),
        "bad-address",
        text -> isAddress(text) ? Optional.of(text) : Optional.empty(),
        "is no address of a page",
        text -> "write it whole, from https:// on, with %20 for a space");
  }

  private static boolean isAddress(String text) {
    try {
      return text.matches("(?i)https?://[^/].*") && new URI(text).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
