package strandline.monitor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import strandline.edition.RunHistory;
import strandline.edition.RunHistory.Entry;
import strandline.job.ExitCode;
import strandline.job.RunResult;
import strandline.job.RunResult.OfReport;

/**
 * What a monitor asks of a job that may not have run at all: when it last ended well, and how this
 * run went. What the records of other runs say is not believed where it lies in the future, as it
 * does after a clock was put right.
 *
 * @param result what became of this run
 * @param now when it ended
 * @param out where the editions and records of the reports are
 */
public record Metrics(RunResult result, Instant now, Path out) {
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
    try {
      return RunHistory.lastSuccess(out.resolve(report.report()), now)
          .map(Entry::finished)
          .map(finished -> Instant.parse(finished).getEpochSecond())
          .orElse(0L);
    } catch (IOException unreadable) {
      // A monitor then hears that none is known, and that is so.
      return 0;
    }
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
