package strandline;

import java.util.Locale;

/** Parts of a package's descriptor as JSON text, for projects that tests write themselves. */
public final class DescriptorText {
  /** The resource of the sources, in {@code sources.csv}. */
  public static final String SOURCES =
      """
      {"name": "sources", "path": "sources.csv", "schema": {"fields": [
        {"name": "id"}, {"name": "title"}, {"name": "publisher"}, {"name": "published"},
        {"name": "url"}, {"name": "standing"}], "primaryKey": "id"},
       "strandline": {"kind": "sources", "id": "id", "title": "title",
        "publisher": "publisher", "published": "published", "url": "url",
        "standing": "standing"}}""";

  /** The header of a resource of observations with one dimension, which stands for DIMENSION. */
  public static final String HEADER =
      "period,DIMENSION,measure,print,value,status,qualifier,source,preferred\n";

  private DescriptorText() {}

  /** Returns a package of resources, the one of the sources first. */
  public static String of(String... resources) {
    return "{\"name\": \"p\", \"title\": \"P\", \"resources\": [\n"
        + SOURCES
        + ",\n"
        + String.join(",\n", resources)
        + "]}\n";
  }

  /**
   * Returns a resource of observations with one dimension.
   *
   * @param name its name, and that of its file
   * @param title its title in quotes
   * @param dimension the name of the dimension
   * @param measures the measures as JSON
   */
  public static String observations(String name, String title, String dimension, String measures) {
    return """
        {"name": "NAME", "path": "NAME.csv", "title": TITLE, "schema": {"fields": [
          {"name": "period"}, {"name": "DIMENSION"}, {"name": "measure"},
          {"name": "print", "type": "integer"}, {"name": "value", "type": "number"},
          {"name": "status"}, {"name": "qualifier"}, {"name": "source"},
          {"name": "preferred", "type": "boolean"}]},
         "strandline": {"kind": "observations", "period": "period", "dimensions": ["DIMENSION"],
          "measure": "measure", "print": "print", "value": "value", "status": "status",
          "qualifier": "qualifier", "source": "source", "preferred": "preferred",
          "measures": [MEASURES]}}"""
        .replace("NAME", name)
        .replace("DIMENSION", dimension)
        .replace("MEASURES", measures)
        .replace("TITLE", title);
  }

  /**
   * Returns a resource of events without reports.
   *
   * @param name its name, and that of its file
   * @param event the name of the column of ids
   * @param coverage what its record covers, as JSON
   */
  public static String events(String name, String event, String coverage) {
    return """
        {"name": "NAME", "path": "NAME.csv", "title": "TITLE", "schema": {"fields": [
          {"name": "EVENT"}, {"name": "kind"}, {"name": "date"}, {"name": "precision"},
          {"name": "basis"}, {"name": "held"}, {"name": "label"}, {"name": "source"},
          {"name": "preferred", "type": "boolean"}]},
         "strandline": {"kind": "events", "event": "EVENT", "type": "kind", "date": "date",
          "precision": "precision", "basis": "basis", "held": "held", "label": "label",
          "source": "source", "preferred": "preferred", "coverage": [COVERAGE]}}"""
        .replace("NAME", name)
        .replace("TITLE", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .replace("EVENT", event)
        .replace("COVERAGE", coverage);
  }
}
