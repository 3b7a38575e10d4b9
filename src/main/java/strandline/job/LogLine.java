package strandline.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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
    Instant when, Level level, String run, String report, String event, ObjectNode fields) {
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

  /** Cuts to the second. */
  public LogLine {
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
    ObjectNode fields = Json.object().put("step", step.name().toLowerCase(Locale.ROOT));
    return new LogLine(when, Level.INFO, run, report, "step", fields);
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
    ObjectNode fields =
        Json.object().put("kind", problem.kind()).put("message", problem.toString());
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
    ObjectNode fields =
        Json.object()
            .put("claim", claim.id())
            .put("verdict", claim.verdict())
            .put("message", claim.reason());
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
    return new LogLine(when, Level.ERROR, run, "", event, Json.object().put("message", message));
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
    ObjectNode fields =
        Json.object()
            .put("exit", result.exitCode().number())
            .put("edition", result.edition().orElse("none"))
            .put("rows", rows(result))
            .put("problems", Problems.count(result.contents().problems()))
            .put("milliseconds", result.duration().toMillis())
            .put("message", result.message());
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
    if (format == Format.JSON) {
      ObjectNode whole = Json.object().put("time", when.toString()).put("level", level.name());
      return new String(Json.line(whole.setAll(members())), UTF_8);
    }
    StringBuilder text = new StringBuilder(when + " " + level);
    members()
        .properties()
        .forEach(one -> text.append(' ').append(pair(one.getKey(), one.getValue())));
    return text.toString();
  }

  private static String pair(String name, JsonNode value) {
    return name + "=" + (value.isNumber() ? value.decimalValue().toPlainString() : quoted(value));
  }

  private static String quoted(JsonNode value) {
    String text = value.asText("");
    return text.matches("[0-9A-Za-z_.:/-]+") ? text : new String(Json.line(value), UTF_8);
  }

  private ObjectNode members() {
    ObjectNode members = Json.object();
    if (!run.isEmpty()) {
      members.put("run", run);
    }
    if (!report.isEmpty()) {
      members.put("report", report);
    }
    return members.put("event", event).setAll(fields);
  }
}
