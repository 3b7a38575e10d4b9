package strandline.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.series.Measure;
import strandline.series.Period;

/** Reads what a resource of observations measures, and where the way of measuring breaks. */
final class MeasureReader {
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i)\\b(at (the )?(beginning|start|end) of|end-?(of-?)?(year|month)|stocks?)\\b");

  private final ColumnRoles roles;
  private final Problems problems;
  private final TreeMap<String, Measure> measures = new TreeMap<>();
  private int columns;

  MeasureReader(ColumnRoles roles, Problems problems) {
    this.roles = roles;
    this.problems = problems;
  }

  /** Returns the measures by id, sorted. */
  Map<String, Measure> read() {
    roles.fields().required("measures").ifPresent(node -> read(node.items(problems)));
    return measures;
  }

  /** Says whether measures name columns of their own. */
  boolean haveColumns() {
    return columns > 0;
  }

  private void read(List<Node> items) {
    Map<String, List<Measure.Break>> breaks = new HashMap<>();
    List<String> ids = new ArrayList<>();
    items.stream().filter(Node::isMap).forEach(i -> ids.add(i.fields(new Problems()).text("id")));
    for (Node item : roles.fields().items("breaks")) {
      readBreak(item.fields(problems), ids, breaks);
    }
    for (Node item : items) {
      Measure measure = measure(item.fields(problems), breaks);
      if (measures.put(measure.id(), measure) != null) {
        String found = "the measure \"" + measure.id() + "\" stands twice";
        roles.error(item.location(), "duplicate-key", found, "keep one of them");
      }
    }
  }

  private void readBreak(Fields fields, List<String> ids, Map<String, List<Measure.Break>> breaks) {
    String measure = fields.text("measure");
    String at = fields.text("at");
    Measure.Break.Kind kind = kind(fields);
    String label = fields.text("label");
    String reason = fields.text("reason");
    fields.done();
    Optional<Period> period = Period.tryParse(at);
    if (period.isEmpty()) {
      String remedy = "write such as FY2020, 2020 or 2020-03";
      roles.error(fields.at("at"), "bad-period", "\"" + at + "\" is no period", remedy);
    }
    if (!ids.contains(measure)) {
      String found = "\"" + measure + "\" is no measure of this resource";
      roles.error(
          fields.at("measure"), "unknown-measure", found, ColumnRoles.nearest(measure, ids));
    }
    period.ifPresent(
        p ->
            breaks
                .computeIfAbsent(measure, m -> new ArrayList<>())
                .add(new Measure.Break(kind, p, label, reason)));
  }

  private Measure.Break.Kind kind(Fields fields) {
    String word = fields.text("kind", "method");
    List<String> words = List.of("method", "policy");
    if (!words.contains(word)) {
      String found = "\"" + word + "\" is no kind of break";
      roles.error(fields.at("kind"), "unknown-kind", found, ColumnRoles.nearest(word, words));
    }
    return word.equals("policy") ? Measure.Break.Kind.POLICY : Measure.Break.Kind.METHOD;
  }

  private Measure measure(Fields fields, Map<String, List<Measure.Break>> breaks) {
    String id = fields.text("id");
    String title = fields.text("title");
    Measure measure =
        new Measure(
            id,
            title,
            fields.text("short", title),
            fields.text("definition", title),
            fields.text("unit"),
            aggregation(fields),
            breaks.getOrDefault(id, List.of()).stream()
                .sorted(java.util.Comparator.comparing(Measure.Break::at))
                .toList(),
            Measure.LEAST_BASE,
            roles.words());
    if (measure.aggregation() == Measure.Aggregation.SUM && STOCK.matcher(title).find()) {
      String found = "\"" + title + "\" seems to be a stock, and the aggregation is sum";
      String remedy = "write last, max or mean; or a title that says what is counted in a period";
      Location at = fields.at("aggregation");
      problems.add(Problem.warning(at, "stock", found, remedy));
    }
    columns += fields.optional("column").isPresent() ? 1 : 0;
    fields.optional("population");
    fields.optional("geography");
    fields.done();
    return measure;
  }

  private Measure.Aggregation aggregation(Fields fields) {
    String word = fields.text("aggregation");
    List<String> known = List.of("sum", "mean", "last", "max", "none");
    if (known.contains(word)) {
      return Measure.Aggregation.values()[known.indexOf(word)];
    }
    String found = "the aggregation \"" + word + "\" is not known";
    String remedy = ColumnRoles.nearest(word, known);
    roles.error(fields.at("aggregation"), "unknown-aggregation", found, remedy);
    return Measure.Aggregation.NONE;
  }
}
