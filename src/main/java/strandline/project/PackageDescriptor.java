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
 * The text of a {@code datapackage.json} that people edit: a resource is added at the end of its
 * resources, and every other character stays as it is.
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

  /** Returns the text with one more resource; nothing where it lists no resources. */
  Optional<PackageDescriptor> with(JsonNode resource) {
    Optional<int[]> brackets = Json.brackets(text, "resources");
    if (brackets.isEmpty()) {
      return Optional.empty();
    }
    int open = brackets.get()[0];
    int close = brackets.get()[1];
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
    String block = inner + Laid.out(resource, inner, unit).lines().collect(Collectors.joining(end));
    String before = isFirst ? "" : inside.stripTrailing() + ",";
    return Optional.of(
        new PackageDescriptor(
            text.substring(0, open + 1)
                + before
                + end
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
