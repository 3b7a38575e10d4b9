package strandline.render.picture;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into its dashes, for formats without dashed lines: office programs draw a metafile's
 * own dashed pens as solid lines, and a line that is told apart by its dashes must keep them.
 */
public final class Dashes {
  private static final double FLATNESS = 0.02;

  private final List<Double> lengths;
  private final List<Path2D.Double> pieces = new ArrayList<>();
  private int first;
  private int index;
  private double left;
  private double x;
  private double y;

  private Dashes(List<Double> lengths) {
    this.lengths = lengths;
  }

  /**
   * Returns the dashes as pieces of their own; each part of the path begins with a dash.
   *
   * @param path the line
   * @param lengths dashes and gaps in turn, in the path's unit; at least one
   * @return straight lines
   */
  public static Path2D of(Path2D path, List<Double> lengths) {
    Dashes dashes = new Dashes(lengths);
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    for (PathIterator i = path.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          startX = at[0];
          startY = at[1];
          dashes.begin(startX, startY);
        }
        case PathIterator.SEG_LINETO -> dashes.line(at[0], at[1]);
        default -> {
          dashes.line(startX, startY);
          dashes.close();
        }
      }
    }
    Path2D.Double all = new Path2D.Double();
    dashes.pieces.forEach(piece -> all.append(piece, false));
    return all;
  }

  private void begin(double toX, double toY) {
    index = 0;
    left = lengths.get(0);
    x = toX;
    y = toY;
    first = pieces.size();
    piece();
  }

  private void piece() {
    Path2D.Double piece = new Path2D.Double();
    piece.moveTo(x, y);
    pieces.add(piece);
  }

  private void line(double toX, double toY) {
    double length = Math.hypot(toX - x, toY - y);
    while (length > left) {
      x += (toX - x) * left / length;
      y += (toY - y) * left / length;
      length -= left;
      turn();
    }
    left -= length;
    x = toX;
    y = toY;
    if (isDash()) {
      last().lineTo(x, y);
    }
  }

  private void turn() {
    if (isDash()) {
      last().lineTo(x, y);
    } else {
      piece();
    }
    index = (index + 1) % (lengths.size() * 2);
    left = lengths.get(index % lengths.size());
  }

  /** A dash that ends where the first begins goes on in it, so that their corner is whole. */
  private void close() {
    if (isDash() && first < pieces.size() - 1) {
      last().append(pieces.remove(first), true);
    }
  }

  private Path2D.Double last() {
    return pieces.get(pieces.size() - 1);
  }

  private boolean isDash() {
    return index % 2 == 0;
  }
}
