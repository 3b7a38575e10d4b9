package strandline.render.picture;

import java.util.Arrays;

/**
 * How much of each pixel lies inside contours, as an exact area. Where contours overlap, what is
 * inside of any is inside.
 *
 * <p>Each edge says for every row that it crosses how much of the row lies right of it, in the two
 * or more pixels where that changes; a sum from left to right gives the coverage. Rule: the signed
 * areas of the pixels that an edge crosses, as in FreeType's smooth rasteriser and in font-rs.
 */
final class Coverage implements Contours {
  /** Of an edge: upper end, lower end, x at the upper end, x a row, direction. */
  private static final int PARTS = 5;

  private static final int LEVELS = Paper.LEVELS;

  private final int width;
  private final int height;
  private final double[] changes;
  private final int[] firstOfRow;
  private double[] edges = new double[PARTS * 512];
  private int[] nextOfRow = new int[512];
  private int[] active = new int[512];
  private int count;
  private int top;
  private int left;
  private int right;
  private double startX;
  private double startY;
  private double x;
  private double y;

  Coverage(int width, int height) {
    this.width = width;
    this.height = height;
    changes = new double[width + 2];
    firstOfRow = new int[height];
    Arrays.fill(firstOfRow, -1);
    top = height;
  }

  @Override
  public void move(double toX, double toY) {
    close();
    startX = toX;
    startY = toY;
    x = toX;
    y = toY;
  }

  @Override
  public void line(double toX, double toY) {
    if (y < toY) {
      edge(x, y, toX, toY, 1);
    } else if (y > toY) {
      edge(toX, toY, x, y, -1);
    }
    x = toX;
    y = toY;
  }

  @Override
  public void close() {
    line(startX, startY);
  }

  /** Keeps an edge that goes down; what lies left or right of the page becomes upright there. */
  private void edge(double fromX, double from, double toX, double to, int direction) {
    double border = Math.min(fromX, toX) < 0 ? 0 : width;
    if (Math.min(fromX, toX) < border && Math.max(fromX, toX) > border) {
      double middle = from + (to - from) * (border - fromX) / (toX - fromX);
      edge(fromX, from, border, middle, direction);
      edge(border, middle, toX, to, direction);
    } else if (to > from && to > 0 && from < height) {
      keep(within(fromX), from, within(toX), to, direction);
    }
  }

  private double within(double x) {
    return Math.min(Math.max(x, 0), width);
  }

  /** Without what lies above and below the page. */
  private void keep(double fromX, double from, double toX, double to, int direction) {
    if (count == nextOfRow.length) {
      edges = Arrays.copyOf(edges, 2 * edges.length);
      nextOfRow = Arrays.copyOf(nextOfRow, 2 * count);
    }
    double slope = (toX - fromX) / (to - from);
    double begin = Math.max(from, 0);
    int at = PARTS * count;
    edges[at] = begin;
    edges[at + 1] = Math.min(to, height);
    edges[at + 2] = fromX + (begin - from) * slope;
    edges[at + 3] = slope;
    edges[at + 4] = direction;
    int row = (int) begin;
    nextOfRow[count] = firstOfRow[row];
    firstOfRow[row] = count++;
    top = Math.min(top, row);
  }

  /** Paints what lies inside, and forgets it. */
  void paint(Paper paper) {
    close();
    if (active.length < count) {
      active = new int[nextOfRow.length];
    }
    int going = 0;
    int waiting = count;
    for (int row = top; going > 0 || waiting > 0; row++) {
      for (int edge = firstOfRow[row]; edge >= 0; edge = nextOfRow[edge]) {
        active[going++] = PARTS * edge;
        waiting--;
      }
      firstOfRow[row] = -1;
      left = width;
      right = -1;
      for (int i = going - 1; i >= 0; i--) {
        cross(active[i], row);
        if (edges[active[i] + 1] <= row + 1) {
          active[i] = active[--going];
        }
      }
      sweep(paper, row);
    }
    count = 0;
    top = height;
  }

  private void cross(int edge, int row) {
    double from = Math.max(edges[edge], row);
    double to = Math.min(edges[edge + 1], row + 1);
    double slope = edges[edge + 3];
    double one = edges[edge + 2] + (from - edges[edge]) * slope;
    double other = one + (to - from) * slope;
    // Rounding may leave the page by a hair.
    double low = within(Math.min(one, other));
    double high = within(Math.max(one, other));
    double share = (to - from) * edges[edge + 4];
    int first = (int) low;
    int last = (int) high;
    left = Math.min(left, first);
    right = Math.max(right, last + 1);
    if (first == last) {
      double outside = share * ((low + high) / 2 - first);
      changes[first] += share - outside;
      changes[first + 1] += outside;
    } else {
      spread(low, high, share);
    }
  }

  /** An edge that crosses several pixels of a row: two triangles and what lies between them. */
  private void spread(double low, double high, double share) {
    double pixel = share / (high - low);
    int first = (int) low;
    int last = (int) high;
    double inFirst = first + 1 - low;
    double inLast = high - last;
    double before = pixel * inFirst * inFirst / 2;
    changes[first] += before;
    double reached = before;
    for (int i = first + 1; i < last; i++) {
      double here = pixel * (i + 0.5 - low);
      changes[i] += here - reached;
      reached = here;
    }
    double after = share - pixel * inLast * inLast / 2;
    changes[last] += after - reached;
    changes[last + 1] += share - after;
  }

  private void sweep(Paper paper, int row) {
    int start = paper.start(row);
    double covered = 0;
    int i = left;
    while (i <= right) {
      covered += changes[i];
      changes[i] = 0;
      int end = i + 1;
      while (end <= right && changes[end] == 0) {
        end++;
      }
      int level = (int) (Math.min(Math.abs(covered), 1) * LEVELS + 0.5);
      if (level > 0) {
        paper.paint(start + i, start + Math.min(end, width), level);
      }
      i = end;
    }
  }
}
