package strandline.job;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import strandline.compose.Composition.Judged;
import strandline.input.Problem;

/**
 * A run as JUnit XML, for a CI server: a suite for each report, with a case for its publication,
 * one for each claim that must hold, and one for each problem.
 *
 * @param result what became of the run
 */
public record JUnitReport(RunResult result) {
  /** A case of a suite; it failed where the failure says something. */
  private record Case(String name, String failure) {}

  /**
   * Returns the file's text.
   *
   * @return XML
   */
  public String xml() {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      Element suites = document.createElement("testsuites");
      document.appendChild(suites);
      result.reports().forEach(report -> suite(suites, report));
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.INDENT, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("XML in memory cannot fail to be written", e);
    }
  }

  private static void suite(Element suites, RunResult.OfReport report) {
    List<Case> cases = cases(report);
    long failures = cases.stream().filter(one -> !one.failure().isEmpty()).count();
    double seconds = report.duration().toMillis() / 1000.0;
    Element suite = child(suites, "testsuite");
    attribute(suite, "name", report.report());
    attribute(suite, "tests", String.valueOf(cases.size()));
    attribute(suite, "failures", String.valueOf(failures));
    attribute(suite, "errors", "0");
    attribute(suite, "skipped", "0");
    attribute(suite, "time", String.format(Locale.ROOT, "%.3f", seconds));
    for (Case one : cases) {
      Element element = child(suite, "testcase");
      attribute(element, "classname", report.report());
      attribute(element, "name", one.name());
      if (!one.failure().isEmpty()) {
        Element failure = child(element, "failure");
        attribute(failure, "message", one.failure());
        failure.setTextContent(sayable(one.failure()));
      }
    }
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
  }

  private static List<Case> cases(RunResult.OfReport report) {
    List<Case> cases = new ArrayList<>();
    boolean isDone = report.exitCode() == ExitCode.DONE;
    cases.add(new Case("published", isDone ? "" : report.message()));
    for (Judged claim : report.contents().claims()) {
      boolean isBroken = claim.mustHold() && !claim.holds();
      String reason = claim.verdict() + ": " + claim.reason();
      cases.add(new Case("claim " + claim.id(), isBroken ? reason : ""));
    }
    for (Problem problem : report.contents().problems()) {
      String name = problem.kind() + " " + problem.location();
      cases.add(new Case(name, problem.isError() ? problem.toString() : ""));
    }
    return cases;
  }

  /** A line end or a tab in an attribute is a space to whoever reads it. */
  private static void attribute(Element element, String name, String text) {
    element.setAttribute(name, sayable(text).replaceAll("[\\n\\r\\t]", " "));
  }

  /** Leaves out what XML 1.0 cannot say. */
  private static String sayable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
