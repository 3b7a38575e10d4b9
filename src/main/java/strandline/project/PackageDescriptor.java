package strandline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import strandline.input.Json;

/**
 * The text of a {@code datapackage.json} that people edit: a resource takes the place of the one of
 * its name or is added at the end of them, and every other character stays as it is.
 *
 * @param text the whole text
 */
record PackageDescriptor(String text) {
  /** A package without resources. */
  static PackageDescriptor empty(String name, String title) {
    JsonNode json =
        Json.object()
            .put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
            .put("name", name)
            .put("title", title)
            .set("resources", Json.texts(java.util.List.of()));
    return new PackageDescriptor(new String(Json.bytes(json), StandardCharsets.UTF_8));
  }

  /**
   * Returns the text with a resource; nothing where it lists no resources.
   *
   * @param resource the resource
   * @param old the index of the one whose place it takes; -1 where it is added
   */
  Optional<PackageDescriptor> with(JsonNode resource, int old) {
    Optional<List<Integer>> places = Json.places(text, "resources");
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int open = places.get().get(0);
    int close = places.get().get(places.get().size() - 1);
    String inside = text.substring(open + 1, close);
    boolean isFirst = inside.isBlank();
    String outer =
        text.substring(0, open).replaceFirst("(?s).*[\\r\\n]", "").replaceFirst("(?s)\\S.*", "");
    String unit = outer.isEmpty() ? "  " : outer;
    String inner =
        isFirst
            ? outer + unit
            : inside.replaceFirst("(?s)\\S.*", "").replaceFirst("(?s).*[\\r\\n]", "");
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String block = Laid.out(resource, inner, unit).lines().collect(Collectors.joining(end));
    if (old >= 0) {
      String head = text.substring(0, places.get().get(2 * old + 1));
      String tail = text.substring(places.get().get(2 * old + 2));
      return Optional.of(new PackageDescriptor(head + block + tail));
    }
    String before = isFirst ? "" : inside.stripTrailing() + ",";
    return Optional.of(
        new PackageDescriptor(
            text.substring(0, open + 1)
                + before
                + end
                + inner
                + block
                + end
                + outer
                + text.substring(close)));
  }

  /** A value as people write it: what is short stands on one line. */
  private record Laid(String indent, String unit) {
    private static final int LONGEST = 100;

    static String out(JsonNode value, String indent, String unit) {
      return new Laid(indent, unit).text(value);
    }

    private String text(JsonNode value) {
      String line = line(value);
      if (!value.isContainerNode() || indent.length() + line.length() <= LONGEST) {
        return line;
      }
      List<String> parts = parts(value, part -> out(part, indent + unit, unit));
      String inside =
          parts.stream().map(part -> indent + unit + part).collect(Collectors.joining(",\n"));
      return value.isArray()
          ? "[\n" + inside + "\n" + indent + "]"
          : "{\n" + inside + "\n" + indent + "}";
    }

    private static String line(JsonNode value) {
      if (!value.isContainerNode()) {
        return new String(Json.line(value), StandardCharsets.UTF_8);
      }
      String inside = String.join(", ", parts(value, Laid::line));
      return value.isArray() ? "[" + inside + "]" : "{" + inside + "}";
    }

    private static List<String> parts(JsonNode value, Function<JsonNode, String> text) {
      List<String> parts = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(part -> parts.add(text.apply(part)));
      } else {
        value
            .properties()
            .forEach(
                one ->
                    parts.add(
                        line(TextNode.valueOf(one.getKey())) + ": " + text.apply(one.getValue())));
      }
      return parts;
    }
  }
}
