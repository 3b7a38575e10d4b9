package strandline.monitor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.edition.RunHistory;
import strandline.edition.RunHistory.Entry;

/**
 * What a monitor asks of a job that may not have run at all: when it last ended well, and how the
 * last run went.
 *
 * @param histories what became of every run, by report
 */
public record Metrics(Map<String, RunHistory> histories) {
  private interface Sample {
    Optional<Number> of(RunHistory history);
  }

  /** Copies in order. */
  public Metrics {
    histories = java.util.Collections.unmodifiableMap(new TreeMap<>(histories));
  }

  /**
   * Returns the metrics as Prometheus reads them from a text file.
   *
   * @return lines; a metric that no report has a value for is left out
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    add(
        text,
        "strandline_last_success_timestamp_seconds",
        "When a run last ended well, published or with nothing new.",
        history -> history.lastSuccess().map(Metrics::finished));
    add(
        text,
        "strandline_last_run_timestamp_seconds",
        "When a run last ended.",
        history -> last(history).map(Metrics::finished));
    add(
        text,
        "strandline_last_run_exit_code",
        "How the last run ended; -1 when it died.",
        history -> last(history).map(Entry::exitCode));
    add(
        text,
        "strandline_last_run_duration_seconds",
        "How long the last run took.",
        history -> last(history).map(run -> run.milliseconds() / 1000.0));
    add(
        text,
        "strandline_last_run_rows",
        "How many rows the last run read.",
        history -> last(history).map(Entry::rows));
    return text.toString();
  }

  private static Optional<Entry> last(RunHistory history) {
    return history.runs().stream().reduce((one, later) -> later);
  }

  private static Number finished(Entry run) {
    return run.finished().isEmpty() ? 0 : Instant.parse(run.finished()).getEpochSecond();
  }

  private void add(StringBuilder text, String name, String help, Sample sample) {
    StringBuilder samples = new StringBuilder();
    histories.forEach(
        (report, history) ->
            sample
                .of(history)
                .ifPresent(
                    value -> samples.append(name + "{report=\"" + report + "\"} " + value + "\n")));
    if (samples.length() > 0) {
      text.append("# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n");
      text.append(samples);
    }
  }
}
