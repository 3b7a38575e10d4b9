package strandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import strandline.compose.SpecCheck;
import strandline.dataset.DataPackageReader;
import strandline.input.Form;
import strandline.input.Json;
import strandline.input.Node;
import strandline.input.Problems;
import strandline.input.YamlReader;

/**
 * A JSON Schema that editors are given, as the validator of networknt reads it, with the keys and
 * words that samples do not use.
 */
public record EditorSchema(JsonNode root) {
  /** Returns the schema of specs. */
  public static EditorSchema report() {
    return of(SpecCheck.FORM);
  }

  /** Returns the schema of data packages. */
  public static EditorSchema dataPackage() {
    return of(DataPackageReader.FORM);
  }

  private static EditorSchema of(Form form) {
    try {
      return new EditorSchema(Json.read(form.schema()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the validator finds wrong in a file. */
  public List<String> problems(String file) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(root)
        .validate(json(file))
        .stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  /** Returns a YAML or JSON file as an editor's YAML 1.2 reads it. */
  public static JsonNode json(String file) {
    Problems problems = new Problems();
    return json(new YamlReader().read("file", file.getBytes(UTF_8), problems).orElseThrow());
  }

  private static JsonNode json(Node node) {
    if (node.isMap()) {
      ObjectNode map = Json.object();
      ((Node.Entries) node).entries().forEach((key, one) -> map.set(key, json(one.value())));
      return map;
    }
    if (node.isList()) {
      ArrayNode list = Json.array(List.of());
      node.items(new Problems()).forEach(item -> list.add(json(item)));
      return list;
    }
    Node.Text text = (Node.Text) node;
    if (!text.isText()) {
      return NullNode.instance;
    } else if (text.isPlain() && List.of("true", "false").contains(text.text())) {
      return BooleanNode.valueOf(text.text().equals("true"));
    } else if (text.isPlain() && text.text().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
      return DecimalNode.valueOf(new BigDecimal(text.text()));
    }
    return TextNode.valueOf(text.text());
  }

  /** Returns the keys and words of the schema that no sample uses, by their places in it. */
  public SortedSet<String> unused(List<String> samples) {
    SortedSet<String> used = new TreeSet<>();
    samples.forEach(sample -> use("", root, json(sample), used));
    SortedSet<String> all = new TreeSet<>();
    collect("", root, all);
    root.path("$defs").forEachEntry((name, one) -> collect("/$defs/" + name, one, all));
    all.removeAll(used);
    return all;
  }

  /** Returns the places of keys that are explained nowhere. */
  public SortedSet<String> unexplained() {
    SortedSet<String> all = new TreeSet<>();
    collect("", root, all);
    root.path("$defs").forEachEntry((name, one) -> collect("/$defs/" + name, one, all));
    all.removeIf(place -> place.contains("=") || isExplained(root.at(place)));
    return all;
  }

  private boolean isExplained(JsonNode schema) {
    JsonNode own = schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    JsonNode forms = own.path("anyOf");
    return own.path("description").asText().endsWith(".")
        || own.path("description").asText().endsWith(":")
        || !forms.isEmpty() && forms.valueStream().allMatch(this::isExplained);
  }

  private static void collect(String at, JsonNode schema, SortedSet<String> all) {
    schema
        .path("properties")
        .forEachEntry(
            (key, one) -> {
              all.add(at + "/properties/" + key);
              collect(at + "/properties/" + key, one, all);
            });
    schema.path("enum").forEach(word -> all.add(at + "=" + word.asText()));
    for (String below : List.of("items", "additionalProperties")) {
      if (schema.path(below).isObject()) {
        collect(at + "/" + below, schema.path(below), all);
      }
    }
    for (int i = 0; i < schema.path("anyOf").size(); i++) {
      collect(at + "/anyOf/" + i, schema.path("anyOf").get(i), all);
    }
  }

  private void use(String at, JsonNode schema, JsonNode value, SortedSet<String> used) {
    if (schema.has("$ref")) {
      String place = schema.path("$ref").asText().substring(1);
      use(place, root.at(place), value, used);
    } else if (schema.has("anyOf")) {
      int form = 0;
      while (!fits(schema.path("anyOf").get(form), value)) {
        form++;
      }
      use(at + "/anyOf/" + form, schema.path("anyOf").get(form), value, used);
    } else if (schema.has("enum")) {
      used.add(at + "=" + value.asText());
    } else if (value.isArray()) {
      value.forEach(item -> use(at + "/items", schema.path("items"), item, used));
    } else {
      value.forEachEntry(
          (key, one) -> {
            boolean isKey = schema.path("properties").has(key);
            String place = at + (isKey ? "/properties/" + key : "/additionalProperties");
            used.add(place);
            use(place, root.at(place), one, used);
          });
    }
  }

  private boolean fits(JsonNode form, JsonNode value) {
    if (form.has("$ref")) {
      return fits(root.at(form.path("$ref").asText().substring(1)), value);
    }
    String type = form.path("type").asText("");
    return switch (type) {
      case "array" -> value.isArray();
      case "object" ->
          value.isObject()
              && form.path("required").valueStream().allMatch(key -> value.has(key.asText()))
              && value.properties().stream()
                  .allMatch(
                      one -> {
                        JsonNode key = form.path("properties").path(one.getKey());
                        return key.isObject()
                            && (!key.has("const") || key.path("const").equals(one.getValue()));
                      });
      default -> value.isValueNode();
    };
  }
}
