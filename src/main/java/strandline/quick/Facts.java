package strandline.quick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import strandline.analysis.Interval;
import strandline.input.Json;
import strandline.language.Language;

/**
 * The plain values of a result by their names, in the order in which they were added. A number that
 * is infinite or has no meaning here is null.
 *
 * @param members the values
 */
record Facts(ObjectNode members) {
  static Facts none() {
    return new Facts(Json.object());
  }

  Facts with(String name, JsonNode value) {
    members.set(name, value);
    return this;
  }

  Facts with(String name, double value) {
    return with(name, number(value));
  }

  Facts with(String name, String value) {
    members.put(name, value);
    return this;
  }

  /** Adds the text of a label of the bundle. */
  Facts labelled(String name, String id) {
    return with(name, Language.english().text(id));
  }

  Facts with(String name, Facts inner) {
    return with(name, inner.members);
  }

  Facts with(String name, Interval ends) {
    return with(name, numbers(ends.low(), ends.high()));
  }

  static JsonNode number(double value) {
    return Double.isFinite(value) ? Json.number(value) : NullNode.instance;
  }

  static ArrayNode numbers(double... values) {
    return Json.array(Arrays.stream(values).mapToObj(Facts::number).toList());
  }

  static ArrayNode numbers(List<? extends Number> values) {
    return numbers(values.stream().mapToDouble(Number::doubleValue).toArray());
  }

  static ArrayNode all(List<Facts> groups) {
    return Json.array(groups.stream().map(Facts::members).toList());
  }
}
