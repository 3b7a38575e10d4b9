package strandline.quick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            .<ObjectNode>set("time", Facts.numbers(column.times()))
            .<ObjectNode>set("values", Facts.numbers(column.values()))
            .<ObjectNode>set(
                "cautions",
                Json.texts(
                    result.cautions().stream().map(one -> one.in(Language.english())).toList()))
            .put("tests_run", result.tests())
            .put("tests_sentence", result.sentence().in(Language.english()));
    for (MethodOutcome entry : result.entries()) {
      all.set(entry.key(), object(entry, result));
    }
    return all;
  }

  private static JsonNode object(MethodOutcome entry, Battery.Result result) {
    return entry
        .outcome()
        .<JsonNode>fold(
            found ->
                found
                    .statistics()
                    .members()
                    .deepCopy()
                    .<ObjectNode>set(
                        "inputs",
                        Json.object()
                            .put("n", result.n())
                            .put("span", result.span().in(Language.english())))
                    .<ObjectNode>set("settings", found.settings().members())
                    .put("tests", entry.testsMade())
                    .put("sentence", found.sentence().in(Language.english())),
            reason -> Json.object().put("declined", reason.in(Language.english())));
  }
}
