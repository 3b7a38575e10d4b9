package strandline.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import strandline.edition.Retention;
import strandline.input.Json;

/**
 * What one run is asked to do, and all that it needs to know of the world.
 *
 * @param project the folder with {@code datasets} and {@code reports}
 * @param out where editions are put, a folder for each report
 * @param reports ids of reports; empty for all
 * @param clock the time, for the run's record alone
 * @param program who runs
 * @param listener is told of progress
 * @param options what else may be asked
 */
public record RunRequest(
    Path project,
    Path out,
    List<String> reports,
    Clock clock,
    Program program,
    Listener listener,
    Options options) {

  /**
   * What else may be asked of a run.
   *
   * @param retention which editions stay
   * @param asOf the edition that is to be rebuilt from what it keeps, instead of publishing
   * @param isDry whether nothing is to be written at all
   * @param acceptsRemovals whether inputs may have lost many of their rows or periods
   * @param pauses how long to wait before each further attempt when the disk hiccups
   */
  public record Options(
      Retention retention,
      Optional<String> asOf,
      boolean isDry,
      boolean acceptsRemovals,
      List<Duration> pauses) {
    /** Two more attempts, after a second and after four; each pause is lengthened by up to half. */
    public static final List<Duration> PAUSES =
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** Copies. */
    public Options {
      pauses = List.copyOf(pauses);
    }
  }

  /**
   * The running program.
   *
   * @param version the program's version
   * @param build tells two builds of a version apart; empty when the program is not packaged
   * @param java the Java runtime's version
   * @param host the machine's name
   * @param pid the process's number
   */
  public record Program(String version, String build, String java, String host, long pid) {
    /** Returns what an edition's record says of its maker; the JVM is none of it. */
    ObjectNode json() {
      return Json.object().put("version", version).put("build", build);
    }

    /** Says whether an edition was made by this version, of whatever build. */
    boolean isVersionOf(JsonNode edition) {
      return edition.path("program").path("version").asText("").equals(version);
    }

    /** Says whether an edition was made by this very build. */
    boolean made(JsonNode edition) {
      return !build.isEmpty()
          && isVersionOf(edition)
          && edition.path("program").path("build").asText("").equals(build);
    }
  }

  /** How far the run of a report is, in this order. */
  public enum Step {
    /** The lock is held. */
    LOCKED,
    /** The datasets are read and checked. */
    READ,
    /** The report is composed. */
    COMPOSED,
    /** What changed since the last edition is known. */
    COMPARED,
    /** The files are made. */
    RENDERED,
    /** The files are written and synced, out of sight. */
    STAGED,
    /** The files have passed the audit. */
    AUDITED,
    /** The edition is in its place. */
    PLACED,
    /** {@code current} names the edition. */
    SWITCHED,
    /** Editions that are not kept are deleted. */
    PRUNED,
    /** The run's record is written. */
    RECORDED
  }

  /** Who is told of progress. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A run begins.
     *
     * @param run its id
     */
    default void begins(String run) {}

    /**
     * A step is done.
     *
     * @param report the report's id
     * @param step which step
     */
    void done(String report, Step step);
  }

  /** Copies. */
  public RunRequest {
    reports = List.copyOf(reports);
  }
}
