package strandline.render.workbook;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Sheet;

/** Writes the charts and pictures of a sheet, one below the other, beside a table. */
final class DrawingWriter {
  /** How wide every drawing is, in pixels. */
  static final int WIDTH = 720;

  private static final int CHART_HEIGHT = 400;
  // A point is 4/3 pixels; a little less, so that nothing overlaps where rows come out lower.
  private static final double PIXELS_PER_POINT = 1.25;
  private static final int SPACE = 20;

  private final XSSFDrawing canvas;
  private final Sheet sheet;
  private final int column;
  private final Fit fit;
  private int row;

  /**
   * Prepares the drawings.
   *
   * @param target where they lie
   * @param sheet a sheet with some
   * @param row the row of the first one's upper edge, from 0
   * @param column the column of their left edges, from 0
   * @param fit the heights of its rows
   */
  DrawingWriter(XSSFSheet target, Sheet sheet, int row, int column, Fit fit) {
    this.canvas = target.createDrawingPatriarch();
    this.sheet = sheet;
    this.column = column;
    this.fit = fit;
    this.row = row;
  }

  /**
   * Where a drawing lies.
   *
   * @param row the row of its upper edge, from 0
   * @param height in pixels
   */
  record Lying(int row, int height) {}

  /** Writes the drawings, and returns where they lie. */
  List<Lying> write() {
    List<Lying> drawn = new ArrayList<>();
    for (Drawing drawing : sheet.drawings()) {
      int top = row;
      int height =
          drawing instanceof Drawing.Plot plot ? chart(plot) : picture((Drawing.Picture) drawing);
      DrawingPart.fixSize(canvas, WIDTH, height);
      drawn.add(new Lying(top, height));
      skip(height + SPACE);
    }
    return drawn;
  }

  private void skip(int pixels) {
    for (double left = pixels; left > 0; row++) {
      left -= fit.height(row) * PIXELS_PER_POINT;
    }
  }

  private int chart(Drawing.Plot drawing) {
    XSSFChart chart = canvas.createChart(anchor());
    new ChartWriter(drawing, chart).write();
    DrawingPart.describe(chart, drawing.name(), drawing.altText());
    return CHART_HEIGHT;
  }

  private int picture(Drawing.Picture drawing) {
    byte[] png = drawing.png().value();
    int index = canvas.getSheet().getWorkbook().addPicture(png, Workbook.PICTURE_TYPE_PNG);
    XSSFPicture picture = canvas.createPicture(anchor(), index);
    DrawingPart.describe(picture, drawing.name(), drawing.altText());
    // A PNG file says its width and height in bytes 16 to 23; no image library is needed.
    ByteBuffer sizes = ByteBuffer.wrap(png, 16, 8);
    int width = sizes.getInt();
    int height = sizes.getInt();
    return Math.round((float) WIDTH * height / width);
  }

  // A frame on the very edge of a printed page would have half its line on the page before.
  private XSSFClientAnchor anchor() {
    int inside = Units.EMU_PER_PIXEL;
    return new XSSFClientAnchor(inside, inside, 0, 0, column, row, column + 1, row + 1);
  }
}
