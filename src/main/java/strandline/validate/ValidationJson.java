package strandline.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;

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
  public static Json of(List<FileReport> reports, List<Problem> others) {
    List<Problem> all = new ArrayList<>(others);
    reports.forEach(report -> all.addAll(report.problems()));
    long errors = all.stream().filter(Problem::isError).count();
    return Json.object()
        .with("errors", errors)
        .with("warnings", all.size() - errors)
        .with("files", new Json.Items(reports.stream().map(ValidationJson::file).toList()))
        .with("kinds", kinds(all))
        .with("problems", new Json.Items(all.stream().map(ValidationJson::problem).toList()));
  }

  private static Json file(FileReport report) {
    List<Json> columns = new ArrayList<>();
    for (FileReport.ColumnReport column : report.columns()) {
      columns.add(
          Json.object()
              .with("name", column.name())
              .with("type", column.type())
              .with("missing", column.missing()));
    }
    return Json.object()
        .with("file", report.file())
        .with("rows", report.rows())
        .with("rejected", report.rejected())
        .with("sound", new Json.Truth(report.isSound()))
        .with("columns", new Json.Items(columns));
  }

  private static Json kinds(List<Problem> all) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(problem -> counts.merge(problem.kind(), 1, Integer::sum));
    Json.Members kinds = Json.object();
    for (Map.Entry<String, Integer> kind : counts.entrySet()) {
      kinds = kinds.with(kind.getKey(), kind.getValue());
    }
    return kinds;
  }

  private static Json problem(Problem problem) {
    Location at = problem.location();
    return Json.object()
        .with("severity", problem.isError() ? "error" : "warning")
        .with("kind", problem.kind())
        .with("file", at.file())
        .with("line", at.line())
        .with("column", at.column())
        .with("message", problem.message())
        .with("remedy", problem.remedy());
  }
}
