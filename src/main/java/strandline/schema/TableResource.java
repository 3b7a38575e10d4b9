package strandline.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import strandline.csv.Decoded;
import strandline.csv.Dialect;
import strandline.csv.FileForm;
import strandline.csv.RowRules;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.Node;
import strandline.input.Problems;

/**
 * A resource of a data package that is one CSV file.
 *
 * @param location where the descriptor describes it
 * @param name its name, unique in the package
 * @param title its title; the name when it has none
 * @param path the file's path relative to the project, with forward slashes
 * @param form how the file is written
 * @param schema what the file holds
 */
public record TableResource(
    Location location, String name, String title, String path, FileForm form, TableSchema schema) {

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
    FileForm form = form(resource, problems);
    Optional<Node> schema = resource.required("schema");
    if (path.isEmpty() || schema.isEmpty()) {
      return Optional.empty();
    }
    TableSchema read =
        TableSchema.read(schema.get().fields(problems), problems).marked(marks(resource));
    return Optional.of(
        new TableResource(resource.location(), name, title, folder + path, form, read));
  }

  /**
   * Returns the resource with one more reference.
   *
   * @param key the reference
   * @return this resource when the column has a reference already
   */
  public TableResource with(TableSchema.ForeignKey key) {
    return new TableResource(location, name, title, path, form, schema.with(key));
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
      problems.error(resource.at("path"), "bad-path", found, remedy);
    }
    return outside ? "" : path;
  }

  private static FileForm form(Fields resource, Problems problems) {
    if (!resource.text("format", "csv").matches("csv|tsv|txt")) {
      Field.unsupported(resource, "format", "\"csv\"", problems);
    }
    Dialect dialect =
        resource
            .optional("dialect")
            .map(node -> Dialect.read(node.fields(problems), problems))
            .orElse(Dialect.STANDARD);
    return new FileForm(
        dialect, encoding(resource, problems), rows(resource, problems), isRaw(resource));
  }

  private static String encoding(Fields resource, Problems problems) {
    String name = resource.text("encoding", "utf-8");
    if (name.isEmpty() || Decoded.charset(name).isPresent()) {
      return name;
    }
    String found = "the encoding \"" + name + "\" is not known";
    String remedy = "write such as utf-8, utf-16le or windows-1252";
    problems.error(resource.at("encoding"), "bad-encoding", found, remedy);
    return "utf-8";
  }

  /** A file that is rolled up is an agency's, which nobody here can mend. */
  private static boolean isRaw(Fields resource) {
    return below(resource, "strandline", "rollup").isPresent();
  }

  /** What is below keys of maps, if every one of them is there. */
  private static Optional<Node> below(Fields fields, String... keys) {
    Optional<Node> node = fields.optional(keys[0]);
    for (int i = 1; i < keys.length; i++) {
      String key = keys[i];
      node = node.filter(Node::isMap).flatMap(n -> n.fields(new Problems()).optional(key));
    }
    return node;
  }

  /** The marks of the numbers; whoever reads the rest of the roll-up says what is wrong. */
  private static Set<String> marks(Fields resource) {
    return below(resource, "strandline", "rollup", "status", "marks")
        .filter(Node::isMap)
        .map(node -> node.fields(new Problems()).keys())
        .orElse(Set.of());
  }

  /**
   * The rows stand in the property that is ours; whoever reads the rest of it reads it strictly.
   */
  private static RowRules rows(Fields resource, Problems problems) {
    return below(resource, "strandline", "rows")
        .map(node -> RowRules.read(node.fields(problems), problems))
        .orElse(RowRules.NONE);
  }

  /**
   * Says whether another resource is the same file, read in the same way.
   *
   * @param other the other; its columns may differ
   * @return true when what one reading finds holds for both
   */
  public boolean isFileOf(TableResource other) {
    return path.equals(other.path) && form.equals(other.form);
  }
}
