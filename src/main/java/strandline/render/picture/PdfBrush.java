package strandline.render.picture;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Paints elements on a page of a PDF, whose y grows upwards.
 *
 * @param content the page's content
 * @param height the page's height in points
 * @param fonts the faces that words are written in
 */
record PdfBrush(PDPageContentStream content, double height, Map<Typeface, PDFont> fonts)
    implements Picture.Painter, Curves.Pen<IOException> {
  private static final int ROUND = 1;

  @Override
  public void shape(Picture.Shape shape) {
    try {
      if (shape.fill() != null) {
        content.setNonStrokingColor(new Color(shape.fill()));
        Curves.draw(shape.path(), this);
        content.fill();
      }
      if (shape.line() != null) {
        content.setStrokingColor(new Color(shape.line()));
        content.setLineWidth((float) shape.width());
        content.setLineJoinStyle(ROUND);
        content.setLineDashPattern(dash(shape), 0);
        Curves.draw(shape.path(), this);
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

  @Override
  public void drawing(Picture.Drawing drawing) {
    throw new UnsupportedOperationException("a library's own marks");
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

  @Override
  public void move(double x, double y) throws IOException {
    content.moveTo((float) x, up(y));
  }

  @Override
  public void line(double x, double y) throws IOException {
    content.lineTo((float) x, up(y));
  }

  @Override
  public void curve(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    content.curveTo((float) x1, up(y1), (float) x2, up(y2), (float) x3, up(y3));
  }

  @Override
  public void close() throws IOException {
    content.closePath();
  }
}
