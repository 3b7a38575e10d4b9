package strandline.render.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Objects;
import org.apache.batik.ext.awt.g2d.DefaultGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/**
 * A graphics that joins straight lines which meet and look the same into one path before it hands
 * them on. XChart draws a line segment by segment: unjoined, dashes would begin anew at every
 * point, corners would have notches, and files would be many times larger. Of a chart there is
 * nothing but shapes: its words stand round it.
 */
final class JoinedLines extends DefaultGraphics2D {
  private final Graphics2D target;

  /** Segments that wait for one that goes on where they end; null for none. */
  private Path2D.Double waiting;

  private Point2D end;

  JoinedLines(Graphics2D target) {
    super(false);
    this.target = target;
    gc = new GraphicContext();
    gc.setRenderingHints(target.getRenderingHints());
  }

  @Override
  public void draw(Shape shape) {
    if (!(shape instanceof Line2D line)) {
      flush();
      take();
      target.draw(shape);
      return;
    }
    if (waiting == null || !end.equals(line.getP1()) || !isTaken()) {
      flush();
      take();
      waiting = new Path2D.Double();
      waiting.moveTo(line.getX1(), line.getY1());
    }
    waiting.lineTo(line.getX2(), line.getY2());
    end = line.getP2();
  }

  /** Hands on the lines that wait. */
  void flush() {
    if (waiting != null) {
      target.draw(waiting);
      waiting = null;
    }
  }

  /** Fills a shape, unless its colour is transparent, as the ground of an XChart chart is. */
  @Override
  public void fill(Shape shape) {
    if (gc.getPaint() instanceof Color colour && colour.getAlpha() == 0) {
      return;
    }
    flush();
    take();
    target.fill(shape);
  }

  /** Frees nothing: the graphics that it draws on is another's. Batik's own prints a word. */
  @Override
  public void dispose() {
    flush();
  }

  @Override
  public void setClip(Shape clip) {
    flush();
    super.setClip(clip);
    target.setTransform(gc.getTransform());
    target.setClip(clip);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void clip(Shape clip) {
    flush();
    super.clip(clip);
    target.setTransform(gc.getTransform());
    target.clip(clip);
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  private boolean isTaken() {
    return Objects.equals(target.getPaint(), gc.getPaint())
        && Objects.equals(target.getStroke(), gc.getStroke())
        && Objects.equals(target.getComposite(), gc.getComposite())
        && target.getTransform().equals(gc.getTransform());
  }

  /** Brings the target to the state that was asked for here. */
  private void take() {
    if (!target.getTransform().equals(gc.getTransform())) {
      target.setTransform(gc.getTransform());
    }
    target.setPaint(gc.getPaint());
    target.setStroke(gc.getStroke());
    target.setComposite(gc.getComposite());
    target.addRenderingHints(gc.getRenderingHints());
  }
}
