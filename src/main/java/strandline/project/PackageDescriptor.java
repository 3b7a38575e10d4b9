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
    int open = resources();
    if (open < 0) {
      return Optional.empty();
    }
    int close = end(open);
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

  /** The place of the bracket that opens the list of resources; -1 where there is none. */
  private int resources() {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        int last = endOfString(i);
        String rest = text.substring(last + 1).stripLeading();
        boolean isKey = depth == 1 && text.substring(i + 1, last).equals("resources");
        if (isKey && rest.startsWith(":") && rest.substring(1).stripLeading().startsWith("[")) {
          return text.indexOf('[', last);
        }
        i = last;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    return -1;
  }

  private int end(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      i = c == '"' ? endOfString(i) : i;
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("the list of resources does not end");
  }

  private int endOfString(int start) {
    int i = start + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
