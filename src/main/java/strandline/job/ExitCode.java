package strandline.job;

import java.util.Collection;
import java.util.List;

/** What a scheduler is told. The numbers are part of the program's interface and never change. */
public enum ExitCode {
  /** All is well. */
  DONE(0, "published, nothing new, or only warnings"),
  /** The person who called has to change something. */
  WRONG_CALL(2, "wrong command line or wrong report spec"),
  /** An input cannot be used. */
  WRONG_INPUT(3, "input missing, unreadable or wrong"),
  /** A claim that must hold stops publication. */
  BROKEN_CLAIM(4, "a claim that must hold does not hold or could not be checked"),
  /** An input is too old. */
  STALE(5, "an input is stale beyond the limit that fails"),
  /** Another run has the lock. */
  ALREADY_RUNNING(6, "already running"),
  /** What was made cannot be published. */
  NOT_WRITTEN(7, "the output failed its audit or could not be written, or memory ran out"),
  /** Our mistake. */
  BUG(70, "a bug"),
  /** The terminal is gone. */
  HUNG_UP(129, "stopped because its terminal was closed (SIGHUP)"),
  /** The terminal's interrupt. */
  INTERRUPTED(130, "stopped by an interrupt (ctrl-c)"),
  /** The scheduler's request to end. */
  TERMINATED(143, "stopped by a request to end (SIGTERM)");

  private static final List<ExitCode> WORST_FIRST =
      List.of(BUG, NOT_WRITTEN, WRONG_INPUT, WRONG_CALL, BROKEN_CLAIM, STALE, ALREADY_RUNNING);

  private final int number;
  private final String sentence;

  ExitCode(int number, String sentence) {
    this.number = number;
    this.sentence = sentence;
  }

  /**
   * Returns the process's exit status.
   *
   * @return from 0 to 143
   */
  public int number() {
    return number;
  }

  /**
   * Returns what it means, in words.
   *
   * @return without a full stop
   */
  public String sentence() {
    return sentence;
  }

  /**
   * Returns the code of a run of several reports: the first of 70, 7, 3, 2, 4, 5, 6 that occurred.
   *
   * @param codes one for each report
   * @return 0 when none of them occurred
   */
  public static ExitCode of(Collection<ExitCode> codes) {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(DONE);
  }
}
