package strandline.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import strandline.json.Json;

/**
 * What one run is asked to do, and all that it needs to know of the world.
 *
 * @param project the folder with {@code datasets} and {@code reports}
 * @param out where editions are put, a folder for each report
 * @param reports ids of reports; empty for all
 * @param clock the time, for the run's record alone
 * @param program who runs
 * @param listener is told of progress
 */
public record RunRequest(
    Path project, Path out, List<String> reports, Clock clock, Program program, Listener listener) {

  /**
   * The running program.
   *
   * @param version the program's version
   * @param java the Java runtime's version
   * @param host the machine's name
   * @param pid the process's number
   */
  public record Program(String version, String java, String host, long pid) {
    /** Returns what an edition's bytes may depend on. */
    Json json() {
      return Json.object().with("version", version).with("java", java);
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
    /** The run's record is written. */
    RECORDED
  }

  /** Who is told of progress. */
  @FunctionalInterface
  public interface Listener {
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
