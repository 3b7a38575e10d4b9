package strandline.job;

import java.util.Locale;
import java.util.stream.Collectors;
import strandline.compose.Composition.Judged;
import strandline.input.Problem;

/**
 * A run as JUnit XML, for a CI server: a suite for each report, with a case for its publication,
 * one for each claim that must hold, and one for each problem.
 *
 * @param result what became of the run
 */
public record JUnitReport(RunResult result) {
  /**
   * Returns the file's text.
   *
   * @return XML
   */
  public String xml() {
    String suites = result.reports().stream().map(JUnitReport::suite).collect(Collectors.joining());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        + suites
        + "</testsuites>\n";
  }

  private static String suite(RunResult.OfReport report) {
    StringBuilder cases = new StringBuilder();
    int failures = 0;
    int tests = 1;
    boolean isDone = report.exitCode() == ExitCode.DONE;
    cases.append(testCase(report, "published", isDone ? "" : report.message()));
    failures += isDone ? 0 : 1;
    for (Judged claim : report.contents().claims()) {
      boolean isBroken = claim.mustHold() && !claim.holds();
      String reason = claim.verdict() + ": " + claim.reason();
      cases.append(testCase(report, "claim " + claim.id(), isBroken ? reason : ""));
      failures += isBroken ? 1 : 0;
      tests++;
    }
    for (Problem problem : report.contents().problems()) {
      String name = problem.kind() + " " + problem.location();
      cases.append(testCase(report, name, problem.isError() ? problem.toString() : ""));
      failures += problem.isError() ? 1 : 0;
      tests++;
    }
    String seconds = String.format(Locale.ROOT, "%.3f", report.duration().toMillis() / 1000.0);
    return "  <testsuite name=\""
        + escaped(report.report())
        + "\" tests=\""
        + tests
        + "\" failures=\""
        + failures
        + "\" errors=\"0\" skipped=\"0\" time=\""
        + seconds
        + "\">\n"
        + cases
        + "  </testsuite>\n";
  }

  private static String testCase(RunResult.OfReport report, String name, String failure) {
    String start =
        "    <testcase classname=\""
            + escaped(report.report())
            + "\" name=\""
            + escaped(name)
            + "\"";
    return failure.isEmpty()
        ? start + "/>\n"
        : start + ">\n      <failure message=\"" + escaped(failure) + "\"/>\n    </testcase>\n";
  }

  /** Leaves out what XML 1.0 cannot say. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
