package strandline.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
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
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private int columns;

  MeasureReader(ColumnRoles roles, Problems problems) {
    this.roles = roles;
    this.problems = problems;
  }

  /** Returns the measures by id, in the order in which they are described. */
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
    items.forEach(item -> ids.add(item.fields(new Problems()).text("id")));
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
    boolean isOfPolicy = fields.text("kind", "method").equals("policy");
    Measure.Break.Kind kind = isOfPolicy ? Measure.Break.Kind.POLICY : Measure.Break.Kind.METHOD;
    String label = fields.text("label");
    String reason = fields.text("reason");
    Optional<Period> period = Period.tryParse(at);
    if (period.isEmpty()) {
      String remedy = "write such as FY2020, 2020 or 2020-03";
      roles.error(fields.at("at"), "bad-period", "\"" + at + "\" is no period", remedy);
    }
    if (!ids.contains(measure)) {
      String found = "\"" + measure + "\" is no measure of this resource";
      roles.error(fields.at("measure"), "unknown-measure", found, NearestWord.remedy(measure, ids));
    }
    period.ifPresent(
        p ->
            breaks
                .computeIfAbsent(measure, m -> new ArrayList<>())
                .add(new Measure.Break(kind, p, label, reason)));
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
            Measure.Aggregation.ofWord(fields.text("aggregation")),
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
    return measure;
  }
}
