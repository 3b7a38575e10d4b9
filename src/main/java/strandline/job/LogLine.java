package strandline.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import strandline.compose.Composition.Judged;
import strandline.input.Json;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.RunRequest.Step;
import strandline.report.Report.InputFile;

/**
 * One line of a log.
 *
 * @param when the moment, to the second, UTC
 * @param level how much it matters
 * @param run the run's id; empty before there is one
 * @param report the report's id; empty where no single report is meant
 * @param event what happened: {@code step}, {@code problem}, {@code claim}, {@code end}, {@code
 *     refused}, {@code failed} or {@code bug}
 * @param fields what else is known, in order; texts and numbers
 */
public record LogLine(
    Instant when,
    Level level,
    String run,
    String report,
    String event,
    Map<String, JsonNode> fields) {
  /** How much a line matters. */
  public enum Level {
    /** Somebody has to act. */
    ERROR,
    /** Somebody should look. */
    WARN,
    /** All is well. */
    INFO
  }

  /** How lines are written. */
  public enum Format {
    /** {@code 2026-11-21T22:05:00Z INFO run=… report=… event=…}. */
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  /** Copies in order, and cuts to the second. */
  public LogLine {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    when = when.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Returns the line that says that a step is done.
   *
   * @param when the moment
   * @param run the run's id
   * @param report the report's id
   * @param step the step
   * @return the line
   */
  public static LogLine step(Instant when, String run, String report, Step step) {
    JsonNode name = TextNode.valueOf(step.name().toLowerCase(Locale.ROOT));
    return new LogLine(when, Level.INFO, run, report, "step", Map.of("step", name));
  }

  /**
   * Returns the line that says what is wrong or doubtful.
   *
   * @param when the moment
   * @param run the run's id
   * @param report the report's id
   * @param problem the problem
   * @return the line
   */
  public static LogLine problem(Instant when, String run, String report, Problem problem) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put("kind", TextNode.valueOf(problem.kind()));
    fields.put("message", TextNode.valueOf(problem.toString()));
    Level level = problem.isError() ? Level.ERROR : Level.WARN;
    return new LogLine(when, level, run, report, "problem", fields);
  }

  /**
   * Returns the line that says that a claim which must hold does not.
   *
   * @param when the moment
   * @param run the run's id
   * @param report the report's id
   * @param claim the claim
   * @return the line
   */
  public static LogLine broken(Instant when, String run, String report, Judged claim) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put("claim", TextNode.valueOf(claim.id()));
    fields.put("verdict", TextNode.valueOf(claim.verdict()));
    fields.put("message", TextNode.valueOf(claim.reason()));
    return new LogLine(when, Level.ERROR, run, report, "claim", fields);
  }

  /**
   * Returns a line for what belongs to no single report.
   *
   * @param when the moment
   * @param run the run's id; empty before there is one
   * @param event what happened, one word
   * @param message one or more sentences
   * @return the line
   */
  public static LogLine error(Instant when, String run, String event, String message) {
    return new LogLine(
        when, Level.ERROR, run, "", event, Map.of("message", TextNode.valueOf(message)));
  }

  /**
   * Returns the one line that says what became of a run.
   *
   * @param when the moment
   * @param run the run's id
   * @param result what became of it
   * @return the line
   */
  public static LogLine end(Instant when, String run, RunResult.OfReport result) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put("exit", Json.number(result.exitCode().number()));
    fields.put("edition", TextNode.valueOf(result.edition().orElse("none")));
    fields.put("rows", Json.number(rows(result)));
    fields.put("problems", Json.number(Problems.count(result.contents().problems())));
    fields.put("milliseconds", Json.number(result.duration().toMillis()));
    fields.put("message", TextNode.valueOf(result.message()));
    Level level = result.exitCode().number() == 0 ? Level.INFO : Level.ERROR;
    return new LogLine(when, level, run, result.report(), "end", fields);
  }

  /** Returns how many rows a run read. */
  static long rows(RunResult.OfReport result) {
    return result.contents().inputs().stream().mapToLong(InputFile::rows).sum();
  }

  /**
   * Writes the line.
   *
   * @param format how
   * @return one line without its end
   */
  public String in(Format format) {
    if (format == Format.TEXT) {
      StringBuilder text = new StringBuilder();
      text.append(stamp()).append(' ').append(level);
      members().forEach((name, value) -> text.append(' ').append(pair(name, value)));
      return text.toString();
    }
    ObjectNode object = Json.object().put("time", stamp()).put("level", level.name());
    members().forEach((name, value) -> object.set(name, value));
    return new String(Json.line(object), UTF_8);
  }

  private static String pair(String name, JsonNode value) {
    return name + "=" + (value.isNumber() ? value.decimalValue().toPlainString() : quoted(value));
  }

  private static String quoted(JsonNode value) {
    String text = value.asText("");
    return text.matches("[0-9A-Za-z_.:/-]+") ? text : new String(Json.line(value), UTF_8);
  }

  private String stamp() {
    return when.toString();
  }

  private Map<String, JsonNode> members() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (!run.isEmpty()) {
      members.put("run", TextNode.valueOf(run));
    }
    if (!report.isEmpty()) {
      members.put("report", TextNode.valueOf(report));
    }
    members.put("event", TextNode.valueOf(event));
    members.putAll(fields);
    return members;
  }
}
