package strandline.quick;

import java.util.List;
import java.util.Map;
import strandline.analysis.battery.Battery;
import strandline.analysis.battery.Entry;
import strandline.analysis.battery.Fact;
import strandline.input.Json;

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
  public static Json.Members of(Column column, Battery.Result result) {
    ColumnChoice choice = column.choice();
    Json.Members all =
        Json.object()
            .with("series", choice.value())
            .with("source", choice.file())
            .with("period_column", choice.period())
            .with("value_column", choice.value())
            .with("basis", column.basis())
            .with("frequency", column.frequency().<Json>map(Json::number).orElse(Json.nothing()))
            .with("span", result.span())
            .with("n", result.n())
            .with("period", texts(column.labels()))
            .with("time", numbers(column.times()))
            .with("values", numbers(column.values()))
            .with("cautions", texts(result.cautions()))
            .with("tests_run", result.tests())
            .with("tests_sentence", result.sentence());
    for (Entry entry : result.entries()) {
      all = all.with(entry.key(), object(entry, result));
    }
    return all;
  }

  private static Json object(Entry entry, Battery.Result result) {
    return entry
        .outcome()
        .<Json>fold(
            found -> {
              Json.Members object = members(found.statistics());
              return object
                  .with("inputs", Json.object().with("n", result.n()).with("span", result.span()))
                  .with("settings", members(found.settings()))
                  .with("tests", entry.testsMade())
                  .with("sentence", found.sentence());
            },
            reason -> Json.object().with("declined", reason));
  }

  private static Json.Members members(Fact.Group group) {
    Json.Members object = Json.object();
    for (Map.Entry<String, Fact> member : group.members().entrySet()) {
      object = object.with(member.getKey(), json(member.getValue()));
    }
    return object;
  }

  private static Json json(Fact fact) {
    return fact.accept(new Pouring());
  }

  private static Json texts(List<String> texts) {
    return Json.array(texts.stream().map(Json::text).toList());
  }

  private static Json numbers(List<Double> values) {
    return Json.array(
        values.stream()
            .map(value -> Double.isFinite(value) ? Json.number(value) : Json.nothing())
            .toList());
  }

  private record Pouring() implements Fact.Visitor<Json> {
    @Override
    public Json amount(Fact.Amount fact) {
      return Json.number(fact.value());
    }

    @Override
    public Json text(Fact.Text fact) {
      return Json.text(fact.text());
    }

    @Override
    public Json many(Fact.Many fact) {
      return Json.array(fact.items().stream().map(FindingsJson::json).toList());
    }

    @Override
    public Json group(Fact.Group fact) {
      return members(fact);
    }

    @Override
    public Json unknown(Fact.Unknown fact) {
      return Json.nothing();
    }
  }
}
