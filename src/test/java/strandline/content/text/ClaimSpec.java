package strandline.content.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import strandline.claim.Verdict;
import strandline.compose.ReportComposer;
import strandline.compose.SpecCheck;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;

/** A report of one claim on the datasets that ship. */
final class ClaimSpec {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final DataPackage DATA = read();
  private static final String FRAME =
      """
      title: A claim
      subtitle: One
      edition: 2024-09
      as-of: 2026-01-20
      published: 2026-11-21
      next-update: None
      geography: Cuba
      contact: Nobody
      licence: CC BY 4.0
      keywords: [claim]
      series:
        late:      { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Cuba }, from: FY2010, to: FY2016 }
        flow:      { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Cuba } }
        aboard:    { dataset: interdictions, measure: interdictions, per: us-fiscal-year, where: { nationality: Cuba } }
        calendar:  { dataset: interdictions, measure: interdictions, per: calendar-year, where: { nationality: Cuba } }
        months:    { dataset: arrivals, measure: encounters, per: month, where: { area: Nationwide } }
        all:       { dataset: arrivals, measure: encounters, per: us-fiscal-year, where: { area: Nationwide } }
        west:      { dataset: arrivals, measure: encounters, per: us-fiscal-year, where: { area: Southwest Land Border } }
        north:     { dataset: arrivals, measure: encounters, per: us-fiscal-year, where: { area: Northern Land Border } }
        patrol:    { dataset: arrivals, measure: border-patrol, per: us-fiscal-year, where: { area: Nationwide } }
      events:
        rounds:    { dataset: talks, kind: round }
        talks:     { dataset: talks }
      sections:
        - id: one
          title: One
          show:
            - text: { says: Words. }
      claims:
        - id: one
          says: It is so.
      """;

  private ClaimSpec() {}

  private static DataPackage read() {
    try {
      Problems problems = new Problems();
      return new DataPackageReader()
          .read(
              path -> Files.newInputStream(PROJECT.resolve(path)),
              "datasets/datapackage.json",
              problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Judges a claim of one check. */
  static Verdict judge(String check) {
    return judgeClaim("checks: [{ " + check + " }]");
  }

  /** Judges a claim of which all but {@code id} and {@code says} are given. */
  static Verdict judgeClaim(String fields) {
    byte[] spec = (FRAME + "    " + fields + "\n").getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    return new ReportComposer().compose("one", "one.yaml", spec, DATA, problems).verdicts().get(0);
  }

  /** Returns the first sentence that refuses a claim of one check, without its place. */
  static String refusal(String check) {
    return refusalOfClaim("checks: [{ " + check + " }]");
  }

  static String refusalOfClaim(String fields) {
    try {
      judgeClaim(fields);
      return "nothing";
    } catch (InvalidInputException invalid) {
      String sentence = invalid.problems().iterator().next().toString();
      return sentence.substring(sentence.indexOf(' ') + 1);
    }
  }

  /** Returns every sentence that refuses a claim, without its place. */
  static List<String> refusalsOfClaim(String fields) {
    return refusals(FRAME + "    " + fields + "\n");
  }

  private static List<String> refusals(String spec) {
    Problems problems = new Problems();
    try {
      byte[] bytes = spec.getBytes(StandardCharsets.UTF_8);
      new ReportComposer().compose("one", "one.yaml", bytes, DATA, problems);
      return List.of();
    } catch (InvalidInputException invalid) {
      return invalid.problems().stream().filter(Problem::isError).map(ClaimSpec::sentence).toList();
    }
  }

  private static String sentence(Problem problem) {
    return problem.message() + "; " + problem.remedy();
  }

  /** Returns what refuses a report whose figure and claims list state a claim. */
  static List<String> refusalsOfStatedClaim(String fields, String stated) {
    String show =
        """
                - text: { says: Words. }
                - data-table: { id: years, title: Years, series: [flow] }
                - bar-chart: { id: bars, table: years, series: flow, states: STATED }
                - claims: { only: [STATED] }
        """;
    String frame =
        FRAME.replace(
            "      - text: { says: Words. }\n",
            show.replace("STATED", stated).stripIndent().indent(6));
    return refusals(frame + "    " + fields + "\n");
  }

  /** Returns what refuses a claim of one check before any data are read. */
  static String refusalWithoutData(String check) {
    return problemsWithoutData("checks: [{ " + check + " }]").stream()
        .map(Problem::toString)
        .findFirst()
        .orElse("nothing");
  }

  /** Returns every sentence that refuses a claim before any data are read, without its place. */
  static List<String> refusalsOfClaimWithoutData(String fields) {
    return problemsWithoutData(fields).stream().map(ClaimSpec::sentence).toList();
  }

  private static List<Problem> problemsWithoutData(String fields) {
    byte[] spec = (FRAME + "    " + fields + "\n").getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    new SpecCheck().check("one.yaml", spec, problems);
    return List.copyOf(problems.all());
  }
}
