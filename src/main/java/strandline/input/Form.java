package strandline.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/**
 * The form of a file that people write: which keys each of its maps may and must have, and whether
 * a text, a list or a map stands under them. It is declared by a JSON Schema, by which editors
 * complete and explain the same file. It knows the words of a key that has a fixed list of them;
 * which other texts are right under a key its reader knows.
 */
public final class Form {
  private static final String WORD = "unknown-word";

  private final byte[] text;
  private final JsonNode root;

  private Form(byte[] text, JsonNode root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Reads the form that a stage declares.
   *
   * @param stage a class beside which the JSON Schema lies
   * @param name the name of its file
   * @return the form
   */
  public static Form of(Class<?> stage, String name) {
    try (InputStream in = stage.getResourceAsStream(name)) {
      byte[] text = in.readAllBytes();
      return new Form(text, Json.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the JSON Schema.
   *
   * @return its text in UTF-8
   */
  public byte[] schema() {
    return text.clone();
  }

  /**
   * Finds what is not of the form, and was not said by the readers before.
   *
   * @param node the whole file
   * @param problems takes an error for each unknown key, missing key, wrong shape and unknown word
   */
  public void check(Node node, Problems problems) {
    List<Problem> said = problems.all();
    found("", node, root).stream()
        .filter(one -> said.stream().noneMatch(other -> isSame(one, other)))
        .forEach(problems::add);
  }

  private static boolean isSame(Problem one, Problem other) {
    return one.location().equals(other.location())
        && (one.kind().equals(WORD) || one.message().equals(other.message()));
  }

  private List<Problem> found(String key, Node node, JsonNode schema) {
    Problems problems = new Problems();
    if (schema.has("$ref")) {
      problems.addAll(found(key, node, root.at(schema.path("$ref").asText().substring(1))));
    } else if (schema.has("anyOf")) {
      problems.addAll(nearest(key, node, schema.path("anyOf")));
    } else if (schema.path("type").asText().equals("array")) {
      JsonNode items = schema.path("items");
      node.items(problems).forEach(item -> problems.addAll(found(key, item, items)));
    } else if (schema.path("type").asText().equals("object")) {
      entries(node, schema, problems);
    } else {
      String text = node.text(problems);
      List<String> known = schema.path("enum").valueStream().map(JsonNode::asText).toList();
      if (node.isText() && !known.isEmpty() && !known.contains(text)) {
        String said = key + " \"" + text + "\" is not known";
        problems.error(node.location(), WORD, said, NearestWord.remedy(text, known));
      }
    }
    return problems.all();
  }

  /** What is wrong by the form that fits best; a kind that no form is of, its reader refuses. */
  private List<Problem> nearest(String key, Node node, JsonNode forms) {
    return forms
        .valueStream()
        .filter(form -> isOfKind(node, form))
        .map(form -> found(key, node, form))
        .min(
            Comparator.<List<Problem>, Boolean>comparing(found -> isOfShape(node, found))
                .thenComparing(List::size))
        .orElse(List.of());
  }

  private static boolean isOfShape(Node node, List<Problem> found) {
    return found.stream()
        .anyMatch(one -> one.kind().equals(Node.SHAPE) && one.location().equals(node.location()));
  }

  private static boolean isOfKind(Node node, JsonNode form) {
    Fields fields = node.isMap() ? node.fields(new Problems()) : null;
    return fields == null
        || form.path("properties").properties().stream()
            .filter(one -> one.getValue().has("const") && fields.keys().contains(one.getKey()))
            .allMatch(
                one -> one.getValue().path("const").asText().equals(fields.text(one.getKey())));
  }

  private void entries(Node node, JsonNode schema, Problems problems) {
    Fields fields = node.fields(problems);
    JsonNode known = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    schema.path("required").forEach(key -> fields.required(key.asText()));
    known.properties().forEach(one -> fields.optional(one.getKey()));
    for (String key : fields.keys()) {
      JsonNode below = known.has(key) ? known.path(key) : others;
      if (below.isObject()) {
        fields.optional(key).ifPresent(value -> problems.addAll(found(key, value, below)));
      }
    }
    // What is no word at all, the reader of the one word refuses.
    if (others.isBoolean() && !schema.has("maxProperties")) {
      fields.done();
    }
  }
}
