package strandline.render.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The outlines of a font's characters, read from its file, so that letters have the same shape
 * whatever draws fonts on a machine.
 *
 * <p>Source: the OpenType specification 1.9, table {@code glyf}. Hinting is left out: it moves
 * points on coarse screens, and nothing here is drawn at less than 300 dots per inch.
 */
final class Outlines {
  private static final int ON_CURVE = 0x01;
  private static final int X_SHORT = 0x02;
  private static final int Y_SHORT = 0x04;
  private static final int REPEATED = 0x08;
  private static final int X_SAME = 0x10;
  private static final int Y_SAME = 0x20;

  private static final int WORDS = 0x0001;
  private static final int ONE_SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int FOUR_SCALES = 0x0080;

  private final TrueType font;
  private final Map<Integer, Path2D> glyphs = new ConcurrentHashMap<>();

  Outlines(TrueType font) {
    this.font = font;
  }

  /** Returns a text on one line, its baseline at 0; y grows downwards. */
  Path2D.Double text(String text, double size, double x, double y) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / font.unitsPerEm();
    double pen = 0;
    for (int character : text.codePoints().toArray()) {
      int glyph = font.glyph(character);
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x + pen * scale, y);
      path.append(glyphs.computeIfAbsent(glyph, this::outline).getPathIterator(place), false);
      pen += font.width(glyph);
    }
    return path;
  }

  /** Not through the map: a composite would change it while it computes. */
  private Path2D outline(int glyph) {
    int at = font.outlineAt(glyph);
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    if (at == font.outlineAt(glyph + 1)) {
      return path;
    }
    int contours = font.signed(at);
    if (contours < 0) {
      composite(at + 10, path);
    } else {
      simple(at + 10, contours, path);
    }
    return path;
  }

  private void composite(int start, Path2D path) {
    int at = start;
    int flags;
    do {
      flags = font.unsigned(at);
      Path2D part = outline(font.unsigned(at + 2));
      at += 4;
      boolean areWords = (flags & WORDS) != 0;
      double dx = areWords ? font.signed(at) : font.signedByte(at);
      double dy = areWords ? font.signed(at + 2) : font.signedByte(at + 1);
      at += areWords ? 4 : 2;
      double[] scale = scale(flags, at);
      at += (flags & ONE_SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : 0;
      at += (flags & FOUR_SCALES) != 0 ? 8 : 0;
      AffineTransform place = new AffineTransform(scale[0], scale[1], scale[2], scale[3], dx, dy);
      path.append(part.getPathIterator(place), false);
    } while ((flags & MORE) != 0);
  }

  /** In fractions of 2^14. */
  private double[] scale(int flags, int at) {
    double[] scale = {1, 0, 0, 1};
    double unit = 1 << 14;
    if ((flags & ONE_SCALE) != 0) {
      scale[0] = font.signed(at) / unit;
      scale[3] = scale[0];
    } else if ((flags & TWO_SCALES) != 0) {
      scale[0] = font.signed(at) / unit;
      scale[3] = font.signed(at + 2) / unit;
    } else if ((flags & FOUR_SCALES) != 0) {
      for (int i = 0; i < scale.length; i++) {
        scale[i] = font.signed(at + 2 * i) / unit;
      }
    }
    return scale;
  }

  private void simple(int start, int contours, Path2D path) {
    int points = contours == 0 ? 0 : font.unsigned(start + 2 * (contours - 1)) + 1;
    int at = start + 2 * contours;
    at += 2 + font.unsigned(at);
    int[] flags = new int[points];
    for (int i = 0; i < points; ) {
      int flag = font.signedByte(at++) & 0xFF;
      int times = (flag & REPEATED) != 0 ? 1 + (font.signedByte(at++) & 0xFF) : 1;
      for (; times > 0; times--) {
        flags[i++] = flag;
      }
    }
    int[] xs = new int[points];
    int[] ys = new int[points];
    at = coordinates(at, flags, X_SHORT, X_SAME, xs);
    coordinates(at, flags, Y_SHORT, Y_SAME, ys);
    int first = 0;
    for (int i = 0; i < contours; i++) {
      int last = font.unsigned(start + 2 * i);
      contour(flags, xs, ys, first, last, path);
      first = last + 1;
    }
  }

  private int coordinates(int start, int[] flags, int isShort, int isSame, int[] values) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean marked = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = font.signedByte(at++) & 0xFF;
        value += marked ? step : -step;
      } else if (!marked) {
        value += font.signed(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  /** Between two points off the curve lies one on it, in the middle. */
  private static void contour(int[] flags, int[] xs, int[] ys, int first, int last, Path2D path) {
    int count = last - first + 1;
    int start = first;
    while (start < last && (flags[start] & ON_CURVE) == 0) {
      start++;
    }
    path.moveTo(xs[start], ys[start]);
    for (int i = 1; i <= count; i++) {
      int here = first + (start - first + i) % count;
      if ((flags[here] & ON_CURVE) != 0) {
        path.lineTo(xs[here], ys[here]);
        continue;
      }
      int next = first + (start - first + i + 1) % count;
      boolean isOn = (flags[next] & ON_CURVE) != 0;
      double x = isOn ? xs[next] : (xs[here] + xs[next]) / 2.0;
      double y = isOn ? ys[next] : (ys[here] + ys[next]) / 2.0;
      path.quadTo(xs[here], ys[here], x, y);
      i += isOn ? 1 : 0;
    }
    path.closePath();
  }
}
