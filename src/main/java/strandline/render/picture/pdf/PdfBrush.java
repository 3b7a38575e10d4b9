package strandline.render.picture.pdf;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import strandline.render.picture.Picture;
import strandline.render.picture.Typeface;

/**
 * Paints elements on a page of a PDF, whose y grows upwards.
 *
 * @param content the page's content
 * @param height the page's height in points
 * @param fonts the faces that words are written in
 */
record PdfBrush(PDPageContentStream content, double height, Map<Typeface, PDFont> fonts)
    implements Picture.Painter {
  private static final int ROUND = 1;

  @Override
  public void shape(Picture.Shape shape) {
    try {
      if (shape.fill() != null) {
        content.setNonStrokingColor(new Color(shape.fill()));
        trace(shape.path());
        content.fill();
      }
      if (shape.line() != null) {
        content.setStrokingColor(new Color(shape.line()));
        content.setLineWidth((float) shape.width());
        content.setLineJoinStyle(ROUND);
        content.setLineDashPattern(dash(shape), 0);
        trace(shape.path());
        content.stroke();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a page in memory cannot fail to be written", e);
    }
  }

  @Override
  public void words(Picture.Words words) {
    try {
      content.beginText();
      content.setNonStrokingColor(new Color(words.colour().rgb()));
      content.setFont(fonts.get(words.face()), (float) words.size());
      content.newLineAtOffset((float) words.x(), up(words.baseline()));
      content.showText(words.text());
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException("a page in memory cannot fail to be written", e);
    }
  }

  private static float[] dash(Picture.Shape shape) {
    float[] dash = new float[shape.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = shape.dash().get(i).floatValue();
    }
    return dash;
  }

  private float up(double y) {
    return (float) (height - y);
  }

  /** Java knows curves with one control point, which PDF does not. */
  private void trace(Path2D path) throws IOException {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> content.moveTo((float) at[0], up(at[1]));
        case PathIterator.SEG_LINETO -> content.lineTo((float) at[0], up(at[1]));
        case PathIterator.SEG_QUADTO -> quadratic(x, y, at);
        case PathIterator.SEG_CUBICTO -> cubic(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> content.closePath();
      }
      if (kind != PathIterator.SEG_CLOSE) {
        int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
        x = at[end];
        y = at[end + 1];
      }
    }
  }

  private void quadratic(double x, double y, double[] at) throws IOException {
    cubic(
        x + 2 * (at[0] - x) / 3,
        y + 2 * (at[1] - y) / 3,
        at[2] + 2 * (at[0] - at[2]) / 3,
        at[3] + 2 * (at[1] - at[3]) / 3,
        at[2],
        at[3]);
  }

  private void cubic(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    content.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x3, up(y3));
  }
}
