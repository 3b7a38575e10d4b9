package strandline.render.picture.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import strandline.render.picture.Picture;

/**
 * A white page of pixels that a picture is painted on. Letters are outlines like any other shape:
 * the machine's way with fonts does not show.
 */
record Canvas(Graphics2D graphics) implements Picture.Painter {
  private static final double GRID = 64;
  private static final AffineTransform TO_PIXELS =
      AffineTransform.getScaleInstance(Picture.Page.DPI / 72.0, Picture.Page.DPI / 72.0);

  /** Returns a picture's pixels at 300 dpi: red, green and blue in an int. */
  static BufferedImage paint(Picture picture) {
    Picture.Page page = picture.page();
    BufferedImage image =
        new BufferedImage(page.pixelsWide(), page.pixelsHigh(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      Canvas canvas = new Canvas(graphics);
      picture.elements().forEach(element -> element.paintWith(canvas));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  @Override
  public void shape(Picture.Shape shape) {
    if (shape.fill() != null) {
      fill(shape.path(), shape.fill());
    }
    if (shape.line() != null) {
      fill(stroke(shape).createStrokedShape(shape.path()), shape.line());
    }
  }

  @Override
  public void words(Picture.Words words) {
    fill(words.outline(), words.colour().rgb());
  }

  private void fill(Shape shape, int rgb) {
    graphics.setColor(new Color(rgb));
    graphics.fill(snapped(shape));
  }

  /**
   * In pixels, to the 64th of one: the outlines of strokes differ between JDKs in their last
   * digits, and their pixels must not.
   */
  private static Path2D snapped(Shape shape) {
    Path2D path = new Path2D.Double();
    double[] at = new double[6];
    PathIterator i = shape.getPathIterator(TO_PIXELS);
    path.setWindingRule(i.getWindingRule());
    for (; !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      for (int j = 0; j < at.length; j++) {
        at[j] = Math.rint(at[j] * GRID) / GRID;
      }
      append(path, kind, at);
    }
    return path;
  }

  private static void append(Path2D path, int kind, double[] at) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> path.moveTo(at[0], at[1]);
      case PathIterator.SEG_LINETO -> path.lineTo(at[0], at[1]);
      case PathIterator.SEG_QUADTO -> path.quadTo(at[0], at[1], at[2], at[3]);
      case PathIterator.SEG_CUBICTO -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
      default -> path.closePath();
    }
  }

  private static BasicStroke stroke(Picture.Shape shape) {
    float width = (float) shape.width();
    if (shape.dash().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[shape.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = shape.dash().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }
}
