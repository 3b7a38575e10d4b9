package strandline.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import strandline.edition.RunHistory.Entry;
import strandline.job.RunResult.OfReport;

/**
 * What a monitor asks of a job that may not have run at all: when it last ended well, and how this
 * run went.
 *
 * @param result what became of this run
 * @param now when it ended
 * @param successes by report, the last run before this one that ended well
 */
public record Metrics(RunResult result, Instant now, Map<String, Entry> successes) {
  /** Copies. */
  public Metrics {
    successes = Map.copyOf(successes);
  }

  /**
   * Returns the metrics as Prometheus reads them from a text file.
   *
   * @return lines, for each metric and each report that was run; 0 for a success that never was
   */
  public String text() {
    return metric(
            "strandline_last_success_timestamp_seconds",
            "When a run last ended well, published or with nothing new; 0 when none is known.",
            this::lastSuccess)
        + metric(
            "strandline_last_run_timestamp_seconds",
            "When the last run ended.",
            report -> now.getEpochSecond())
        + metric(
            "strandline_last_run_exit_code",
            "How the last run ended.",
            report -> report.exitCode().number())
        + metric(
            "strandline_last_run_warnings",
            "How many warnings the last run gave.",
            report -> report.contents().problems().stream().filter(p -> !p.isError()).count())
        + metric(
            "strandline_last_run_duration_seconds",
            "How long the last run took.",
            report -> report.duration().toMillis() / 1000.0)
        + metric("strandline_last_run_rows", "How many rows the last run read.", LogLine::rows);
  }

  private Number lastSuccess(OfReport report) {
    if (report.exitCode() == ExitCode.DONE) {
      return now.getEpochSecond();
    }
    return Optional.ofNullable(successes.get(report.report()))
        .map(before -> Instant.parse(before.finished()).getEpochSecond())
        .orElse(0L);
  }

  private String metric(String name, String help, Function<OfReport, Number> value) {
    StringBuilder text = new StringBuilder();
    text.append("# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n");
    for (OfReport report : result.reports()) {
      String label = "{report=\"" + report.report() + "\"} ";
      text.append(name + label + value.apply(report) + "\n");
    }
    return text.toString();
  }
}
