package strandline.job;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      for (RunResult.OfReport report : result.reports()) {
        suite(xml, report);
      }
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void suite(XMLStreamWriter xml, RunResult.OfReport report)
      throws XMLStreamException {
    List<Case> cases = cases(report);
    long failures = cases.stream().filter(one -> !one.failure().isEmpty()).count();
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", report.report());
    attribute(xml, "tests", String.valueOf(cases.size()));
    attribute(xml, "failures", String.valueOf(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    double seconds = report.duration().toMillis() / 1000.0;
    attribute(xml, "time", String.format(Locale.ROOT, "%.3f", seconds));
    for (Case one : cases) {
      line(xml, 2);
      xml.writeStartElement("testcase");
      attribute(xml, "classname", report.report());
      attribute(xml, "name", one.name());
      if (!one.failure().isEmpty()) {
        xml.writeStartElement("failure");
        attribute(xml, "message", one.failure());
        xml.writeCharacters(sayable(one.failure()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    line(xml, 1);
    xml.writeEndElement();
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

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** A line end or a tab in an attribute is a space to whoever reads it. */
  private static void attribute(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeAttribute(name, sayable(text).replaceAll("[\\n\\r\\t]", " "));
  }

  /** Leaves out what XML 1.0 cannot say. */
  private static String sayable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
