package strandline.render.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * A paper that a picture is painted on, at 300 dpi. Letters are outlines like any other shape, and
 * nothing of Java's own drawing takes part: pixels are the same on every machine and in every Java.
 */
final class Canvas implements Picture.Painter {
  private static final double SCALE = Picture.Page.DPI / 72.0;
  private static final AffineTransform TO_PIXELS = AffineTransform.getScaleInstance(SCALE, SCALE);

  private final Paper paper;
  private final Coverage coverage;

  private Canvas(Paper paper) {
    this.paper = paper;
    coverage = new Coverage(paper.width, paper.height);
  }

  /** Paints a picture on a paper of its size. */
  static void paint(Picture picture, Paper paper) {
    Canvas canvas = new Canvas(paper);
    for (Picture.Element element : picture.elements()) {
      element.paintWith(canvas);
    }
  }

  @Override
  public void shape(Picture.Shape shape) {
    if (shape.fill() != null) {
      coverage.trace(pixels(shape.path()));
      paint(shape.fill());
    }
    if (shape.line() != null) {
      Stroke stroke = new Stroke(coverage, shape.width() * SCALE);
      stroke.trace(
          pixels(shape.dash().isEmpty() ? shape.path() : Dashes.of(shape.path(), shape.dash())));
      stroke.end();
      paint(shape.line());
    }
  }

  @Override
  public void words(Picture.Words words) {
    coverage.trace(pixels(words.outline()));
    paint(words.colour().rgb());
  }

  @Override
  public void drawing(Picture.Drawing drawing) {
    throw new UnsupportedOperationException("a library's own marks");
  }

  private void paint(int rgb) {
    paper.take(rgb);
    coverage.paint(paper);
  }

  private static PathIterator pixels(Path2D path) {
    return path.getPathIterator(TO_PIXELS);
  }
}
