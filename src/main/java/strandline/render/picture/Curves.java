package strandline.render.picture;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * A path drawn with lines and cubic curves alone, for formats that know no other: a curve with one
 * control point, as the letters of a TrueType font have, is raised to the same one with two.
 */
public final class Curves {
  private Curves() {}

  /**
   * What draws a path, part by part, in the path's own coordinates.
   *
   * @param <E> what can go wrong in drawing
   */
  public interface Pen<E extends Exception> {
    /**
     * Begins a part of the path.
     *
     * @param x its first place, across
     * @param y its first place, down
     * @throws E when it cannot be drawn
     */
    void move(double x, double y) throws E;

    /**
     * Draws a straight line from where the pen is.
     *
     * @param x its end, across
     * @param y its end, down
     * @throws E when it cannot be drawn
     */
    void line(double x, double y) throws E;

    /**
     * Draws a cubic curve from where the pen is.
     *
     * @param x1 the first control point, across
     * @param y1 the first control point, down
     * @param x2 the second control point, across
     * @param y2 the second control point, down
     * @param x3 its end, across
     * @param y3 its end, down
     * @throws E when it cannot be drawn
     */
    void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws E;

    /**
     * Draws the line back to where the part began.
     *
     * @throws E when it cannot be drawn
     */
    void close() throws E;
  }

  /**
   * Draws a path.
   *
   * @param path lines and curves of any kind
   * @param pen what draws them
   * @param <E> what can go wrong in drawing
   * @throws E when the pen fails
   */
  public static <E extends Exception> void draw(Path2D path, Pen<E> pen) throws E {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          startX = at[0];
          startY = at[1];
          pen.move(startX, startY);
        }
        case PathIterator.SEG_LINETO -> pen.line(at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            pen.curve(
                x + 2 * (at[0] - x) / 3,
                y + 2 * (at[1] - y) / 3,
                at[2] + 2 * (at[0] - at[2]) / 3,
                at[3] + 2 * (at[1] - at[3]) / 3,
                at[2],
                at[3]);
        case PathIterator.SEG_CUBICTO -> pen.curve(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> pen.close();
      }
      int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      x = kind == PathIterator.SEG_CLOSE ? startX : at[end];
      y = kind == PathIterator.SEG_CLOSE ? startY : at[end + 1];
    }
  }
}
