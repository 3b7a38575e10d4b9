package strandline.render.workbook;

import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBoolean;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;

/** Writes a native chart: lines and bars over one axis of categories and one of values. */
final class ChartWriter {
  private static final long ACROSS = 1;
  private static final long UPWARD = 2;
  private static final int MOST_LABELS = 20;
  private static final byte[] GRID_INK = {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9};
  private static final byte[] TEXT_INK = {0x33, 0x33, 0x33};

  private final Plot plot;

  ChartWriter(Plot plot) {
    this.plot = plot;
  }

  void writeTo(CTChartSpace space) {
    set(
        space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners(),
        false);
    CTChart chart = space.getChart();
    title(chart.addNewTitle(), plot.title(), 1_300, true);
    set(chart.addNewAutoTitleDeleted(), false);
    CTPlotArea area = chart.getPlotArea();
    bars(area, runs(true));
    lines(area, runs(false));
    acrossAxis(area.addNewCatAx());
    upwardAxis(area.addNewValAx());
    if (plot.runs().size() > 1) {
      CTLegend legend = chart.addNewLegend();
      legend.addNewLegendPos().setVal(STLegendPos.B);
      set(legend.addNewOverlay(), false);
    }
    if (chart.isSetPlotVisOnly()) {
      chart.getPlotVisOnly().setVal(true);
    }
    (chart.isSetDispBlanksAs() ? chart.getDispBlanksAs() : chart.addNewDispBlanksAs())
        .setVal(STDispBlanksAs.GAP);
    CTTextBody usual = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    usual.addNewBodyPr();
    CTTextParagraph paragraph = usual.addNewP();
    look(paragraph.addNewPPr().addNewDefRPr(), 1_000, false);
    paragraph.addNewEndParaRPr().setLang("en-GB");
  }

  private List<Integer> runs(boolean bars) {
    return java.util.stream.IntStream.range(0, plot.runs().size())
        .filter(i -> (plot.runs().get(i).shape() == Shape.BARS) == bars)
        .boxed()
        .toList();
  }

  private void bars(CTPlotArea area, List<Integer> indexes) {
    if (indexes.isEmpty()) {
      return;
    }
    CTBarChart bars = area.addNewBarChart();
    bars.addNewBarDir().setVal(STBarDir.COL);
    bars.addNewGrouping()
        .setVal(plot.isStacked() ? STBarGrouping.STACKED : STBarGrouping.CLUSTERED);
    set(bars.addNewVaryColors(), false);
    for (int index : indexes) {
      new RunWriter(plot, index).write(bars.addNewSer());
    }
    bars.addNewGapWidth().setVal(40);
    if (plot.isStacked()) {
      bars.addNewOverlap().setVal(100);
    }
    bars.addNewAxId().setVal(ACROSS);
    bars.addNewAxId().setVal(UPWARD);
  }

  private void lines(CTPlotArea area, List<Integer> indexes) {
    if (indexes.isEmpty()) {
      return;
    }
    CTLineChart lines = area.addNewLineChart();
    lines.addNewGrouping().setVal(STGrouping.STANDARD);
    set(lines.addNewVaryColors(), false);
    for (int index : indexes) {
      new RunWriter(plot, index).write(lines.addNewSer());
    }
    set(lines.addNewMarker(), true);
    lines.addNewAxId().setVal(ACROSS);
    lines.addNewAxId().setVal(UPWARD);
  }

  private void acrossAxis(CTCatAx axis) {
    axis.addNewAxId().setVal(ACROSS);
    axis.addNewScaling().addNewOrientation().setVal(STOrientation.MIN_MAX);
    set(axis.addNewDelete(), false);
    axis.addNewAxPos().setVal(STAxPos.B);
    title(axis.addNewTitle(), plot.across(), 1_000, false);
    axis.addNewNumFmt().setFormatCode("General");
    axis.getNumFmt().setSourceLinked(false);
    axis.addNewMajorTickMark().setVal(STTickMark.OUT);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    // Below the plot even where bars go below zero.
    axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
    line(axis.addNewSpPr(), TEXT_INK);
    axis.addNewCrossAx().setVal(UPWARD);
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    set(axis.addNewAuto(), false);
    axis.addNewLblOffset().setVal(100);
    int step = (plot.labels().size() + MOST_LABELS - 1) / MOST_LABELS;
    // Months are labelled at whole years where there are many of them.
    int skip = step > 6 ? 12 * ((step + 11) / 12) : step;
    axis.addNewTickLblSkip().setVal(Math.max(1, skip));
    axis.addNewTickMarkSkip().setVal(Math.max(1, skip));
    set(axis.addNewNoMultiLvlLbl(), true);
  }

  private void upwardAxis(CTValAx axis) {
    axis.addNewAxId().setVal(UPWARD);
    scale(axis.addNewScaling());
    set(axis.addNewDelete(), false);
    axis.addNewAxPos().setVal(STAxPos.L);
    line(axis.addNewMajorGridlines().addNewSpPr(), GRID_INK);
    title(axis.addNewTitle(), plot.upward(), 1_000, false);
    axis.getTitle().getTx().getRich().getBodyPr().setRot(-5_400_000);
    axis.addNewNumFmt().setFormatCode(Styles.format(plot.decimals()));
    axis.getNumFmt().setSourceLinked(false);
    axis.addNewMajorTickMark().setVal(STTickMark.NONE);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    axis.addNewTickLblPos().setVal(STTickLblPos.NEXT_TO);
    axis.addNewSpPr().addNewLn().addNewNoFill();
    axis.addNewCrossAx().setVal(ACROSS);
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
  }

  private void scale(CTScaling scaling) {
    if (plot.logarithmic()) {
      scaling.addNewLogBase().setVal(10);
    }
    scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
    boolean isBelowZero =
        plot.runs().stream().map(Run::values).flatMap(List::stream).anyMatch(value -> value < 0);
    if (plot.fromZero() && !isBelowZero && !plot.logarithmic()) {
      scaling.addNewMin().setVal(0);
    }
  }

  private static void title(CTTitle title, String text, int size, boolean isBold) {
    CTTextBody body = title.addNewTx().addNewRich();
    body.addNewBodyPr();
    CTTextParagraph paragraph = body.addNewP();
    look(paragraph.addNewPPr().addNewDefRPr(), size, isBold);
    var run = paragraph.addNewR();
    run.addNewRPr().setLang("en-GB");
    look(run.getRPr(), size, isBold);
    run.setT(text);
    set(title.addNewOverlay(), false);
  }

  private static void look(CTTextCharacterProperties properties, int size, boolean isBold) {
    properties.setSz(size);
    properties.setB(isBold);
    properties.addNewSolidFill().addNewSrgbClr().setVal(TEXT_INK);
    properties.addNewLatin().setTypeface("Arial");
  }

  private static void line(CTShapeProperties properties, byte[] ink) {
    properties.addNewLn().setW(9_525);
    properties.getLn().addNewSolidFill().addNewSrgbClr().setVal(ink);
  }

  /** Sets a switch. */
  static void set(CTBoolean target, boolean value) {
    target.setVal(value);
  }
}
