package strandline.render.picture;

import java.util.Arrays;

/**
 * A white page of pixels, row by row, and the colour that paints on it. Edges have sixteen shades:
 * more would be seen by nobody, and fewer colours make smaller files.
 */
abstract sealed class Paper {
  /** The whole of a pixel, in steps of coverage. */
  static final int LEVELS = 15;

  private static final int WHITE = 0xFFFFFF;
  final int width;
  final int height;

  private Paper(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Returns where a row begins. */
  abstract int start(int row);

  /** Takes a colour. */
  abstract void take(int rgb);

  /**
   * Paints pixels from a place to before another.
   *
   * @param level how much of each is covered, from 1 to {@link #LEVELS}
   */
  abstract void paint(int from, int to, int level);

  /** Mixes two colours. */
  private static int mixed(int below, int above, int level) {
    return mixed(below, above, level, 16)
        | mixed(below, above, level, 8)
        | mixed(below, above, level, 0);
  }

  private static int mixed(int below, int above, int level, int shift) {
    int one = below >> shift & 0xFF;
    int other = above >> shift & 0xFF;
    return (one * (LEVELS - level) + other * level + LEVELS / 2) / LEVELS << shift;
  }

  /** At most 256 colours: a byte a pixel, and before each row the byte that PNG wants there. */
  static final class Indexed extends Paper {
    private static final int MOST = 256;

    /** By how much a shade may differ from one that is there already, when the palette is full. */
    private static final int NEAR = 34;

    /** The fuller the palette, the more alike shades become one: at the end this much. */
    private static final int ALIKE = 16;

    final byte[] rows;
    private final int[] colours = new int[MOST];
    private final short[][] shades = new short[MOST][];
    private int known;
    private int colour;
    private boolean isOverfull;

    Indexed(int width, int height) {
      super(width, height);
      rows = new byte[(width + 1) * height];
      take(WHITE);
    }

    /** Says whether a colour found no place. */
    boolean isOverfull() {
      return isOverfull;
    }

    /** Returns red, green and blue of each colour. */
    byte[] palette() {
      byte[] bytes = new byte[3 * known];
      for (int i = 0; i < known; i++) {
        bytes[3 * i] = (byte) (colours[i] >> 16);
        bytes[3 * i + 1] = (byte) (colours[i] >> 8);
        bytes[3 * i + 2] = (byte) colours[i];
      }
      return bytes;
    }

    @Override
    int start(int row) {
      return (width + 1) * row + 1;
    }

    @Override
    void take(int rgb) {
      colour = index(rgb, 0, 0);
    }

    @Override
    void paint(int from, int to, int level) {
      if (level == LEVELS) {
        Arrays.fill(rows, from, to, (byte) colour);
        return;
      }
      for (int i = from; i < to; i++) {
        rows[i] = (byte) shade(rows[i] & 0xFF, level);
      }
    }

    private int shade(int below, int level) {
      if (shades[colour] == null) {
        shades[colour] = new short[MOST * LEVELS];
      }
      int at = below * LEVELS + level;
      int shade = shades[colour][at] - 1;
      if (shade < 0) {
        shade = index(mixed(colours[below], colours[colour], level), known * ALIKE / MOST, NEAR);
        shades[colour][at] = (short) (shade + 1);
      }
      return shade;
    }

    /** Returns the place of a colour, or of one that differs by as much as is allowed. */
    private int index(int rgb, int alike, int atMost) {
      int nearest = 0;
      int least = MOST;
      for (int i = 0; i < known; i++) {
        int distance = distance(rgb, colours[i]);
        if (distance < least) {
          least = distance;
          nearest = i;
        }
      }
      if (least <= alike) {
        return nearest;
      }
      if (known < MOST) {
        colours[known] = rgb;
        return known++;
      }
      isOverfull |= least > atMost;
      return nearest;
    }

    /** The greatest difference of a channel. */
    private static int distance(int one, int other) {
      int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
      int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
      return Math.max(Math.max(red, green), Math.abs((one & 0xFF) - (other & 0xFF)));
    }
  }

  /** Any colours: red, green and blue in an int. */
  static final class TrueColour extends Paper {
    final int[] pixels;
    private int colour;

    TrueColour(int width, int height) {
      super(width, height);
      pixels = new int[width * height];
      Arrays.fill(pixels, WHITE);
    }

    @Override
    int start(int row) {
      return width * row;
    }

    @Override
    void take(int rgb) {
      colour = rgb;
    }

    @Override
    void paint(int from, int to, int level) {
      for (int i = from; i < to; i++) {
        pixels[i] = mixed(pixels[i], colour, level);
      }
    }
  }
}
