package strandline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import strandline.csv.Dialect;
import strandline.input.Fingerprint;
import strandline.input.Json;
import strandline.project.Understanding.Dimension;
import strandline.project.Understanding.MeasureColumns;
import strandline.project.Understanding.Periods;
import strandline.schema.Field.Numerals;
import strandline.series.Calendar;
import strandline.series.Period;
import strandline.series.PeriodForm;

/**
 * The resource of a data package that says what a file turned out to hold.
 *
 * @param found what it holds
 * @param path the file's path in the folder of the data package
 * @param print what tells its bytes from others
 */
record DatasetBlock(Understanding found, String path, Fingerprint print) {
  ObjectNode json() {
    RawTable table = found.table();
    ObjectNode block = Json.object().put("name", found.name()).put("path", path);
    block.put("title", found.title());
    if (!found.leftOut().notes().isEmpty()) {
      block.put("description", String.join(" ", found.leftOut().notes()));
    }
    if (!table.form().encoding().equals("utf-8")) {
      block.put("encoding", table.form().encoding());
    }
    ObjectNode dialect = dialect(table);
    if (!dialect.isEmpty()) {
      block.set("dialect", dialect);
    }
    block.put("bytes", print.bytes()).put("hash", "sha256:" + print.sha256());
    block.set("schema", Json.object().set("fields", Json.array(fields())));
    block.set("strandline", strandline());
    return block;
  }

  private static ObjectNode dialect(RawTable table) {
    ObjectNode dialect = Json.object();
    char delimiter = table.form().dialect().delimiter();
    if (delimiter != Dialect.STANDARD.delimiter()) {
      dialect.put("delimiter", String.valueOf(delimiter));
    }
    if (table.namesAbove()) {
      ArrayNode above = dialect.put("header", false).putArray("commentRows");
      IntStream.rangeClosed(1, table.headerRow()).forEach(above::add);
    } else if (table.headerRow() > 1) {
      dialect.putArray("headerRows").add(table.headerRow());
    }
    return dialect;
  }

  private List<JsonNode> fields() {
    return found.table().names().stream().<JsonNode>map(this::field).toList();
  }

  private ObjectNode field(String name) {
    ObjectNode field = Json.object().put("name", name);
    return found.measures().stream()
        .filter(measure -> measure.columns().contains(name))
        .findFirst()
        .map(measure -> numeric(field, measure))
        .orElseGet(() -> field.put("type", "string"));
  }

  private static ObjectNode numeric(ObjectNode field, MeasureColumns measure) {
    Numerals numerals = measure.numerals();
    field.put("type", measure.cells().areWhole() ? "integer" : "number");
    if (numerals.decimal() != '.') {
      field.put("decimalChar", String.valueOf(numerals.decimal()));
    }
    numerals.group().ifPresent(group -> field.put("groupChar", String.valueOf(group)));
    return field;
  }

  private ObjectNode strandline() {
    ObjectNode own = Json.object().put("kind", "observations");
    if (!found.leftOut().rows().isEmpty() || found.table().hasBlanks()) {
      List<String> patterns = List.copyOf(found.leftOut().rows().keySet());
      own.set("rows", Json.object().set("skip", Json.texts(patterns)));
    }
    own.set("rollup", rollUp());
    ArrayNode measures = own.putArray("measures");
    found.measures().forEach(measure -> measures.add(measure(measure)));
    ObjectNode source = own.putObject("source").put("publisher", found.source().publisher());
    source.put("title", found.source().title());
    put(source, "published", found.source().published());
    put(source, "url", found.source().url());
    return own;
  }

  private static void put(ObjectNode object, String key, String text) {
    if (!text.isEmpty()) {
      object.put(key, text);
    }
  }

  private ObjectNode rollUp() {
    ObjectNode rollUp = Json.object();
    Periods periods = found.periods();
    ObjectNode period = Json.object();
    if (!periods.column().isEmpty()) {
      boolean isYear = periods.areMonths() || !periods.month().isEmpty();
      period.put(isYear ? "year" : "label", periods.column());
      put(period, "month", periods.month());
    }
    periods.pattern().filter(form -> !form.isEmpty()).ifPresent(form -> period.put("form", form));
    periods.form().calendar().map(Calendar::word).ifPresent(word -> period.put("calendar", word));
    if (periods.form().naming() != PeriodForm.Naming.UNSAID) {
      String which = periods.form().naming().name().toLowerCase(Locale.ROOT);
      period.put("named-by", which + "-year");
    }
    if (!period.isEmpty()) {
      rollUp.set("period", period);
    }
    if (periods.areAcross()) {
      rollUp.set("sum", across(periods));
    }
    ObjectNode where = Json.object();
    found.leftOut().where().forEach((name, one) -> where.set(name, Json.texts(List.copyOf(one))));
    if (!where.isEmpty()) {
      rollUp.set("where", where);
    }
    ObjectNode except = Json.object();
    ArrayNode groups = Json.array(List.of());
    for (Dimension one : found.dimensions()) {
      groups.add(Json.object().put("dimension", one.id()).put("column", one.column()));
      if (!one.totals().isEmpty()) {
        except.set(one.column(), Json.texts(List.copyOf(one.totals().keySet())));
      }
    }
    if (!except.isEmpty()) {
      rollUp.set("except", except);
    }
    if (!groups.isEmpty()) {
      rollUp.set("groups", groups);
    }
    if (!found.marks().meanings().isEmpty()) {
      ObjectNode status = rollUp.putObject("status");
      put(status, "column", found.marks().column());
      ObjectNode marks = status.putObject("marks");
      found.marks().meanings().forEach((mark, meaning) -> marks.put(mark, meaning.status().word()));
    }
    return rollUp;
  }

  /** Headings that say what they are need not be listed. */
  private ObjectNode across(Periods periods) {
    List<String> columns = found.measures().get(0).columns();
    boolean areYears = columns.stream().allMatch(name -> name.matches("[0-9]{4}"));
    boolean areOurs =
        columns.stream().allMatch(c -> Period.tryParse(PeriodForm.heading(c)).isPresent());
    ObjectNode sum = Json.object();
    if (!areOurs || periods.areMonths()) {
      sum.set("columns", Json.texts(columns));
    }
    return sum.put("are", periods.areMonths() ? "month" : areYears ? "year" : "period");
  }

  private ObjectNode measure(MeasureColumns measure) {
    ObjectNode json = Json.object().put("id", measure.id()).put("title", measure.title());
    if (!found.periods().areAcross()) {
      json.put("column", measure.columns().get(0));
    }
    String over = measure.aggregation().name().toLowerCase(Locale.ROOT);
    return json.put("unit", measure.unit()).put("aggregation", over);
  }
}
