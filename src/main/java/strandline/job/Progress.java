package strandline.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import strandline.job.RunRequest.Step;

/**
 * Tells a person how far a run is: on a terminal by a bar that appears when the run takes longer
 * than two seconds and goes when it ends, in a log by a line for each step.
 */
public final class Progress implements RunRequest.Listener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int EVERY_MILLIS = 200;
  private static final int STEPS = Step.values().length;
  private static final String CLEAR = "\r\033[K";

  private final PrintStream err;
  private final Clock clock;
  private final Optional<LogLine.Format> format;
  private final Instant start;
  private final Thread drawing;

  private String run = "";
  private String now = "starting";
  private int done;
  private boolean isDrawn;
  private boolean isClosed;

  private Progress(PrintStream err, Clock clock, Optional<LogLine.Format> format) {
    this.err = err;
    this.clock = clock;
    this.format = format;
    this.start = clock.instant();
    this.drawing = new Thread(this::drawUntilClosed, "progress");
    drawing.setDaemon(true);
  }

  /**
   * Returns a bar, drawn from another thread until it is closed.
   *
   * @param err the terminal
   * @param clock measures the patience
   * @return the bar
   */
  public static Progress bar(PrintStream err, Clock clock) {
    Progress progress = new Progress(err, clock, Optional.empty());
    progress.drawing.start();
    return progress;
  }

  /**
   * Returns a progress that writes a line for each step.
   *
   * @param err the log
   * @param clock stamps the lines
   * @param format how lines are written
   * @return the progress
   */
  public static Progress lines(PrintStream err, Clock clock, LogLine.Format format) {
    return new Progress(err, clock, Optional.of(format));
  }

  @Override
  public synchronized void begins(String id) {
    run = id;
  }

  @Override
  public synchronized void done(String report, Step step) {
    now = report + ": " + step.name().toLowerCase(Locale.ROOT);
    done = step.ordinal() + 1;
    format.ifPresent(how -> err.println(LogLine.step(clock.instant(), run, report, step).in(how)));
  }

  private void drawUntilClosed() {
    try {
      while (draw()) {
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws the bar once it is time to, and says whether to go on. */
  synchronized boolean draw() {
    Duration since = Duration.between(start, clock.instant());
    if (!isClosed && since.compareTo(PATIENCE) >= 0) {
      String bar = "#".repeat(done) + "-".repeat(STEPS - done);
      err.print(CLEAR + "[" + bar + "] " + now + ", " + since.toSeconds() + " s");
      err.flush();
      isDrawn = true;
    }
    return !isClosed;
  }

  /** Takes the bar away. */
  @Override
  public synchronized void close() {
    if (isDrawn && !isClosed) {
      err.print(CLEAR);
      err.flush();
    }
    isClosed = true;
    drawing.interrupt();
  }
}
