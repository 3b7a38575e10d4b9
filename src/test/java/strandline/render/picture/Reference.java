package strandline.render.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/** A picture as Java 2D paints it, each pixel the mean of eight by eight smooth ones. */
record Reference(Graphics2D graphics) implements Picture.Painter {
  private static final int FINENESS = 8;

  static BufferedImage of(Picture picture) {
    int width = picture.page().pixelsWide();
    int height = picture.page().pixelsHigh();
    BufferedImage fine =
        new BufferedImage(FINENESS * width, FINENESS * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = fine.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, fine.getWidth(), fine.getHeight());
    graphics.scale(FINENESS * Picture.Page.DPI / 72.0, FINENESS * Picture.Page.DPI / 72.0);
    picture.elements().forEach(element -> element.paintWith(new Reference(graphics)));
    graphics.dispose();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, mean(fine, x, y));
      }
    }
    return image;
  }

  private static int mean(BufferedImage fine, int x, int y) {
    int[] sums = new int[3];
    for (int i = 0; i < FINENESS * FINENESS; i++) {
      int rgb = fine.getRGB(FINENESS * x + i % FINENESS, FINENESS * y + i / FINENESS);
      for (int channel = 0; channel < 3; channel++) {
        sums[channel] += rgb >> 8 * channel & 0xFF;
      }
    }
    int all = FINENESS * FINENESS;
    return Math.round((float) sums[2] / all) << 16
        | Math.round((float) sums[1] / all) << 8
        | Math.round((float) sums[0] / all);
  }

  /** Returns by how much a channel of a pixel differs at most. */
  static int greatestDifference(BufferedImage one, BufferedImage other) {
    int greatest = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int first = one.getRGB(x, y) >> shift & 0xFF;
          greatest = Math.max(greatest, Math.abs(first - (other.getRGB(x, y) >> shift & 0xFF)));
        }
      }
    }
    return greatest;
  }

  @Override
  public void shape(Picture.Shape shape) {
    if (shape.fill() != null) {
      fill(shape.path(), shape.fill());
    }
    if (shape.line() != null) {
      float width = (float) shape.width();
      float[] dash = new float[shape.dash().size()];
      for (int i = 0; i < dash.length; i++) {
        dash[i] = shape.dash().get(i).floatValue();
      }
      int end = BasicStroke.CAP_BUTT;
      int join = BasicStroke.JOIN_ROUND;
      graphics.setStroke(
          dash.length == 0
              ? new BasicStroke(width, end, join)
              : new BasicStroke(width, end, join, 10, dash, 0));
      graphics.setColor(new Color(shape.line()));
      graphics.draw(shape.path());
    }
  }

  @Override
  public void words(Picture.Words words) {
    fill(words.outline(), words.colour().rgb());
  }

  @Override
  public void drawing(Picture.Drawing drawing) {
    throw new UnsupportedOperationException("a library's own marks");
  }

  private void fill(Shape shape, int rgb) {
    graphics.setColor(new Color(rgb));
    graphics.fill(shape);
  }
}
