package strandline.render.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/**
 * The painter of every format: a picture's elements on any graphics whose unit is one pixel at 300
 * dpi. Points are turned into pixels here, so that the graphics needs no fractional transform.
 *
 * @param graphics what is painted on
 * @param letters how words reach it
 * @param zoom how much larger than in a memo everything is
 */
record PicturePainter(Graphics2D graphics, Letters letters, double zoom) {
  /** Pixels of a point. */
  static final double SCALE = Picture.Page.DPI / 72.0;

  /** How everything is painted. */
  static final RenderingHints HINTS =
      new RenderingHints(
          Map.of(
              RenderingHints.KEY_ANTIALIASING,
              RenderingHints.VALUE_ANTIALIAS_ON,
              RenderingHints.KEY_STROKE_CONTROL,
              RenderingHints.VALUE_STROKE_PURE,
              RenderingHints.KEY_FRACTIONALMETRICS,
              RenderingHints.VALUE_FRACTIONALMETRICS_ON));

  /** How words reach a graphics. */
  enum Letters {
    /** As text, in the shipped font: what can be searched and copied. */
    TEXT,
    /** As filled outlines of the font's file: pixels do not depend on the machine's FreeType. */
    OUTLINES
  }

  /** Paints a picture on a white page. */
  static void paint(Picture picture, Graphics2D graphics, Letters letters) {
    graphics.addRenderingHints(HINTS);
    graphics.setColor(Color.WHITE);
    Picture.Page page = picture.page();
    graphics.fill(new Rectangle2D.Double(0, 0, page.pixelsWide(), page.pixelsHigh()));
    PicturePainter painter = new PicturePainter(graphics, letters, page.zoom());
    picture.elements().forEach(painter::paint);
  }

  private void paint(Picture.Element element) {
    if (element instanceof Picture.Shape shape) {
      shape(shape);
    } else if (element instanceof Picture.Words words) {
      words(words);
    } else {
      drawing((Picture.Drawing) element);
    }
  }

  private void shape(Picture.Shape shape) {
    AffineTransform toPixels = AffineTransform.getScaleInstance(pixels(), pixels());
    Path2D path = new Path2D.Double(shape.path(), toPixels);
    if (shape.fill() != null) {
      graphics.setColor(new Color(shape.fill()));
      graphics.fill(path);
    }
    if (shape.line() != null) {
      graphics.setColor(new Color(shape.line()));
      graphics.setStroke(stroke(shape));
      graphics.draw(path);
    }
  }

  /** Pixels of a point of the picture. */
  private double pixels() {
    return SCALE * zoom;
  }

  private BasicStroke stroke(Picture.Shape shape) {
    float width = (float) (shape.width() * pixels());
    float[] dash = shape.dash().isEmpty() ? null : new float[shape.dash().size()];
    for (int i = 0; i < shape.dash().size(); i++) {
      dash[i] = (float) (shape.dash().get(i) * pixels());
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  private void words(Picture.Words words) {
    graphics.setColor(new Color(words.colour().rgb()));
    double size = words.size() * pixels();
    double x = words.x() * pixels();
    double baseline = words.baseline() * pixels();
    if (letters == Letters.OUTLINES) {
      graphics.fill(words.face().outline(words.text(), size, x, baseline));
    } else {
      graphics.setFont(words.face().font(size));
      graphics.drawString(words.text(), (float) x, (float) baseline);
    }
  }

  private void drawing(Picture.Drawing drawing) {
    Graphics2D own = (Graphics2D) graphics.create();
    try {
      JoinedLines joined = new JoinedLines(own);
      joined.scale(zoom, zoom);
      drawing.paint().accept(joined);
      joined.flush();
    } finally {
      own.dispose();
    }
  }
}
