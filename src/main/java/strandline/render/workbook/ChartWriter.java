package strandline.render.workbook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;

/** Writes a native chart: lines and bars over one axis of categories and one of values. */
final class ChartWriter {
  private static final String ACROSS = "1";
  private static final String UPWARD = "2";
  private static final int AXIS_WIDTH = 640;
  private static final int CHARACTER_WIDTH = 7;
  private static final String GRID_INK = "D9D9D9";
  private static final String TEXT_INK = "333333";
  private static final String LINE_WIDTH = "9525";
  private static final String LANGUAGE = "en-GB";
  private static final Pattern PERIOD = Pattern.compile("(FY)?\\d{4}.*");

  private final Plot plot;
  private final Xml xml =
      new Xml("c:chartSpace")
          .set("xmlns:c", DrawingWriter.CHART)
          .set("xmlns:a", DrawingWriter.MAIN);

  ChartWriter(Plot plot) {
    this.plot = plot;
  }

  /** Returns the chart's part. */
  byte[] toXml() {
    value("roundedCorners", "0");
    xml.open("c:chart");
    title(plot.title(), 1_300, true, "");
    value("autoTitleDeleted", "0");
    xml.open("c:plotArea").empty("c:layout");
    bars(runs(true));
    lines(runs(false));
    acrossAxis();
    upwardAxis();
    xml.close();
    if (plot.runs().size() > 1) {
      xml.open("c:legend");
      value("legendPos", "b");
      value("overlay", "0");
      xml.close();
    }
    value("plotVisOnly", "1");
    value("dispBlanksAs", "gap");
    xml.close();
    words("");
    return xml.end();
  }

  private void value(String name, String value) {
    xml.empty("c:" + name, "val", value);
  }

  private List<Integer> runs(boolean bars) {
    return IntStream.range(0, plot.runs().size())
        .filter(i -> (plot.runs().get(i).shape() == Shape.BARS) == bars)
        .boxed()
        .toList();
  }

  private void bars(List<Integer> indexes) {
    if (indexes.isEmpty()) {
      return;
    }
    xml.open("c:barChart");
    value("barDir", "col");
    value("grouping", plot.isStacked() ? "stacked" : "clustered");
    value("varyColors", "0");
    indexes.forEach(index -> new RunWriter(xml, plot, index).write());
    value("gapWidth", "40");
    if (plot.isStacked()) {
      value("overlap", "100");
    }
    axes();
  }

  private void lines(List<Integer> indexes) {
    if (indexes.isEmpty()) {
      return;
    }
    xml.open("c:lineChart");
    value("grouping", "standard");
    value("varyColors", "0");
    indexes.forEach(index -> new RunWriter(xml, plot, index).write());
    value("marker", "1");
    axes();
  }

  private void axes() {
    value("axId", ACROSS);
    value("axId", UPWARD);
    xml.close();
  }

  private void acrossAxis() {
    xml.open("c:catAx");
    value("axId", ACROSS);
    xml.open("c:scaling").empty("c:orientation", "val", "minMax").close();
    value("delete", "0");
    value("axPos", "b");
    title(plot.across(), 1_000, false, "");
    xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
    int skip = labelSkip();
    // LibreOffice draws every tick: many of them would be one black bar.
    value("majorTickMark", skip > 1 ? "none" : "out");
    value("minorTickMark", "none");
    // Below the plot even where bars go below zero.
    value("tickLblPos", "low");
    line(TEXT_INK);
    if (skip > 1) {
      words("-2700000");
    }
    value("crossAx", UPWARD);
    value("crosses", "autoZero");
    value("auto", "0");
    value("lblOffset", "100");
    value("tickLblSkip", String.valueOf(skip));
    value("tickMarkSkip", String.valueOf(skip));
    value("noMultiLvlLbl", "1");
    xml.close();
  }

  // Periods may be labelled now and then, months at whole years; categories need every name.
  private int labelSkip() {
    if (!plot.labels().stream().allMatch(text -> PERIOD.matcher(text).matches())) {
      return 1;
    }
    int longest = plot.labels().stream().mapToInt(String::length).max().orElse(1);
    int most = Math.max(2, AXIS_WIDTH / (longest * CHARACTER_WIDTH + 2 * CHARACTER_WIDTH));
    int step = Math.max(1, (plot.labels().size() + most - 1) / most);
    return step > 6 ? 12 * ((step + 11) / 12) : step;
  }

  private void upwardAxis() {
    xml.open("c:valAx");
    value("axId", UPWARD);
    scale();
    value("delete", "0");
    value("axPos", "l");
    xml.open("c:majorGridlines");
    line(GRID_INK);
    xml.close();
    title(plot.upward(), 1_000, false, "-5400000");
    xml.empty("c:numFmt", "formatCode", Styles.format(plot.decimals()), "sourceLinked", "0");
    value("majorTickMark", "none");
    value("minorTickMark", "none");
    value("tickLblPos", "nextTo");
    xml.open("c:spPr").open("a:ln").empty("a:noFill").close().close();
    value("crossAx", ACROSS);
    value("crosses", "autoZero");
    value("crossBetween", "between");
    xml.close();
  }

  private void scale() {
    xml.open("c:scaling");
    if (plot.logarithmic()) {
      value("logBase", "10");
    }
    value("orientation", "minMax");
    boolean isBelowZero =
        plot.runs().stream().map(Run::values).flatMap(List::stream).anyMatch(value -> value < 0);
    if (plot.fromZero() && !isBelowZero && !plot.logarithmic()) {
      value("min", "0");
    }
    xml.close();
  }

  private void title(String text, int size, boolean isBold, String turned) {
    xml.open("c:title").open("c:tx").open("c:rich");
    body(turned);
    xml.open("a:p").open("a:pPr").open("a:defRPr");
    look(size, isBold);
    xml.close().close().open("a:r").open("a:rPr").set("lang", LANGUAGE);
    look(size, isBold);
    xml.close().leaf("a:t", text).close().close().close().close();
    value("overlay", "0");
    xml.close();
  }

  /** The look of all words, or of the labels of an axis, which may be turned. */
  private void words(String turned) {
    xml.open("c:txPr");
    body(turned);
    xml.open("a:p").open("a:pPr").open("a:defRPr");
    look(1_000, false);
    xml.close().close().empty("a:endParaRPr", "lang", LANGUAGE).close().close();
  }

  private void body(String turned) {
    xml.open("a:bodyPr");
    if (!turned.isEmpty()) {
      xml.set("rot", turned);
    }
    xml.close();
  }

  private void look(int size, boolean isBold) {
    xml.set("sz", size).set("b", isBold ? 1 : 0);
    fill(xml, TEXT_INK);
    xml.empty("a:latin", "typeface", "Arial");
  }

  private void line(String ink) {
    xml.open("c:spPr").open("a:ln").set("w", LINE_WIDTH);
    fill(xml, ink);
    xml.close().close();
  }

  /** Fills what is open with a colour. */
  static void fill(Xml xml, String ink) {
    xml.open("a:solidFill").empty("a:srgbClr", "val", ink).close();
  }
}
