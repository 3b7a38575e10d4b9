package strandline.render.workbook;

import java.util.List;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;

/** Writes one series of a native chart, linked to its cells and with their values cached. */
final class RunWriter {
  // The four colours of the UK Analysis Function: at least 3:1 against white, apart under every
  // common colour blindness; dashes and markers tell them apart in grey.
  private static final List<String> INKS = List.of("12436D", "28A197", "801650", "F46A25");
  private static final String INK_OF_RULES = "6B7580";
  private static final List<String> DASHES = List.of("solid", "dash", "sysDot", "dashDot");
  private static final List<String> MARKERS = List.of("circle", "square", "diamond", "triangle");
  private static final int LINE_WIDTH = 28_575;
  private static final int THIN = 15_875;
  private static final int MANY = 60;

  private final Xml xml;
  private final Plot plot;
  private final int index;
  private final Run run;

  RunWriter(Xml xml, Plot plot, int index) {
    this.xml = xml;
    this.plot = plot;
    this.index = index;
    this.run = plot.runs().get(index);
  }

  void write() {
    xml.open("c:ser").open("c:idx").set("val", index).close();
    xml.open("c:order").set("val", index).close();
    xml.open("c:tx");
    strings(run.header(), List.of(run.name()));
    xml.close();
    boolean isBars = run.shape() == Shape.BARS;
    if (isBars) {
      bars();
    } else {
      line();
      marker();
    }
    xml.open("c:cat");
    strings(plot.categories(), plot.labels());
    xml.close();
    values();
    if (!isBars) {
      xml.empty("c:smooth", "val", "0");
    }
    xml.close();
  }

  private void bars() {
    xml.open("c:spPr");
    ChartWriter.fill(xml, ink());
    xml.close().empty("c:invertIfNegative", "val", "0");
  }

  private void line() {
    boolean isRule = run.shape() == Shape.RULE;
    boolean isThin = run.values().size() > MANY || isRule;
    xml.open("c:spPr").open("a:ln").set("w", isThin ? THIN : LINE_WIDTH);
    if (run.shape() == Shape.POINTS) {
      xml.empty("a:noFill");
    } else {
      ChartWriter.fill(xml, ink());
      xml.empty("a:prstDash", "val", isRule ? "sysDash" : DASHES.get(colour()));
    }
    xml.close().close();
  }

  // A line keeps small markers: a value between two gaps would be invisible without one.
  private void marker() {
    xml.open("c:marker");
    if (run.shape() == Shape.RULE) {
      xml.empty("c:symbol", "val", "none").close();
      return;
    }
    int size = run.shape() == Shape.POINTS ? 7 : run.values().size() > MANY ? 2 : 5;
    xml.empty("c:symbol", "val", MARKERS.get(colour()));
    xml.open("c:size").set("val", size).close();
    xml.open("c:spPr");
    ChartWriter.fill(xml, ink());
    xml.open("a:ln").empty("a:noFill").close().close().close();
  }

  private void strings(Cells cells, List<String> texts) {
    xml.open("c:strRef").leaf("c:f", cells.reference()).open("c:strCache");
    xml.open("c:ptCount").set("val", texts.size()).close();
    for (int i = 0; i < texts.size(); i++) {
      point(i, texts.get(i));
    }
    xml.close().close();
  }

  private void values() {
    xml.open("c:val").open("c:numRef").leaf("c:f", run.cells().reference()).open("c:numCache");
    xml.leaf("c:formatCode", Styles.format(plot.decimals()));
    xml.open("c:ptCount").set("val", run.values().size()).close();
    for (int i = 0; i < run.values().size(); i++) {
      double value = run.values().get(i);
      if (!Double.isNaN(value)) {
        point(i, RowWriter.number(value));
      }
    }
    xml.close().close().close();
  }

  private void point(int at, String text) {
    xml.open("c:pt").set("idx", at).leaf("c:v", text).close();
  }

  private int colour() {
    return run.colour() % INKS.size();
  }

  private String ink() {
    return run.shape() == Shape.RULE ? INK_OF_RULES : INKS.get(colour());
  }
}
