package strandline.render.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * A path as SVG writes it, as short as it goes: relative steps in hundredths of a point, taken
 * between rounded places so that nothing drifts; a letter only where the command changes.
 *
 * <p>Source: SVG 1.1, section 8.3. A space stands before every number but the first of a command
 * and those with a sign: not every reader takes {@code 1.5.5} for two numbers.
 */
final class PathText {
  private final StringBuilder out = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char last;
  private int beforeLine;

  private PathText() {}

  static String of(Path2D path) {
    PathText text = new PathText();
    double[] at = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      text.segment(i.currentSegment(at), at);
    }
    return text.out.toString();
  }

  /** Returns the circle that a path is. */
  static Optional<Rectangle2D> circle(Path2D path) {
    Rectangle2D box = path.getBounds2D();
    if (Math.abs(box.getWidth() - box.getHeight()) > 1e-6) {
      return Optional.empty();
    }
    Ellipse2D circle = new Ellipse2D.Double();
    circle.setFrame(box);
    PathIterator one = path.getPathIterator(null);
    PathIterator other = circle.getPathIterator(null);
    double[] first = new double[6];
    double[] second = new double[6];
    for (; !one.isDone() && !other.isDone(); one.next(), other.next()) {
      boolean isSame = one.currentSegment(first) == other.currentSegment(second);
      for (int i = 0; i < first.length; i++) {
        isSame &= Math.abs(first[i] - second[i]) < 1e-6;
      }
      if (!isSame) {
        return Optional.empty();
      }
    }
    return one.isDone() && other.isDone() ? Optional.of(box) : Optional.empty();
  }

  /** Returns hundredths. */
  static long hundredths(double value) {
    return Math.round(value * 100);
  }

  /** Writes hundredths with at most two decimals, the same in every locale. */
  static String number(long hundredths) {
    long whole = Math.abs(hundredths) / 100;
    long part = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    String decimals = part == 0 ? "" : part % 10 == 0 ? "." + part / 10 : "." + digits(part);
    return sign + (whole == 0 && part != 0 ? "" : whole) + decimals;
  }

  private static String digits(long part) {
    return part < 10 ? "0" + part : "" + part;
  }

  private void segment(int kind, double[] at) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> move(hundredths(at[0]), hundredths(at[1]));
      case PathIterator.SEG_LINETO -> line(hundredths(at[0]), hundredths(at[1]));
      case PathIterator.SEG_QUADTO -> curve('q', at, 4);
      case PathIterator.SEG_CUBICTO -> curve('c', at, 6);
      default -> close();
    }
  }

  private void move(long toX, long toY) {
    if (out.length() == 0) {
      command('M', toX, toY);
    } else {
      command('m', toX - x, toY - y);
    }
    to(toX, toY);
    startX = toX;
    startY = toY;
  }

  private void line(long toX, long toY) {
    if (toX == x && toY == y) {
      return;
    }
    beforeLine = out.length();
    if (toY == y) {
      command('h', toX - x);
    } else if (toX == x) {
      command('v', toY - y);
    } else {
      command('l', toX - x, toY - y);
    }
    to(toX, toY);
  }

  private void curve(char command, double[] at, int numbers) {
    long[] steps = new long[numbers];
    for (int i = 0; i < numbers; i += 2) {
      steps[i] = hundredths(at[i]) - x;
      steps[i + 1] = hundredths(at[i + 1]) - y;
    }
    command(command, steps);
    to(x + steps[numbers - 2], y + steps[numbers - 1]);
  }

  /** Closing draws the last line by itself. */
  private void close() {
    if (x == startX && y == startY && "hvl".indexOf(last) >= 0) {
      out.setLength(beforeLine);
    }
    out.append('z');
    last = 'z';
    to(startX, startY);
  }

  private void to(long toX, long toY) {
    x = toX;
    y = toY;
  }

  /** Two moves in a row need their letters: the second would be a line. */
  private void command(char command, long... numbers) {
    boolean isNew = command != last || command == 'm';
    if (isNew) {
      out.append(command);
    }
    last = command;
    for (int i = 0; i < numbers.length; i++) {
      if ((i > 0 || !isNew) && numbers[i] >= 0) {
        out.append(' ');
      }
      out.append(number(numbers[i]));
    }
  }
}
