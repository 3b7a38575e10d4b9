package strandline.render.workbook;

import java.nio.ByteBuffer;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Sheet;

/** Writes the charts and pictures of a sheet, one below the other, to the right of its table. */
public final class DrawingWriter implements Drawing.Visitor<int[]> {
  /** How wide every drawing is, in pixels. */
  public static final int WIDTH = 720;

  private static final String OFFICE = "http://schemas.openxmlformats.org/drawingml/2006/";

  /** The namespace of what all drawings share. */
  static final String MAIN = OFFICE + "main";

  /** The namespace of charts. */
  static final String CHART = OFFICE + "chart";

  private static final int EMU_PER_PIXEL = 9_525;
  private static final int CHART_HEIGHT = 400;
  // A point is 4/3 pixels; a little less, so that nothing overlaps where rows come out lower.
  private static final double PIXELS_PER_POINT = 1.25;
  private static final int SPACE = 20;

  /** The numbers of a workbook's drawings, charts and pictures so far. */
  public static final class Numbered {
    private int drawings;
    private int charts;
    private int pictures;

    /** Makes one for a workbook without any. */
    public Numbered() {}
  }

  private final Sheet sheet;
  private final Fit fit;
  private final Xml xml =
      new Xml("xdr:wsDr")
          .set("xmlns:xdr", OFFICE + "spreadsheetDrawing")
          .set("xmlns:a", MAIN)
          .set("xmlns:c", CHART)
          .set("xmlns:r", Markup.RELATIONS);
  private PartsFile file;
  private Numbered numbered;
  private Part part;
  private int row;
  private int shapes = 1;

  /**
   * Prepares the drawings.
   *
   * @param sheet a sheet with some
   * @param fit the heights of its rows
   */
  public DrawingWriter(Sheet sheet, Fit fit) {
    this.sheet = sheet;
    this.fit = fit;
    this.row = sheet.headerRow(0) + 1;
  }

  /**
   * Writes the drawings.
   *
   * @param to the workbook's parts
   * @param among the numbers taken so far
   * @return the part that holds them, among the workbook's
   */
  public Part write(PartsFile to, Numbered among) {
    file = to;
    numbered = among;
    numbered.drawings++;
    String path = "xl/drawings/drawing" + numbered.drawings + ".xml";
    part = file.add(new Part(path, Markup.type("drawing")));
    for (Drawing drawing : sheet.drawings()) {
      int[] size = drawing.accept(this);
      skip(size[1] + SPACE);
    }
    part.add(xml.end());
    return part;
  }

  private void skip(int pixels) {
    for (double left = pixels; left > 0; row++) {
      left -= fit.height(row) * PIXELS_PER_POINT;
    }
  }

  @Override
  public int[] plot(Drawing.Plot drawing) {
    numbered.charts++;
    String path = "xl/charts/chart" + numbered.charts + ".xml";
    Part chart = file.add(new Part(path, Markup.type("drawingml.chart")));
    chart.add(new ChartWriter(drawing).toXml());
    int[] size = {WIDTH, CHART_HEIGHT};
    anchor(size);
    xml.open("xdr:graphicFrame").set("macro", "").open("xdr:nvGraphicFramePr");
    name(drawing.name(), drawing.altText());
    xml.empty("xdr:cNvGraphicFramePr").close();
    xml.open("xdr:xfrm");
    box(size);
    xml.close().open("a:graphic").open("a:graphicData").set("uri", CHART);
    xml.empty("c:chart", "r:id", part.relate(Markup.relation("chart"), chart));
    xml.close().close().close().empty("xdr:clientData").close();
    return size;
  }

  @Override
  public int[] picture(Drawing.Picture drawing) {
    byte[] png = drawing.png().toArray();
    numbered.pictures++;
    Part image = file.add(new Part("xl/media/image" + numbered.pictures + ".png", "image/png"));
    image.add(png);
    int[] size = sizeOf(png);
    anchor(size);
    xml.open("xdr:pic").open("xdr:nvPicPr");
    name(drawing.name(), drawing.altText());
    xml.open("xdr:cNvPicPr").empty("a:picLocks", "noChangeAspect", "1").close().close();
    xml.open("xdr:blipFill");
    xml.empty("a:blip", "r:embed", part.relate(Markup.relation("image"), image));
    xml.open("a:stretch").empty("a:fillRect").close().close();
    xml.open("xdr:spPr").open("a:xfrm");
    box(size);
    xml.close().open("a:prstGeom").set("prst", "rect").empty("a:avLst").close().close();
    xml.close().empty("xdr:clientData").close();
    return size;
  }

  // A PNG file says its width and height in bytes 16 to 23; no image library is needed.
  private static int[] sizeOf(byte[] png) {
    ByteBuffer sizes = ByteBuffer.wrap(png, 16, 8);
    int width = sizes.getInt();
    int height = sizes.getInt();
    return new int[] {WIDTH, Math.round((float) WIDTH * height / width)};
  }

  // Anchored at one cell with a size of its own: rows that wrap do not stretch it.
  private void anchor(int[] size) {
    xml.open("xdr:oneCellAnchor").open("xdr:from");
    xml.leaf("xdr:col", String.valueOf(sheet.firstFreeColumn())).leaf("xdr:colOff", "0");
    xml.leaf("xdr:row", String.valueOf(row)).leaf("xdr:rowOff", "0").close();
    extent("xdr:ext", size);
  }

  private void box(int[] size) {
    xml.empty("a:off", "x", "0", "y", "0");
    extent("a:ext", size);
  }

  private void extent(String name, int[] size) {
    xml.open(name).set("cx", (long) size[0] * EMU_PER_PIXEL);
    xml.set("cy", (long) size[1] * EMU_PER_PIXEL).close();
  }

  private void name(String name, String altText) {
    shapes++;
    xml.open("xdr:cNvPr").set("id", shapes).set("name", name).set("descr", altText).close();
  }
}
