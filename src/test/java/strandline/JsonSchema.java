package strandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import strandline.input.Json;

/**
 * As much of JSON Schema (draft 2020-12) as the published schemas use; a keyword that it does not
 * know is an error, so that a schema cannot ask for more than is checked.
 */
public record JsonSchema(JsonNode root) {
  private static final Set<String> WORDS =
      Set.of("$schema", "$id", "$defs", "title", "description", "$ref", "oneOf", "type", "const");
  private static final Set<String> MORE =
      Set.of(
          "enum",
          "pattern",
          "minimum",
          "required",
          "properties",
          "additionalProperties",
          "propertyNames",
          "items");

  /** Reads a schema of the documentation. */
  public static JsonSchema published(String name) throws IOException {
    Path project = Path.of(System.getProperty("strandline.project", "."));
    Path file = project.resolve("src/site/resources/schema").resolve(name);
    return new JsonSchema(Json.read(Files.readAllBytes(file)));
  }

  /** Returns what is wrong with a value; nothing when it fits. */
  public List<String> problems(JsonNode value) {
    return problems(root, value, "");
  }

  private List<String> problems(JsonNode schema, JsonNode value, String at) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> word : schema.properties()) {
      if (!WORDS.contains(word.getKey()) && !MORE.contains(word.getKey())) {
        throw new IllegalArgumentException("the schema uses " + word.getKey());
      }
      check(word.getKey(), word.getValue(), schema, value, at, found);
    }
    return found;
  }

  private void check(
      String word, JsonNode asked, JsonNode schema, JsonNode value, String at, List<String> found) {
    switch (word) {
      case "$ref" -> found.addAll(problems(definition(asked), value, at));
      case "oneOf" -> {
        long fitting = asked.valueStream().filter(s -> problems(s, value, at).isEmpty()).count();
        require(fitting == 1, at + " fits " + fitting + " of the shapes", found);
      }
      case "type" -> {
        List<JsonNode> types = asked.isArray() ? asked.valueStream().toList() : List.of(asked);
        require(
            types.stream().anyMatch(t -> is(t.asText(""), value)), at + " is no " + asked, found);
      }
      case "const" -> require(asked.equals(value), at + " is not " + asked, found);
      case "enum" ->
          require(asked.valueStream().anyMatch(value::equals), at + " is none of " + asked, found);
      case "pattern" ->
          require(
              !value.isTextual()
                  || java.util.regex.Pattern.compile(asked.asText(""))
                      .matcher(value.asText(""))
                      .find(),
              at + " does not match " + asked.asText(""),
              found);
      case "minimum" ->
          require(
              !value.isNumber() || value.asDouble() >= asked.asDouble(), at + " too small", found);
      case "items" -> {
        if (value.isArray()) {
          value.forEach(item -> found.addAll(problems(asked, item, at + "[]")));
        }
      }
      default -> members(word, asked, schema, value, at, found);
    }
  }

  private void members(
      String word, JsonNode asked, JsonNode schema, JsonNode value, String at, List<String> found) {
    if (!value.isObject()) {
      return;
    }
    JsonNode known = schema.path("properties");
    switch (word) {
      case "required" ->
          asked.forEach(
              name -> require(value.has(name.asText()), at + " lacks " + name.asText(), found));
      case "properties" ->
          value.forEachEntry(
              (name, member) -> {
                if (known.has(name)) {
                  found.addAll(problems(known.get(name), member, at + "/" + name));
                }
              });
      case "additionalProperties" ->
          value.forEachEntry(
              (name, member) -> {
                if (!known.has(name) && asked.isBoolean()) {
                  found.add(at + " has an unknown " + name);
                } else if (!known.has(name)) {
                  found.addAll(problems(asked, member, at + "/" + name));
                }
              });
      case "propertyNames" ->
          value.forEachEntry(
              (name, member) ->
                  found.addAll(problems(asked, TextNode.valueOf(name), at + "/" + name)));
      default -> require(true, "", found);
    }
  }

  private JsonNode definition(JsonNode ref) {
    String name = ref.asText("").replace("#/$defs/", "");
    JsonNode definition = root.path("$defs").path(name);
    if (!definition.isObject()) {
      throw new IllegalArgumentException("the schema has no " + ref.asText(""));
    }
    return definition;
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && value.canConvertToExactIntegral();
      default -> throw new IllegalArgumentException("the schema uses the type " + type);
    };
  }

  private static void require(boolean isRight, String otherwise, List<String> found) {
    if (!isRight) {
      found.add(otherwise);
    }
  }
}
