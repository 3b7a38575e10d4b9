package strandline.render.workbook;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;

/**
 * Writes a native chart: lines and bars over one axis of categories and one of values.
 *
 * @param plot what it shows
 * @param chart an empty one
 */
record ChartWriter(Plot plot, XSSFChart chart) {
  private static final int AXIS_WIDTH = 640;
  private static final int CHARACTER_WIDTH = 7;
  private static final double TITLE_SIZE = 13;
  private static final double SIZE = 10;
  private static final double SMALL = 8;
  private static final int MANY_LABELS = 10;
  private static final double LINE_WIDTH = 0.75;
  private static final double LEAST_DISTANCE = 0.1;
  private static final int GAP_BETWEEN_BARS = 40;
  private static final int GRID_INK = 0xD9D9D9;
  private static final int TEXT_INK = 0x333333;
  private static final Pattern PERIOD = Pattern.compile("(FY)?\\d{4}.*");

  void write() {
    look(DrawingPart.words(chart).addDefaultRunProperties(), SIZE, false);
    title(DrawingPart.title(chart), plot.title(), TITLE_SIZE, true);
    chart.setAutoTitleDeleted(false);
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis upward = chart.createValueAxis(AxisPosition.LEFT);
    write(across);
    write(upward);
    DrawingPart.label(chart, labelStep(), isOfPeriods());
    series(across, upward);
    if (plot.runs().size() > 1 && !areNamedAtEnds()) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
      chart.getOrAddLegend().setOverlay(false);
    }
    chart.setPlotOnlyVisibleCells(true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
  }

  private void write(XDDFCategoryAxis axis) {
    title(DrawingPart.titleAcross(chart), plot.across(), SIZE, false);
    axis.setNumberFormat("General");
    // LibreOffice draws every tick: many of them would be one black bar.
    axis.setMajorTickMark(labelStep() > 1 ? AxisTickMark.NONE : AxisTickMark.OUT);
    axis.setMinorTickMark(AxisTickMark.NONE);
    // Below the plot even where bars go below zero.
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.getOrAddShapeProperties().setLineProperties(line(TEXT_INK));
    // Many labels are smaller, so that programs that show each of them need not break them.
    boolean areMany = plot.labels().size() > MANY_LABELS && isOfPeriods();
    look(axis.getOrAddTextProperties(), areMany ? SMALL : SIZE, false);
  }

  private void write(XDDFValueAxis axis) {
    title(DrawingPart.titleUpward(chart), plot.upward(), SIZE, false);
    axis.setNumberFormat(Styles.format(plot.decimals()));
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setMinorTickMark(AxisTickMark.NONE);
    axis.setTickLabelPosition(AxisTickLabelPosition.NEXT_TO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.getOrAddMajorGridProperties().setLineProperties(line(GRID_INK));
    axis.getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    boolean isBelowZero =
        plot.runs().stream().map(Run::values).flatMap(List::stream).anyMatch(value -> value < 0);
    if (plot.logarithmic()) {
      axis.setLogBase(10);
    } else if (plot.fromZero() && !isBelowZero) {
      axis.setMinimum(0);
    }
  }

  private boolean isOfPeriods() {
    return plot.labels().stream().allMatch(text -> PERIOD.matcher(text).matches());
  }

  // Periods may be labelled now and then, months at whole years; categories need every name.
  private int labelStep() {
    if (!isOfPeriods()) {
      return 1;
    }
    int longest = plot.labels().stream().mapToInt(String::length).max().orElse(1);
    int most = Math.max(2, AXIS_WIDTH / (longest * CHARACTER_WIDTH + 2 * CHARACTER_WIDTH));
    int step = Math.max(1, (plot.labels().size() + most - 1) / most);
    return step > 6 ? 12 * ((step + 11) / 12) : step;
  }

  /** Adds the series in the plot's order, which is that of the legend. */
  private void series(XDDFCategoryAxis across, XDDFValueAxis upward) {
    boolean hasBars = plot.runs().stream().anyMatch(run -> run.shape() == Shape.BARS);
    boolean hasLines = plot.runs().stream().anyMatch(run -> run.shape() != Shape.BARS);
    XDDFChartData bars = hasBars ? bars(across, upward) : null;
    XDDFChartData lines = hasLines ? lines(across, upward) : null;
    for (Run run : plot.runs()) {
      new RunWriter(plot, run).addTo(run.shape() == Shape.BARS ? bars : lines);
    }
    for (int i = 0; i < plot.runs().size() && areNamedAtEnds(); i++) {
      DrawingPart.nameAt(lines.getSeries(i), plot.runs().get(i).last());
    }
  }

  /** Lines whose ends lie apart are named there; a legend names the others. */
  private boolean areNamedAtEnds() {
    double highest =
        plot.runs().stream()
            .flatMap(run -> run.values().stream())
            .filter(Double::isFinite)
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    List<Double> ends =
        plot.runs().stream()
            .filter(run -> run.shape() == Shape.LINE && run.last() >= 0)
            .map(run -> run.values().get(run.last()))
            .sorted()
            .toList();
    long names = plot.runs().stream().map(Run::name).distinct().count();
    return names > 1
        && names == plot.runs().size()
        && ends.size() == plot.runs().size()
        && IntStream.range(1, ends.size())
            .allMatch(i -> ends.get(i) - ends.get(i - 1) >= LEAST_DISTANCE * highest);
  }

  private XDDFBarChartData bars(XDDFCategoryAxis across, XDDFValueAxis upward) {
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, upward);
    bars.setBarDirection(BarDirection.COL);
    bars.setBarGrouping(plot.isStacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    bars.setVaryColors(false);
    bars.setGapWidth(GAP_BETWEEN_BARS);
    if (plot.isStacked()) {
      bars.setOverlap((byte) 100);
    }
    return bars;
  }

  private XDDFLineChartData lines(XDDFCategoryAxis across, XDDFValueAxis upward) {
    XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, upward);
    lines.setGrouping(Grouping.STANDARD);
    lines.setVaryColors(false);
    return lines;
  }

  private static void title(XDDFTextParagraph title, String text, double size, boolean isBold) {
    look(title.addDefaultRunProperties(), size, isBold);
    XDDFTextRun run = title.appendRegularRun(text);
    run.setLanguage(Locale.UK);
    run.setFontSize(size);
    run.setBold(isBold);
    run.setFillProperties(fill(TEXT_INK));
    run.setFonts(fonts());
  }

  private static void look(XDDFRunProperties properties, double size, boolean isBold) {
    properties.setFontSize(size);
    properties.setBold(isBold);
    properties.setFillProperties(fill(TEXT_INK));
    properties.setFonts(fonts());
  }

  private static XDDFFont[] fonts() {
    return new XDDFFont[] {new XDDFFont(FontGroup.LATIN, Styles.FACE, null, null, null)};
  }

  private static XDDFLineProperties line(int ink) {
    XDDFLineProperties line = new XDDFLineProperties(fill(ink));
    line.setWidth(LINE_WIDTH);
    return line;
  }

  /**
   * Returns a fill.
   *
   * @param rgb red, green and blue, eight bits each
   */
  static XDDFSolidFillProperties fill(int rgb) {
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XDDFSolidFillProperties(XDDFColor.from(bytes));
  }
}
