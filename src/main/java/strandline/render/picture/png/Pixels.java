package strandline.render.picture.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.util.SortedSet;
import java.util.zip.Deflater;

/**
 * The pixels of an image as a PNG holds them: one byte each where 256 colours are enough, three
 * otherwise. The colours of the picture stay as they are; the shades of its smooth edges, of which
 * there are thousands, are rounded to sixteen steps a channel, which nobody sees.
 *
 * @param colourType 3 with a palette, 2 without
 * @param palette red, green and blue of each colour in order of appearance; empty for none
 * @param deflated the filtered rows, compressed
 */
record Pixels(byte colourType, byte[] palette, byte[] deflated) {
  private static final byte TRUE_COLOUR = 2;
  private static final byte INDEXED = 3;
  private static final byte FILTER_NONE = 0;
  private static final byte FILTER_UP = 2;

  /** Charts are plain areas and sharp edges: higher levels take longer and save little. */
  private static final int LEVEL = 4;

  static Pixels of(BufferedImage image, SortedSet<Integer> kept) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Colours colours = new Colours(kept);
    byte[] indexes = new byte[pixels.length];
    boolean isIndexed = colours.index(pixels, indexes);
    int width = image.getWidth();
    return isIndexed
        ? new Pixels(INDEXED, colours.bytes(), indexed(indexes, width))
        : new Pixels(TRUE_COLOUR, new byte[0], trueColour(pixels, width));
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
