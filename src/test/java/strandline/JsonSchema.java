package strandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import strandline.input.Json;
import strandline.input.JsonReader;

/**
 * As much of JSON Schema (draft 2020-12) as the published schemas use; a keyword that it does not
 * know is an error, so that a schema cannot ask for more than is checked.
 */
public record JsonSchema(Json root) {
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
    return new JsonSchema(new JsonReader().read(Files.readAllBytes(file)));
  }

  /** Returns what is wrong with a value; nothing when it fits. */
  public List<String> problems(Json value) {
    return problems(root, value, "");
  }

  private List<String> problems(Json schema, Json value, String at) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Json> word : ((Json.Members) schema).members().entrySet()) {
      if (!WORDS.contains(word.getKey()) && !MORE.contains(word.getKey())) {
        throw new IllegalArgumentException("the schema uses " + word.getKey());
      }
      check(word.getKey(), word.getValue(), schema, value, at, found);
    }
    return found;
  }

  private void check(
      String word, Json asked, Json schema, Json value, String at, List<String> found) {
    switch (word) {
      case "$ref" -> found.addAll(problems(definition(asked), value, at));
      case "oneOf" -> {
        long fitting = asked.list().stream().filter(s -> problems(s, value, at).isEmpty()).count();
        require(fitting == 1, at + " fits " + fitting + " of the shapes", found);
      }
      case "type" -> {
        List<Json> types = asked instanceof Json.Items ? asked.list() : List.of(asked);
        require(types.stream().anyMatch(t -> is(t.string(), value)), at + " is no " + asked, found);
      }
      case "const" -> require(asked.equals(value), at + " is not " + asked, found);
      case "enum" -> require(asked.list().contains(value), at + " is none of " + asked, found);
      case "pattern" ->
          require(
              !(value instanceof Json.Text)
                  || java.util.regex.Pattern.compile(asked.string()).matcher(value.string()).find(),
              at + " does not match " + asked.string(),
              found);
      case "minimum" ->
          require(
              !(value instanceof Json.Numeric) || value.real() >= asked.real(),
              at + " too small",
              found);
      case "items" -> value.list().forEach(item -> found.addAll(problems(asked, item, at + "[]")));
      default -> members(word, asked, schema, value, at, found);
    }
  }

  private void members(
      String word, Json asked, Json schema, Json value, String at, List<String> found) {
    if (!(value instanceof Json.Members object)) {
      return;
    }
    Map<String, Json> known =
        schema.at("properties") instanceof Json.Members named ? named.members() : Map.of();
    switch (word) {
      case "required" ->
          asked
              .list()
              .forEach(
                  name ->
                      require(
                          object.members().containsKey(name.string()),
                          at + " lacks " + name.string(),
                          found));
      case "properties" ->
          object
              .members()
              .forEach(
                  (name, member) -> {
                    if (known.containsKey(name)) {
                      found.addAll(problems(known.get(name), member, at + "/" + name));
                    }
                  });
      case "additionalProperties" ->
          object
              .members()
              .forEach(
                  (name, member) -> {
                    if (!known.containsKey(name) && asked instanceof Json.Truth) {
                      found.add(at + " has an unknown " + name);
                    } else if (!known.containsKey(name)) {
                      found.addAll(problems(asked, member, at + "/" + name));
                    }
                  });
      case "propertyNames" ->
          object
              .members()
              .keySet()
              .forEach(name -> found.addAll(problems(asked, Json.text(name), at + "/" + name)));
      default -> require(true, "", found);
    }
  }

  private Json definition(Json ref) {
    String name = ref.string().replace("#/$defs/", "");
    Json definition = root.at("$defs").at(name);
    if (!(definition instanceof Json.Members)) {
      throw new IllegalArgumentException("the schema has no " + ref.string());
    }
    return definition;
  }

  private static boolean is(String type, Json value) {
    return switch (type) {
      case "object" -> value instanceof Json.Members;
      case "array" -> value instanceof Json.Items;
      case "string" -> value instanceof Json.Text;
      case "boolean" -> value instanceof Json.Truth;
      case "null" -> value instanceof Json.Nothing;
      case "integer" -> value instanceof Json.Numeric number && number.number().scale() <= 0;
      default -> throw new IllegalArgumentException("the schema uses the type " + type);
    };
  }

  private static void require(boolean isRight, String otherwise, List<String> found) {
    if (!isRight) {
      found.add(otherwise);
    }
  }
}
