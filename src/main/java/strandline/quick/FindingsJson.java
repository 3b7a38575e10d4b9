package strandline.quick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import strandline.analysis.battery.Battery;
import strandline.analysis.battery.Entry;
import strandline.analysis.battery.Fact;
import strandline.input.Json;
import strandline.language.Language;

/**
 * What the battery found in a column, as a JSON object with one member for each method: its
 * statistics, {@code inputs}, {@code settings} and {@code sentence}, or {@code declined} with the
 * reason. Unknown and infinite numbers are null.
 */
public final class FindingsJson {
  private FindingsJson() {}

  /**
   * Returns the object.
   *
   * @param column what was analysed
   * @param result what was found
   * @return the object
   */
  public static JsonNode of(Column column, Battery.Result result) {
    ColumnChoice choice = column.choice();
    ObjectNode all =
        Json.object()
            .put("series", choice.value())
            .put("source", choice.file())
            .put("period_column", choice.period())
            .put("value_column", choice.value())
            .put("basis", column.basis())
            .<ObjectNode>set(
                "frequency",
                column.frequency().<JsonNode>map(Json::number).orElse(NullNode.instance))
            .put("span", result.span().in(Language.english()))
            .put("n", result.n())
            .<ObjectNode>set("period", Json.texts(column.labels()))
            .<ObjectNode>set("time", numbers(column.times()))
            .<ObjectNode>set("values", numbers(column.values()))
            .<ObjectNode>set(
                "cautions",
                Json.texts(
                    result.cautions().stream().map(one -> one.in(Language.english())).toList()))
            .put("tests_run", result.tests())
            .put("tests_sentence", result.sentence().in(Language.english()));
    for (Entry entry : result.entries()) {
      all.set(entry.key(), object(entry, result));
    }
    return all;
  }

  private static JsonNode object(Entry entry, Battery.Result result) {
    return entry
        .outcome()
        .<JsonNode>fold(
            found -> {
              ObjectNode object = members(found.statistics());
              return object
                  .<ObjectNode>set(
                      "inputs",
                      Json.object()
                          .put("n", result.n())
                          .put("span", result.span().in(Language.english())))
                  .<ObjectNode>set("settings", members(found.settings()))
                  .put("tests", entry.testsMade())
                  .put("sentence", found.sentence().in(Language.english()));
            },
            reason -> Json.object().put("declined", reason.in(Language.english())));
  }

  private static ObjectNode members(Fact.Group group) {
    ObjectNode object = Json.object();
    for (Map.Entry<String, Fact> member : group.members().entrySet()) {
      object.set(member.getKey(), json(member.getValue()));
    }
    return object;
  }

  private static JsonNode json(Fact fact) {
    return fact instanceof Fact.Amount amount
        ? Json.number(amount.value())
        : fact instanceof Fact.Text text
            ? TextNode.valueOf(text.text().in(Language.english()))
            : fact instanceof Fact.Many many
                ? Json.array(many.items().stream().map(FindingsJson::json).toList())
                : fact instanceof Fact.Group group ? members(group) : NullNode.instance;
  }

  private static JsonNode numbers(List<Double> values) {
    return Json.array(
        values.stream()
            .map(value -> Double.isFinite(value) ? Json.number(value) : NullNode.instance)
            .toList());
  }
}
