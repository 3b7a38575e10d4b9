package strandline.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.input.Json;
import strandline.input.Problem;
import strandline.input.Problems;

/** What a validation came to, for a program. */
public final class ValidationJson {
  private ValidationJson() {}

  /**
   * Returns the reports and the problems as one value.
   *
   * @param reports the checked files
   * @param others problems of no checked file, such as those of the descriptor
   * @return {@code files} with their columns, {@code problems} with their places, {@code kinds}
   *     with how many there are of each, {@code errors} and {@code warnings} in all
   */
  public static JsonNode of(List<FileReport> reports, List<Problem> others) {
    List<Problem> all = new ArrayList<>(others);
    reports.forEach(report -> all.addAll(report.problems()));
    long errors = Problems.errors(all);
    return Json.object()
        .put("errors", errors)
        .put("warnings", Problems.count(all) - errors)
        .<ObjectNode>set("files", Json.array(reports.stream().map(ValidationJson::file).toList()))
        .<ObjectNode>set("kinds", kinds(all))
        .<ObjectNode>set("problems", Json.array(all.stream().map(Problem::json).toList()));
  }

  private static JsonNode file(FileReport report) {
    return Json.object()
        .put("file", report.file())
        .put("rows", report.rows())
        .put("rejected", report.rejected())
        .put("sound", report.isSound())
        .<ObjectNode>set("columns", Json.ofAll(report.columns()));
  }

  private static JsonNode kinds(List<Problem> all) {
    Map<String, Long> counts = new LinkedHashMap<>();
    all.forEach(problem -> counts.merge(problem.kind(), problem.count(), Long::sum));
    ObjectNode kinds = Json.object();
    counts.forEach((kind, count) -> kinds.put(kind, count));
    return kinds;
  }
}
