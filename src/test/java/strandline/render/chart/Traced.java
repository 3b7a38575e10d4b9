package strandline.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import strandline.render.Palette;
import strandline.render.picture.Picture.Page;

/**
 * A shape that XChart drew for a plot.
 *
 * @param path its outline in points of the page
 * @param colour its colour
 * @param isFilled whether it is filled; stroked otherwise
 */
public record Traced(Path2D path, int colour, boolean isFilled) {

  /** Returns everything that XChart draws for a plot, in order. */
  public static List<Traced> of(Plot plot) {
    Tracer tracer = new Tracer();
    plot.drawing().paint().accept(tracer);
    return tracer.shapes;
  }

  public boolean is(Palette other) {
    return colour == other.rgb();
  }

  private static final class Tracer extends AbstractGraphics2D {
    private final List<Traced> shapes = new ArrayList<>();

    Tracer() {
      super(false);
      gc = new GraphicContext(AffineTransform.getScaleInstance(72.0 / Page.DPI, 72.0 / Page.DPI));
    }

    private Point2D end;
    private Stroke last;

    private void add(Shape shape, boolean isFilled) {
      Path2D path = new Path2D.Double(shape, getTransform());
      end = null;
      if (getColor().getAlpha() > 0) {
        shapes.add(new Traced(path, getColor().getRGB() & 0xFFFFFF, isFilled));
      }
    }

    /** Joins lines that meet, as the pictures' own painter does. */
    @Override
    public void draw(Shape shape) {
      if (shape instanceof Line2D line && line.getP1().equals(end) && getStroke().equals(last)) {
        Point2D to = getTransform().transform(line.getP2(), null);
        shapes.get(shapes.size() - 1).path.lineTo(to.getX(), to.getY());
      } else {
        add(shape, false);
      }
      end = shape instanceof Line2D line ? line.getP2() : null;
      last = getStroke();
    }

    @Override
    public void fill(Shape shape) {
      add(shape, true);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
      return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
          .createGraphics()
          .getFontMetrics(font);
    }

    @Override
    public Graphics create() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void dispose() {}

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void drawString(String text, float x, float y) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver observer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setXORMode(Color other) {
      throw new UnsupportedOperationException();
    }
  }
}
