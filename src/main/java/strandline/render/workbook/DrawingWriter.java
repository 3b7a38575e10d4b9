package strandline.render.workbook;

import java.nio.ByteBuffer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Sheet;

/** Writes the charts and pictures of a sheet, one below the other, to the right of its table. */
final class DrawingWriter implements Drawing.Visitor<int[]> {
  private static final int EMU_PER_PIXEL = 9_525;

  /** How wide every drawing is, in pixels. */
  static final int WIDTH = 720;

  private static final int CHART_HEIGHT = 400;
  // A point is 4/3 pixels; a little less, so that nothing overlaps where rows come out lower.
  private static final double PIXELS_PER_POINT = 1.25;
  private static final int SPACE = 20;

  private final XSSFSheet target;
  private final Sheet sheet;
  private final Fit fit;
  private XSSFDrawing canvas;
  private int row;

  DrawingWriter(XSSFSheet target, Sheet sheet, Fit fit) {
    this.target = target;
    this.sheet = sheet;
    this.fit = fit;
    this.row = sheet.headerRow(0) + 1;
  }

  void write() {
    if (sheet.drawings().isEmpty()) {
      return;
    }
    canvas = target.createDrawingPatriarch();
    for (Drawing drawing : sheet.drawings()) {
      int[] size = drawing.accept(this);
      fixSize(size[0], size[1]);
      skip(size[1] + SPACE);
    }
  }

  private void skip(int pixels) {
    for (double left = pixels; left > 0; row++) {
      left -= fit.height(row) * PIXELS_PER_POINT;
    }
  }

  @Override
  public int[] plot(Drawing.Plot drawing) {
    XSSFChart chart = canvas.createChart(anchor());
    new ChartWriter(drawing).writeTo(chart.getCTChartSpace());
    CTTwoCellAnchor anchor = newest();
    name(
        anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr(),
        drawing.name(),
        drawing.altText());
    return new int[] {WIDTH, CHART_HEIGHT};
  }

  @Override
  public int[] picture(Drawing.Picture drawing) {
    byte[] png = drawing.png().toArray();
    int index = target.getWorkbook().addPicture(png, Workbook.PICTURE_TYPE_PNG);
    XSSFPicture picture = canvas.createPicture(anchor(), index);
    name(picture.getCTPicture().getNvPicPr().getCNvPr(), drawing.name(), drawing.altText());
    // A PNG file says its width and height in bytes 16 to 23; no image library is needed.
    ByteBuffer sizes = ByteBuffer.wrap(png, 16, 8);
    int width = sizes.getInt();
    int height = sizes.getInt();
    return new int[] {WIDTH, Math.round((float) WIDTH * height / width)};
  }

  private XSSFClientAnchor anchor() {
    int column = sheet.firstFreeColumn();
    return new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, row + 1);
  }

  private static void name(CTNonVisualDrawingProps properties, String name, String altText) {
    properties.setName(name);
    properties.setDescr(altText);
  }

  private CTTwoCellAnchor newest() {
    CTDrawing drawing = canvas.getCTDrawing();
    return drawing.getTwoCellAnchorArray(drawing.sizeOfTwoCellAnchorArray() - 1);
  }

  // Anchored at one cell with a size of its own: rows that wrap do not stretch it.
  private void fixSize(int width, int height) {
    CTTwoCellAnchor two = newest();
    CTOneCellAnchor one = canvas.getCTDrawing().addNewOneCellAnchor();
    one.setFrom(two.getFrom());
    one.addNewExt().setCx((long) width * EMU_PER_PIXEL);
    one.getExt().setCy((long) height * EMU_PER_PIXEL);
    if (two.isSetGraphicFrame()) {
      one.setGraphicFrame(two.getGraphicFrame());
    } else {
      one.setPic(two.getPic());
    }
    one.addNewClientData();
    canvas.getCTDrawing().removeTwoCellAnchor(canvas.getCTDrawing().sizeOfTwoCellAnchorArray() - 1);
  }
}
