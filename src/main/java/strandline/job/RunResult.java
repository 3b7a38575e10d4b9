package strandline.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import strandline.compose.Composition.Judged;
import strandline.edition.AuditedWorkbook;
import strandline.edition.Revisions;
import strandline.edition.StagedFiles.Written;
import strandline.input.Json;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.report.Report.InputFile;

/**
 * What became of a run.
 *
 * @param run the run's id
 * @param reports one result for each report, in order of asking
 */
public record RunResult(String run, List<OfReport> reports) {
  private static final String RUN_SCHEMA = "strandline-run-1";

  /**
   * What a run found and made, as far as it came. Nothing in it depends on when it ran.
   *
   * @param inputs the files that the report was made from, in order of path
   * @param outputs the files of the edition, in order of path
   * @param problems what was wrong or doubtful, in order of finding
   * @param claims the claims with their verdicts, in order of the spec
   * @param audits the verdicts of the audit on the workbooks that were made, in order of name
   */
  public record Contents(
      List<InputFile> inputs,
      List<Written> outputs,
      List<Problem> problems,
      List<Judged> claims,
      List<AuditedWorkbook> audits) {
    /** What is known before anything is read. */
    static final Contents NONE =
        new Contents(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies. */
    public Contents {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
      problems = List.copyOf(problems);
      claims = List.copyOf(claims);
      audits = List.copyOf(audits);
    }

    /**
     * Returns an object with these contents added.
     *
     * @param to where to add {@code inputs}, {@code outputs}, {@code problems}, {@code claims} and
     *     {@code audit}
     * @return a new object
     */
    public ObjectNode addTo(ObjectNode to) {
      return to.<ObjectNode>set("inputs", Json.ofAll(inputs))
          .<ObjectNode>set("outputs", Json.ofAll(outputs))
          .<ObjectNode>set("problems", Json.array(problems.stream().map(Contents::json).toList()))
          .<ObjectNode>set("claims", Json.ofAll(claims))
          .set("audit", Json.array(audits.stream().map(AuditedWorkbook::summary).toList()));
    }

    private static JsonNode json(Problem problem) {
      return problem.json().without("count");
    }

    /** Returns what the record of an edition says that was found and made. */
    static Contents of(JsonNode record) {
      return new Contents(
          Json.records(record.path("inputs"), InputFile.class),
          Json.records(record.path("outputs"), Written.class),
          List.of(),
          Json.records(record.path("claims"), Judged.class),
          List.of());
    }

    /** Returns these contents with other inputs. */
    Contents of(List<InputFile> others) {
      return new Contents(others, outputs, problems, claims, audits);
    }

    /** Returns these contents with other claims. */
    Contents judged(List<Judged> others) {
      return new Contents(inputs, outputs, problems, others, audits);
    }

    /** Returns these contents with other problems. */
    Contents with(List<Problem> others) {
      return new Contents(inputs, outputs, others, claims, audits);
    }
  }

  /**
   * What became of one report.
   *
   * @param report the report's id
   * @param exitCode its part of the process's exit status
   * @param message one sentence without a full stop
   * @param edition the edition that was published or found unchanged; empty when none was
   * @param current the folder whose name does not change, through which to read the edition
   * @param contents what was found and made
   * @param record the run's record; empty when it could not be written
   * @param trace the stack trace of a bug; empty when there was none
   * @param changes what changed since the last edition; empty when nothing new was published
   * @param duration how long it took
   */
  public record OfReport(
      String report,
      ExitCode exitCode,
      String message,
      Optional<String> edition,
      Path current,
      Contents contents,
      Optional<Path> record,
      String trace,
      Optional<Revisions> changes,
      Duration duration) {

    private List<String> summary() {
      return changes.map(Revisions::summary).orElse(List.of());
    }

    private ObjectNode head(ObjectNode head) {
      return head.put("report", report)
          .put("outcome", exitCode.sentence())
          .put("exitCode", exitCode.number())
          .put("message", message)
          .put("edition", edition.orElse(null));
    }

    private ObjectNode json() {
      ObjectNode where =
          head(Json.object())
              .put("current", current.toString())
              .put("record", record.map(Path::toString).orElse(null))
              .set("changes", Json.texts(summary()));
      return contents.addTo(where);
    }

    /** Returns the run's record. */
    JsonNode json(String run, Times times, RunRequest.Program program) {
      ObjectNode head = head(Json.object().put("schema", RUN_SCHEMA).put("run", run));
      ObjectNode when =
          times
              .addTo(head)
              .put("host", program.host())
              .put("pid", program.pid())
              .<ObjectNode>set("program", program.json().put("java", program.java()))
              .<ObjectNode>set("changes", Json.texts(summary()));
      ObjectNode whole = contents.addTo(when);
      return trace.isEmpty() ? whole : whole.put("trace", trace);
    }
  }

  /**
   * How a run, or one attempt of it, ended.
   *
   * @param code the exit code
   * @param message one sentence without a full stop
   * @param trace the stack trace of a bug; empty when there was none
   * @param isTransient whether the same may be well in a moment
   */
  record Ending(ExitCode code, String message, String trace, boolean isTransient) {
    /** What systems say of a disk or a share that hiccups; not of one that is full or read only. */
    private static final Pattern TRANSIENT =
        Pattern.compile(
            "(?i)input/output error|stale file handle|temporarily unavailable|timed out"
                + "|device or resource busy|too many open files|interrupted system call");

    private static final String REMEDY =
        "; see to room and rights there, or name another folder with --out";

    static final Ending STOPPED =
        new Ending(ExitCode.TERMINATED, "stopped by a signal; nothing half made stays");

    Ending(ExitCode code, String message) {
      this(code, message, "", false);
    }

    static Ending broken(List<Judged> broken) {
      List<String> ids = broken.stream().map(Judged::id).toList();
      return new Ending(
          ExitCode.BROKEN_CLAIM,
          "claims that must hold do not: " + String.join(", ", ids) + "; nothing published");
    }

    static Ending refused(String report, List<Problem> problems) {
      List<Problem> errors = problems.stream().filter(Problem::isError).toList();
      String spec = ProjectFolder.spec(report);
      boolean isSpec = errors.stream().allMatch(error -> error.location().file().equals(spec));
      long all = Problems.count(errors);
      String count = all == 1 ? "1 problem" : String.format(Locale.ROOT, "%,d problems", all);
      return new Ending(
          isSpec ? ExitCode.WRONG_CALL : ExitCode.WRONG_INPUT,
          count + " in the " + (isSpec ? "report's spec" : "datasets") + "; nothing published",
          "",
          errors.stream().allMatch(Ending::isTransient));
    }

    private static boolean isTransient(Problem error) {
      return error.kind().equals(EditionBuild.CHANGED)
          || (error.kind().equals(ProjectFolder.UNREADABLE)
              && TRANSIENT.matcher(error.message()).find());
    }

    static Ending notWritten(Path folder, IOException failure) {
      String words = Failure.inWords(failure);
      String where = failure instanceof FileSystemException ? "" : folder + ": ";
      return new Ending(
          ExitCode.NOT_WRITTEN,
          "the output could not be written: " + where + words + REMEDY,
          "",
          TRANSIENT.matcher(words).find());
    }

    /** Returns the message, and after it the first error that led to it, if there is one. */
    String inDetail(List<Problem> problems) {
      return problems.stream()
          .filter(Problem::isError)
          .findFirst()
          .map(error -> message + ": " + error)
          .orElse(message);
    }

    /** Returns this ending, less well for want of a record. */
    Ending notRecorded(IOException failure) {
      return new Ending(
          ExitCode.NOT_WRITTEN,
          message + ", but the run's record could not be written: " + Failure.inWords(failure));
    }

    /** Ends a run that neither its input nor its output stopped: no memory was left, or a bug. */
    static Ending stopped(Throwable thrown) {
      Failure failure = Failure.of(thrown);
      if (failure.code() != ExitCode.BUG) {
        return new Ending(failure.code(), failure.message() + "; nothing published");
      }
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      String text = trace.toString().replace("\r\n", "\n");
      return new Ending(ExitCode.BUG, failure.message(), text, false);
    }
  }

  /**
   * When a run was where.
   *
   * @param started when it began
   * @param finished when it ended
   * @param steps when each step was done, in order
   */
  record Times(Instant started, Instant finished, Map<RunRequest.Step, Instant> steps) {
    ObjectNode addTo(ObjectNode head) {
      ObjectNode inOrder = Json.object();
      for (Map.Entry<RunRequest.Step, Instant> step : steps.entrySet()) {
        String name = step.getKey().name().toLowerCase(Locale.ROOT);
        inOrder.put(name, millis(step.getValue()));
      }
      return head.put("started", started.toString())
          .put("finished", finished.toString())
          .put("milliseconds", millis(finished))
          .<ObjectNode>set("steps", inOrder);
    }

    /** Milliseconds since the start; 0 when the clock was put back meanwhile. */
    private long millis(Instant instant) {
      return Math.max(0, Duration.between(started, instant).toMillis());
    }
  }

  /** Returns the record of a run that died before it could write its own. */
  static JsonNode died(String run, String report) {
    return Json.object()
        .put("schema", RUN_SCHEMA)
        .put("run", run)
        .put("report", report)
        .put("outcome", "died")
        .put("message", "the process died before it could write its record");
  }

  /**
   * Returns what became of the run, for a program.
   *
   * @return {@code run}, {@code exitCode}, and for each report what its record says but times
   */
  public JsonNode json() {
    return Json.object()
        .put("run", run)
        .put("exitCode", exitCode().number())
        .set("reports", Json.array(reports.stream().map(OfReport::json).toList()));
  }

  /** Copies. */
  public RunResult {
    reports = List.copyOf(reports);
  }

  /**
   * Returns the code for the whole run.
   *
   * @return the worst of its reports
   */
  public ExitCode exitCode() {
    return ExitCode.of(reports.stream().map(OfReport::exitCode).toList());
  }
}
