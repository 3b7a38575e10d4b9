package strandline.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.explain.Evidence.Part;
import strandline.explain.Evidence.Row;
import strandline.input.Json;

/** Evidence as lines for a person, and as JSON. */
public final class EvidenceText {
  private EvidenceText() {}

  /**
   * Returns the lines.
   *
   * @param evidence the evidence
   * @return the facts, then each part with its rows, then the files' hashes and the sources, once
   */
  public static List<String> lines(Evidence evidence) {
    List<String> lines = new ArrayList<>();
    evidence.facts().forEach(fact -> lines.add(padded(fact.name()) + fact.text()));
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (Part part : evidence.parts()) {
      lines.add("");
      lines.add(padded("from") + part.place() + "  " + part.label() + "  " + part.value());
      lines.add(padded("") + part.origin());
      for (Row row : part.rows()) {
        if (!row.file().isEmpty()) {
          lines.add((row.taken() ? "  taken  " : "  not    ") + row.place() + "  " + row.says());
          files.put(row.file(), row.sha256());
        }
        if (!row.source().isEmpty()) {
          String page = row.url().isEmpty() ? "" : "  " + row.url();
          sources.put(row.source(), row.citation() + page);
          boolean isOfRow = !row.file().isEmpty();
          lines.addAll(isOfRow ? List.of(padded("") + "source " + row.source()) : List.of());
        }
      }
    }
    lines.add("");
    files.forEach((file, sha256) -> lines.add(padded("file") + file + "  sha256 " + sha256));
    sources.forEach((id, words) -> lines.add(padded("source") + id + "  " + words));
    return List.copyOf(lines);
  }

  private static String padded(String name) {
    return (name + "         ").substring(0, 9);
  }

  /**
   * Returns the same as JSON.
   *
   * @param evidence the evidence
   * @return an object with the facts, and the parts with their rows
   */
  public static JsonNode json(Evidence evidence) {
    ObjectNode facts = Json.object();
    Map<String, List<String>> byName = new LinkedHashMap<>();
    evidence
        .facts()
        .forEach(f -> byName.computeIfAbsent(f.name(), name -> new ArrayList<>()).add(f.text()));
    for (Map.Entry<String, List<String>> fact : byName.entrySet()) {
      ArrayNode texts = Json.texts(fact.getValue());
      facts.set(fact.getKey(), texts.size() == 1 ? texts.get(0) : texts);
    }
    return facts.<ObjectNode>set("from", Json.ofAll(evidence.parts()));
  }
}
