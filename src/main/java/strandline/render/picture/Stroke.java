package strandline.render.picture;

import java.util.Arrays;

/**
 * The edges of lines of some width: flat ends, round corners. Corners are cut on their inner side,
 * so that no part of a line covers another.
 */
final class Stroke implements Contours {
  /** The cosine of the angle of two steps round a corner of radius 1. */
  private static final double FLATNESS = 0.04;

  private final Contours out;
  private final double half;
  private final double sameDirection;
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int count;

  Stroke(Contours out, double width) {
    this.out = out;
    half = width / 2;
    // A chord of a circle lies within r (1 - cos of half its angle); cos 2a = 2 cos² a - 1.
    double chord = Math.max(0, 1 - FLATNESS / half);
    sameDirection = half * half * (2 * chord * chord - 1);
  }

  @Override
  public void move(double x, double y) {
    end();
    line(x, y);
  }

  @Override
  public void line(double x, double y) {
    if (count > 0 && Math.abs(x - xs[count - 1]) + Math.abs(y - ys[count - 1]) < 1e-6) {
      return;
    }
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count++] = y;
  }

  @Override
  public void close() {
    if (count == 0) {
      return;
    }
    double x = xs[0];
    double y = ys[0];
    if (count > 1 && Math.abs(x - xs[count - 1]) + Math.abs(y - ys[count - 1]) < 1e-6) {
      count--;
    }
    if (count > 2) {
      ring(1);
      ring(-1);
      count = 0;
    }
    move(x, y);
  }

  /** Ends the last line. */
  void end() {
    if (count > 1) {
      double[] first = normal(0, 1);
      out.move(xs[0] + first[0], ys[0] + first[1]);
      side(0, count - 1, 1);
      side(count - 1, 0, -1);
      out.close();
    }
    count = 0;
  }

  /** One side of an open line, from beside its first point to beside its last. */
  private void side(int from, int to, int step) {
    double[] before = normal(from, from + step);
    out.line(xs[from] + before[0], ys[from] + before[1]);
    for (int i = from + step; i != to; i += step) {
      double[] after = normal(i, i + step);
      corner(i, before, after, Math.min(length(i - step, i), length(i, i + step)));
      before = after;
    }
    out.line(xs[to] + before[0], ys[to] + before[1]);
  }

  /** One side of a closed line. */
  private void ring(int step) {
    int last = count - 1;
    double[] before = normal(step > 0 ? last : 0, step > 0 ? 0 : last);
    int here = step > 0 ? 0 : last;
    out.move(xs[here] + before[0], ys[here] + before[1]);
    for (int i = 0; i < count; i++) {
      int next = Math.floorMod(here + step, count);
      double[] after = normal(here, next);
      double room = Math.min(length(Math.floorMod(here - step, count), here), length(here, next));
      corner(here, before, after, room);
      before = after;
      here = next;
    }
    out.close();
  }

  private double length(int from, int to) {
    return Math.sqrt(
        (xs[to] - xs[from]) * (xs[to] - xs[from]) + (ys[to] - ys[from]) * (ys[to] - ys[from]));
  }

  /** From the middle of a line to its side. */
  private double[] normal(int from, int to) {
    double scale = half / length(from, to);
    return new double[] {(ys[from] - ys[to]) * scale, (xs[to] - xs[from]) * scale};
  }

  private void corner(int at, double[] before, double[] after, double room) {
    double turn = before[0] * after[1] - before[1] * after[0];
    double along = before[0] * after[0] + before[1] * after[1];
    if (turn <= 0) {
      round(xs[at], ys[at], before[0], before[1], after[0], after[1]);
      return;
    }
    double shorter = half * half / (half * half + along);
    double x = (before[0] + after[0]) * shorter;
    double y = (before[1] + after[1]) * shorter;
    // What the cut takes from either line is the third side of a triangle with half and the cut.
    if (x * x + y * y - half * half <= room * room) {
      out.line(xs[at] + x, ys[at] + y);
    } else {
      out.line(xs[at] + before[0], ys[at] + before[1]);
      out.line(xs[at], ys[at]);
      out.line(xs[at] + after[0], ys[at] + after[1]);
    }
  }

  /** Halves the angle until the chord is as good as the arc. */
  private void round(double x, double y, double fromX, double fromY, double toX, double toY) {
    if (fromX * toX + fromY * toY >= sameDirection) {
      out.line(x + fromX, y + fromY);
      out.line(x + toX, y + toY);
      return;
    }
    double middleX = fromX + toX;
    double middleY = fromY + toY;
    double length = Math.sqrt(middleX * middleX + middleY * middleY);
    boolean isBack = length < 1e-6 * half;
    double nextX = isBack ? fromY : middleX * half / length;
    double nextY = isBack ? -fromX : middleY * half / length;
    round(x, y, fromX, fromY, nextX, nextY);
    round(x, y, nextX, nextY, toX, toY);
  }
}
