package strandline.render.workbook;

import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * What is set on the beans of drawings and charts, because POI's own drawings have no methods for
 * it: alternative text, anchors with a size, titles of axes, how axes are labelled, fills of
 * markers.
 */
final class DrawingPart {
  private static final int UPWARD = -5_400_000;

  private DrawingPart() {}

  /** Names a chart and describes it to those who do not see it. */
  static void describe(XSSFChart chart, String name, String altText) {
    describe(
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr(),
        name,
        altText);
  }

  /** Names a picture and describes it to those who do not see it. */
  static void describe(XSSFPicture picture, String name, String altText) {
    describe(picture.getCTPicture().getNvPicPr().getCNvPr(), name, altText);
  }

  private static void describe(CTNonVisualDrawingProps properties, String name, String altText) {
    properties.setName(name);
    properties.setDescr(altText);
  }

  /**
   * Anchors the newest drawing at one cell with a size of its own: rows that wrap do not stretch
   * it.
   *
   * @param canvas a sheet's drawings
   * @param width in pixels
   * @param height in pixels
   */
  static void fixSize(XSSFDrawing canvas, int width, int height) {
    CTDrawing drawings = canvas.getCTDrawing();
    int newest = drawings.sizeOfTwoCellAnchorArray() - 1;
    CTTwoCellAnchor two = drawings.getTwoCellAnchorArray(newest);
    CTOneCellAnchor one = drawings.addNewOneCellAnchor();
    one.setFrom(two.getFrom());
    one.addNewExt().setCx((long) width * Units.EMU_PER_PIXEL);
    one.getExt().setCy((long) height * Units.EMU_PER_PIXEL);
    if (two.isSetGraphicFrame()) {
      one.setGraphicFrame(two.getGraphicFrame());
    } else {
      one.setPic(two.getPic());
    }
    one.addNewClientData();
    drawings.removeTwoCellAnchor(newest);
  }

  /** Squares a chart's corners, and returns the paragraph whose look all its words have. */
  static XDDFTextParagraph words(XSSFChart chart) {
    CTChartSpace space = chart.getCTChartSpace();
    (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners())
        .setVal(false);
    return paragraph(chart, space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr(), 0);
  }

  /** Returns the empty title of a chart. */
  static XDDFTextParagraph title(XSSFChart chart) {
    return title(chart, chart.getCTChart().addNewTitle(), 0);
  }

  /** Returns the empty title of the horizontal axis. */
  static XDDFTextParagraph titleAcross(XSSFChart chart) {
    return title(chart, across(chart).addNewTitle(), 0);
  }

  /** Returns the empty title of the vertical axis. */
  static XDDFTextParagraph titleUpward(XSSFChart chart) {
    return title(chart, upward(chart).addNewTitle(), UPWARD);
  }

  private static XDDFTextParagraph title(XSSFChart chart, CTTitle title, int turn) {
    title.addNewOverlay().setVal(false);
    return paragraph(chart, title.addNewTx().addNewRich(), turn);
  }

  private static XDDFTextParagraph paragraph(XSSFChart chart, CTTextBody body, int turn) {
    body.addNewBodyPr();
    if (turn != 0) {
      body.getBodyPr().setRot(turn);
    }
    return new XDDFTextBody(chart, body).addNewParagraph();
  }

  /**
   * Sets how the horizontal axis is labelled: each category, or now and then one.
   *
   * @param chart a chart with both axes, whose numbers have a format and whose labels have a look
   * @param step 1 for each category
   * @param isStraight whether the labels fit on one line; a program turns them where they do not
   */
  static void label(XSSFChart chart, int step, boolean isStraight) {
    CTCatAx axis = across(chart);
    axis.getNumFmt().setSourceLinked(false);
    upward(chart).getNumFmt().setSourceLinked(false);
    if (isStraight) {
      axis.getTxPr().getBodyPr().setRot(0);
    }
    (axis.isSetAuto() ? axis.getAuto() : axis.addNewAuto()).setVal(false);
    axis.addNewLblOffset().setVal(100);
    axis.addNewTickLblSkip().setVal(step);
    axis.addNewTickMarkSkip().setVal(step);
    axis.addNewNoMultiLvlLbl().setVal(true);
  }

  private static CTCatAx across(XSSFChart chart) {
    return chart.getCTChart().getPlotArea().getCatAxArray(0);
  }

  private static CTValAx upward(XSSFChart chart) {
    return chart.getCTChart().getPlotArea().getValAxArray(0);
  }

  /** Names a line at one of its points. */
  static void nameAt(XDDFChartData.Series series, int point) {
    CTDLbls labels = ((XDDFLineChartData.Series) series).getCTLineSer().addNewDLbls();
    CTDLbl name = labels.addNewDLbl();
    name.addNewIdx().setVal(point);
    name.addNewDLblPos().setVal(STDLblPos.T);
    name.addNewShowLegendKey().setVal(false);
    name.addNewShowVal().setVal(false);
    name.addNewShowCatName().setVal(false);
    name.addNewShowSerName().setVal(true);
    name.addNewShowPercent().setVal(false);
    name.addNewShowBubbleSize().setVal(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(false);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** Fills the markers of a line, which has some. */
  static void fillMarkers(XDDFLineChartData.Series line, XDDFShapeProperties look) {
    line.getCTLineSer().getMarker().setSpPr(look.getXmlObject());
  }
}
