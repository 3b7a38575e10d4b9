package strandline.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import strandline.csv.CsvRecords.Line;
import strandline.csv.RowShaper;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * A printed total that its parts should add up to: parts that stand in columns beside it, or in
 * rows of the same group. A total that does not foot is a warning with both figures: it may have
 * been printed so. It is an error where the declaration says so.
 *
 * @param total the total's column, or the text of the total's row
 * @param of the columns of the parts, or the texts of their rows; for rows none means all others
 * @param column the column whose text says which part a row is; empty when the parts are columns
 * @param value the column of the figures, for rows
 * @param each the columns that are alike in the rows of one group
 * @param where the texts that a row has that is looked at, by column
 * @param severity what a total is that does not foot
 * @param known what is known not to foot, because it was printed so
 */
public record Footing(
    String total,
    List<String> of,
    String column,
    String value,
    List<String> each,
    Map<String, String> where,
    Problem.Severity severity,
    List<Known> known) {

  /** The kind of what is said of a total that does not foot and is known to. */
  public static final String ACCEPTED = "footing-accepted";

  /**
   * A total that was printed beside parts that do not add up to it.
   *
   * @param printed the total
   * @param parts what its parts add up to
   * @param note why both are kept
   */
  public record Known(BigDecimal printed, BigDecimal parts, String note) {
    private static Optional<Known> read(Fields fields, Problems problems) {
      Optional<BigDecimal> printed = number(fields, "printed", problems);
      Optional<BigDecimal> parts = number(fields, "parts", problems);
      String note = fields.text("note");
      return printed.flatMap(p -> parts.map(sum -> new Known(p, sum, note)));
    }

    private static Optional<BigDecimal> number(Fields fields, String key, Problems problems) {
      String text = fields.text(key);
      try {
        return Optional.of(new BigDecimal(text));
      } catch (NumberFormatException e) {
        String found = "\"" + text + "\" is no number";
        String remedy = "write the digits alone, such as 3974";
        problems.error(fields.at(key), "wrong-type", found, remedy);
        return Optional.empty();
      }
    }

    private boolean isOf(BigDecimal total, BigDecimal sum) {
      return printed.compareTo(total) == 0 && parts.compareTo(sum) == 0;
    }
  }

  /** Copies. */
  public Footing {
    known = List.copyOf(known);
    of = List.copyOf(of);
    each = List.copyOf(each);
    where = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }

  /**
   * Reads the {@code footing} of a resource's {@code strandline} property, which is of the form.
   *
   * @param resource the resource
   * @param items the list
   * @param problems takes every error
   * @return the footings without an error
   */
  public static List<Footing> read(TableResource resource, List<Node> items, Problems problems) {
    List<Footing> footings = new ArrayList<>();
    for (Node item : items) {
      Problems own = new Problems();
      Footing footing = read(item.fields(own), own);
      footing.check(resource, item.location(), own);
      problems.addAll(own.all());
      if (!own.hasErrors()) {
        footings.add(footing);
      }
    }
    return footings;
  }

  private static Footing read(Fields fields, Problems problems) {
    Map<String, String> where = new LinkedHashMap<>();
    fields
        .optional("where")
        .map(node -> node.fields(problems))
        .ifPresent(map -> map.keys().forEach(key -> where.put(key, map.text(key))));
    String column = fields.text("column", "");
    boolean isError = fields.text("severity", "warning").equals("error");
    return new Footing(
        fields.text("total"),
        fields.texts("of"),
        column,
        column.isEmpty() ? "" : fields.text("value"),
        column.isEmpty() ? List.of() : fields.texts("each"),
        where,
        isError ? Problem.Severity.ERROR : Problem.Severity.WARNING,
        fields.items("known").stream()
            .flatMap(node -> Known.read(node.fields(problems), problems).stream())
            .toList());
  }

  private boolean hasRows() {
    return !column.isEmpty();
  }

  private void check(TableResource resource, Location at, Problems problems) {
    List<String> used = new ArrayList<>(where.keySet());
    used.addAll(each);
    used.addAll(hasRows() ? List.of(column, value) : of);
    if (!hasRows()) {
      used.add(total);
    }
    List<String> names = resource.schema().names();
    used.forEach(name -> TableSchema.known(name, names, at, problems));
  }

  /** One adding up over one file, whose rows it is given as they stand. */
  public static final class Adding implements RowShaper.Sink {
    private final Footing footing;
    private final TableResource resource;
    private final Map<List<String>, Group> groups = new LinkedHashMap<>();
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> accepted = new ArrayList<>();
    private final List<Known> unmet;
    private List<String> header;

    /** The rows of one group. */
    private static final class Group {
      private final List<BigDecimal> parts = new ArrayList<>();
      private final List<String> names = new ArrayList<>();
      private BigDecimal total;
      private Location at;
      private boolean hasGap;
    }

    /**
     * Begins.
     *
     * @param footing what should add up
     * @param resource the file
     */
    public Adding(Footing footing, TableResource resource) {
      this.footing = footing;
      this.resource = resource;
      this.header = resource.schema().names();
      this.unmet = new ArrayList<>(footing.known);
    }

    /**
     * Begins for several totals.
     *
     * @param footings what should add up
     * @param resource the file
     * @return one for each
     */
    public static List<Adding> all(List<Footing> footings, TableResource resource) {
      return footings.stream().map(footing -> new Adding(footing, resource)).toList();
    }

    @Override
    public void header(Line line) {
      header = line.cells();
    }

    /** Takes a row; one that is not as wide as the header is passed over. */
    @Override
    public void row(Line row) {
      if (row.cells().size() == header.size()) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          cells.putIfAbsent(header.get(i), row.cells().get(i));
        }
        add(cells, row.line());
      }
    }

    private void add(Map<String, String> row, int line) {
      boolean isAsked =
          footing.where.entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey())));
      if (!isAsked) {
        return;
      }
      if (footing.hasRows()) {
        addRow(row, new Location(resource.path(), line, header.indexOf(footing.value) + 1));
      } else {
        compare(row, new Location(resource.path(), line, header.indexOf(footing.total) + 1));
      }
    }

    private Optional<BigDecimal> number(Map<String, String> row, String column) {
      String text = row.getOrDefault(column, "");
      return resource.schema().field(column).flatMap(field -> exact(field, text));
    }

    private static Optional<BigDecimal> exact(Field field, String text) {
      return field.missing().contains(text) ? Optional.empty() : field.exact(text);
    }

    private void compare(Map<String, String> row, Location at) {
      Optional<BigDecimal> total = number(row, footing.total);
      List<BigDecimal> parts =
          footing.of.stream().flatMap(column -> number(row, column).stream()).toList();
      if (total.isPresent() && parts.size() == footing.of.size()) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        compare(sum, total.get(), footing.total, "", at);
      }
    }

    private void addRow(Map<String, String> row, Location at) {
      String name = row.getOrDefault(footing.column, "");
      boolean isTotal = name.equals(footing.total);
      if (!isTotal && !footing.of.isEmpty() && !footing.of.contains(name)) {
        return;
      }
      List<String> key = footing.each.stream().map(column -> row.getOrDefault(column, "")).toList();
      Group group = groups.computeIfAbsent(key, k -> new Group());
      Optional<BigDecimal> value = number(row, footing.value);
      if (value.isEmpty()) {
        group.hasGap = true;
      } else if (isTotal) {
        group.total = value.get();
        group.at = at;
      } else {
        group.parts.add(value.get());
        group.names.add(name);
      }
    }

    /**
     * Ends the adding up.
     *
     * @return a problem for each total that does not foot and is not known to, and for each that is
     *     known to and was not found
     */
    public List<Problem> end() {
      groups.forEach(
          (key, group) -> {
            boolean isWhole = footing.of.isEmpty() || group.names.containsAll(footing.of);
            boolean canCompare = group.total != null && !group.hasGap && isWhole;
            if (canCompare && group.parts.size() > 1) {
              BigDecimal sum = group.parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
              String of = key.stream().collect(Collectors.joining(", ", " of ", ""));
              compare(sum, group.total, footing.total, of, group.at);
            }
          });
      for (Known known : unmet) {
        String said =
            "no printed total of "
                + shown(known.printed)
                + " stands beside parts that add up to "
                + shown(known.parts)
                + ", which is declared as known";
        String remedy = "correct what is known, or remove it";
        Location file = Location.of(resource.path());
        found.add(Problem.warning(file, "footing-known", said, remedy));
      }
      return found;
    }

    /**
     * Returns the totals that do not foot and are known to, when the adding up has ended.
     *
     * @return a warning for each, with the note on it
     */
    public List<Problem> accepted() {
      return accepted;
    }

    private void compare(BigDecimal sum, BigDecimal total, String name, String of, Location at) {
      int order = total.compareTo(sum);
      if (order != 0) {
        String said =
            String.format(
                java.util.Locale.ROOT,
                "the printed \"%s\"%s is %s, and its parts add up to %s: %s too %s",
                name,
                of,
                shown(total),
                shown(sum),
                shown(sum.subtract(total).abs()),
                order < 0 ? "low" : "high");
        Optional<Known> known = footing.known.stream().filter(k -> k.isOf(total, sum)).findFirst();
        if (known.isPresent()) {
          unmet.remove(known.get());
          accepted.add(Problem.warning(at, ACCEPTED, said, "nothing: " + known.get().note));
        } else {
          String remedy = "correct a part, or declare under known that it was printed so";
          found.add(new Problem(footing.severity, at, "footing", said, remedy));
        }
      }
    }

    private static String shown(BigDecimal number) {
      java.text.DecimalFormat format =
          new java.text.DecimalFormat(
              "#,##0.##########",
              java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));
      return format.format(number);
    }
  }
}
