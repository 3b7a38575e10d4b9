package strandline.render.picture.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * The pixels of an image as a PNG holds them: one byte each when there are at most 256 colours,
 * three otherwise. Nothing is lost either way.
 *
 * @param colourType 3 with a palette, 2 without
 * @param palette red, green and blue of each colour in order of appearance; empty for none
 * @param deflated the filtered rows, compressed
 */
record Pixels(byte colourType, byte[] palette, byte[] deflated) {
  private static final byte TRUE_COLOUR = 2;
  private static final byte INDEXED = 3;
  private static final int MOST = 256;
  private static final byte FILTER_NONE = 0;
  private static final byte FILTER_UP = 2;

  /** Charts are plain areas and sharp edges: higher levels take longer and save little. */
  private static final int LEVEL = 4;

  static Pixels of(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Colours colours = new Colours();
    byte[] indexes = new byte[pixels.length];
    boolean isIndexed = colours.index(pixels, indexes);
    int width = image.getWidth();
    return isIndexed
        ? new Pixels(INDEXED, colours.palette(), indexed(indexes, width))
        : new Pixels(TRUE_COLOUR, new byte[0], trueColour(pixels, width));
  }

  /** The colours met so far, in a table of twice as many places that is filled by open hashing. */
  private static final class Colours {
    private static final int PLACES = 4 * MOST;
    private final int[] keys = new int[PLACES];
    private final short[] values = new short[PLACES];
    private final int[] inOrder = new int[MOST];
    private int count;

    Colours() {
      Arrays.fill(keys, -1);
    }

    /** Returns false when there are too many colours. */
    boolean index(int[] pixels, byte[] indexes) {
      int last = -1;
      byte index = 0;
      for (int i = 0; i < pixels.length; i++) {
        int pixel = pixels[i];
        if (pixel != last) {
          int found = find(pixel);
          if (found < 0) {
            return false;
          }
          last = pixel;
          index = (byte) found;
        }
        indexes[i] = index;
      }
      return true;
    }

    private int find(int pixel) {
      int place = (pixel * 0x9E3779B1) >>> 22;
      while (keys[place] != pixel && keys[place] >= 0) {
        place = (place + 1) % PLACES;
      }
      if (keys[place] < 0) {
        if (count == MOST) {
          return -1;
        }
        keys[place] = pixel;
        values[place] = (short) count;
        inOrder[count++] = pixel;
      }
      return values[place];
    }

    byte[] palette() {
      byte[] palette = new byte[3 * count];
      for (int i = 0; i < count; i++) {
        palette[3 * i] = (byte) (inOrder[i] >> 16);
        palette[3 * i + 1] = (byte) (inOrder[i] >> 8);
        palette[3 * i + 2] = (byte) inOrder[i];
      }
      return palette;
    }
  }

  private static byte[] indexed(byte[] indexes, int width) {
    Rows rows = new Rows(width);
    for (int start = 0; start < indexes.length; start += width) {
      System.arraycopy(indexes, start, rows.next(FILTER_NONE), rows.at, width);
      rows.at += width;
    }
    return rows.deflated();
  }

  private static byte[] trueColour(int[] pixels, int width) {
    Rows rows = new Rows(3 * width);
    for (int start = 0; start < pixels.length; start += width) {
      byte[] row = rows.next(FILTER_UP);
      for (int x = start; x < start + width; x++) {
        int here = pixels[x];
        int above = start == 0 ? 0 : pixels[x - width];
        row[rows.at++] = (byte) ((here >> 16) - (above >> 16));
        row[rows.at++] = (byte) ((here >> 8) - (above >> 8));
        row[rows.at++] = (byte) (here - above);
      }
    }
    return rows.deflated();
  }

  /** Rows on their way through the compressor, many at a time. */
  private static final class Rows {
    private static final int BLOCK = 1 << 17;
    private final Deflater deflater = new Deflater(LEVEL);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final byte[] packed = new byte[1 << 15];
    private final byte[] waiting;
    private final int width;
    private int at;

    Rows(int width) {
      this.width = width;
      this.waiting = new byte[Math.max(BLOCK, width + 1)];
    }

    /** Begins a row: its filter's byte is written, and there is room for the rest. */
    byte[] next(byte filter) {
      if (at + width + 1 > waiting.length) {
        flush();
      }
      waiting[at++] = filter;
      return waiting;
    }

    private void flush() {
      deflater.setInput(waiting, 0, at);
      while (!deflater.needsInput()) {
        out.write(packed, 0, deflater.deflate(packed));
      }
      at = 0;
    }

    byte[] deflated() {
      flush();
      deflater.finish();
      while (!deflater.finished()) {
        out.write(packed, 0, deflater.deflate(packed));
      }
      deflater.end();
      return out.toByteArray();
    }
  }
}
