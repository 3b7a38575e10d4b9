package strandline.render.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import strandline.render.Palette;
import strandline.render.picture.Picture.Shape;

/**
 * A shape round the data of a figure: whatever is drawn and is neither words nor a mark of a value,
 * which XChart draws.
 *
 * @param kind what it is
 * @param shape how it looks, in points
 */
public record Furniture(Kind kind, Shape shape) {
  /** What furniture there is. */
  public enum Kind {
    /** A shaded period. */
    SHADE,
    /** The upright rule of an event or of a break. */
    RULE,
    /** A tick of the calendar under the plot. */
    TICK,
    /** A bracket between two compared values. */
    BRACKET,
    /** A thin line from a name to the end of its mark. */
    LEADER,
    /** What clears thin lines behind words. */
    HALO,
    /** A sample in the key. */
    SWATCH,
    /** The dashed edge of a tile that is missing or less than certain. */
    STATUS
  }

  /** Returns furniture that is filled. */
  static Furniture filled(Kind kind, java.awt.Shape path, Palette fill) {
    return new Furniture(kind, Shape.filled(path, fill));
  }

  /**
   * Returns the same larger.
   *
   * @param zoom how much larger
   * @return with every length and place on the page multiplied
   */
  public Furniture zoomed(double zoom) {
    Path2D.Double path =
        new Path2D.Double(shape.path(), AffineTransform.getScaleInstance(zoom, zoom));
    List<Double> dash = shape.dash().stream().map(length -> length * zoom).toList();
    return new Furniture(
        kind, new Shape(path, shape.fill(), shape.line(), shape.width() * zoom, dash));
  }
}
