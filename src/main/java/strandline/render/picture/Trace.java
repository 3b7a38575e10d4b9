package strandline.render.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing surface that keeps the shapes drawn on it, so that one drawing library serves every
 * format. It knows no text and no images: those who use it write their own. Lines that begin where
 * the last one ended become one path, so that corners join and dashes run on.
 */
public final class Trace extends ShapeSurface {
  private final List<Picture.Element> elements;
  private AffineTransform transform;
  private Color colour = Color.BLACK;
  private BasicStroke stroke = new BasicStroke();
  private Font font = Typeface.REGULAR.font(10);
  private Shape clip;
  private Path2D.Double open;
  private Point2D openEnd;

  /**
   * Returns an empty surface.
   *
   * @param transform from the drawer's coordinates to points on the page; uniform
   */
  public Trace(AffineTransform transform) {
    this(new ArrayList<>(), new AffineTransform(transform));
  }

  private Trace(List<Picture.Element> elements, AffineTransform transform) {
    this.elements = elements;
    this.transform = transform;
  }

  /**
   * Returns what was drawn.
   *
   * @return shapes in order
   */
  public List<Picture.Element> elements() {
    return List.copyOf(elements);
  }

  @Override
  public void draw(Shape shape) {
    if (colour.getAlpha() == 0 || stroke.getLineWidth() == 0) {
      return;
    }
    if (shape instanceof Line2D line && open != null && line.getP1().equals(openEnd)) {
      Point2D end = transform.transform(line.getP2(), null);
      open.lineTo(end.getX(), end.getY());
      openEnd = line.getP2();
      return;
    }
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    List<Double> dash = new ArrayList<>();
    if (stroke.getDashArray() != null) {
      for (float length : stroke.getDashArray()) {
        dash.add(length * scale);
      }
    }
    Path2D.Double path = new Path2D.Double(shape, transform);
    elements.add(
        new Picture.Shape(path, null, rgb(), stroke.getLineWidth() * scale, List.copyOf(dash)));
    open = shape instanceof Line2D ? path : null;
    openEnd = shape instanceof Line2D line ? line.getP2() : null;
  }

  @Override
  public void fill(Shape shape) {
    if (colour.getAlpha() > 0) {
      open = null;
      Path2D.Double path = new Path2D.Double(shape, transform);
      elements.add(new Picture.Shape(path, rgb(), null, 0, List.of()));
    }
  }

  private int rgb() {
    return colour.getRGB() & 0xFFFFFF;
  }

  @Override
  public void setColor(Color next) {
    if (next != null && !next.equals(colour)) {
      colour = next;
      open = null;
    }
  }

  @Override
  public void setStroke(Stroke next) {
    if (next instanceof BasicStroke basic && !basic.equals(stroke)) {
      stroke = basic;
      open = null;
    }
  }

  @Override
  public Graphics create() {
    Trace copy = new Trace(elements, new AffineTransform(transform));
    copy.colour = colour;
    copy.stroke = stroke;
    copy.font = font;
    copy.clip = clip;
    return copy;
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int count) {
    fill(new java.awt.Polygon(xs, ys, count));
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int count) {
    draw(new java.awt.Polygon(xs, ys, count));
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int count) {
    for (int i = 1; i < count; i++) {
      drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
    }
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public Color getColor() {
    return colour;
  }

  @Override
  public Paint getPaint() {
    return colour;
  }

  @Override
  public void setPaint(Paint paint) {
    setColor(paint instanceof Color next ? next : null);
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font next) {
    font = next == null ? font : next;
  }

  @Override
  public FontMetrics getFontMetrics(Font of) {
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    return scratch.getFontMetrics(of);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform next) {
    transform = new AffineTransform(next);
  }

  @Override
  public void transform(AffineTransform next) {
    transform.concatenate(next);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public Shape getClip() {
    return clip;
  }

  @Override
  public Rectangle getClipBounds() {
    return clip == null ? null : clip.getBounds();
  }

  /** Keeps the clip for those who ask, and clips nothing: what is drawn lies inside its area. */
  @Override
  public void setClip(Shape next) {
    clip = next;
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public void clip(Shape next) {
    clip = next;
  }
}
