package strandline.render.picture;

import java.awt.geom.PathIterator;

/** What takes contours as straight lines, in pixels. */
interface Contours {
  /** Begins a contour. */
  void move(double x, double y);

  /** Goes on in a straight line. */
  void line(double x, double y);

  /** Goes back to where the contour began. */
  void close();

  /**
   * Says the segments of a path; curves become chords that stay within a 25th of a pixel.
   *
   * @param path in pixels
   */
  default void trace(PathIterator path) {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          move(at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_LINETO -> {
          line(at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_QUADTO -> {
          quadratic(x, y, at);
          x = at[2];
          y = at[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          cubic(x, y, at);
          x = at[4];
          y = at[5];
        }
        default -> close();
      }
    }
  }

  /** A chord leaves a curve by at most an eighth of its second derivative by its length squared. */
  private static int chords(double secondDerivative) {
    return 1 + (int) Math.sqrt(secondDerivative * 25 / 8);
  }

  private void quadratic(double x, double y, double[] at) {
    double bentX = x - 2 * at[0] + at[2];
    double bentY = y - 2 * at[1] + at[3];
    int chords = chords(2 * (Math.abs(bentX) + Math.abs(bentY)));
    for (int i = 1; i < chords; i++) {
      double t = (double) i / chords;
      line(x + t * (2 * (at[0] - x) + t * bentX), y + t * (2 * (at[1] - y) + t * bentY));
    }
    line(at[2], at[3]);
  }

  private void cubic(double x, double y, double[] at) {
    double bent =
        Math.max(
            Math.abs(x - 2 * at[0] + at[2]) + Math.abs(y - 2 * at[1] + at[3]),
            Math.abs(at[0] - 2 * at[2] + at[4]) + Math.abs(at[1] - 2 * at[3] + at[5]));
    int chords = chords(6 * bent);
    for (int i = 1; i < chords; i++) {
      double t = (double) i / chords;
      double s = 1 - t;
      double first = s * s * s;
      double second = 3 * s * s * t;
      double third = 3 * s * t * t;
      double fourth = t * t * t;
      line(
          first * x + second * at[0] + third * at[2] + fourth * at[4],
          first * y + second * at[1] + third * at[3] + fourth * at[5]);
    }
    line(at[4], at[5]);
  }
}
