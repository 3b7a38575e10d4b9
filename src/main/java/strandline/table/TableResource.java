package strandline.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;

/**
 * A resource of a data package that is one CSV file.
 *
 * @param location where the descriptor describes it
 * @param name its name, unique in the package
 * @param title its title; the name when it has none
 * @param path the file's path relative to the project, with forward slashes
 * @param schema what the file holds
 */
public record TableResource(
    Location location, String name, String title, String path, TableSchema schema) {

  private static final Map<String, String> DIALECT =
      Map.of(
          "delimiter",
          ",",
          "quoteChar",
          "\"",
          "doubleQuote",
          "true",
          "header",
          "true",
          "skipInitialSpace",
          "false");
  private static final List<String> FOREIGN =
      List.of("escapeChar", "nullSequence", "commentChar", "commentRows", "headerJoin");

  /**
   * Reads a resource; properties of the standard that change nothing here are passed over.
   *
   * @param resource the resource's entries
   * @param folder the descriptor's folder, empty or ending in a slash
   * @param problems takes every error
   * @return the resource, or nothing after an error that leaves no file to read
   */
  public static Optional<TableResource> read(Fields resource, String folder, Problems problems) {
    String name = resource.text("name");
    String title = resource.text("title", name);
    String path = path(resource, problems);
    checkForm(resource, problems);
    Optional<Node> schema = resource.required("schema");
    if (path.isEmpty() || schema.isEmpty()) {
      return Optional.empty();
    }
    TableSchema read = TableSchema.read(schema.get().fields(problems), problems);
    return Optional.of(new TableResource(resource.location(), name, title, folder + path, read));
  }

  /**
   * Returns the resource with one more reference.
   *
   * @param key the reference
   * @return this resource when the column has a reference already
   */
  public TableResource with(TableSchema.ForeignKey key) {
    return new TableResource(location, name, title, path, schema.with(key));
  }

  private static String path(Fields resource, Problems problems) {
    String path = resource.text("path");
    boolean outside =
        path.matches("([/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:).*")
            || path.contains("\\")
            || List.of(path.split("/")).contains("..");
    if (outside) {
      String found = "the path \"" + path + "\" leaves the descriptor's folder";
      String remedy = "write a path below that folder, with forward slashes";
      problems.add(Problem.error(resource.at("path"), "bad-path", found, remedy));
    }
    return outside ? "" : path;
  }

  private static void checkForm(Fields resource, Problems problems) {
    if (!resource.text("format", "csv").equals("csv")) {
      Field.unsupported(resource, "format", "\"csv\"", problems);
    }
    if (!resource.text("encoding", "utf-8").toLowerCase(Locale.ROOT).equals("utf-8")) {
      Field.unsupported(resource, "encoding", "\"utf-8\"", problems);
    }
    resource.optional("dialect").ifPresent(node -> checkDialect(node.fields(problems), problems));
  }

  private static void checkDialect(Fields dialect, Problems problems) {
    DIALECT.keySet().stream()
        .sorted()
        .filter(key -> !dialect.text(key, DIALECT.get(key)).equals(DIALECT.get(key)))
        .forEach(key -> unsupported(dialect, key, problems));
    FOREIGN.stream()
        .filter(key -> dialect.optional(key).isPresent())
        .forEach(key -> unsupported(dialect, key, problems));
    if (!dialect.texts("headerRows").equals(List.of("1"))
        && dialect.keys().contains("headerRows")) {
      unsupported(dialect, "headerRows", problems);
    }
  }

  private static void unsupported(Fields dialect, String key, Problems problems) {
    Field.unsupported(dialect, key, "RFC 4180: commas, double quotes, one header row", problems);
  }
}
