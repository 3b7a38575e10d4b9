package strandline.render.picture;

import java.io.ByteArrayOutputStream;
import java.util.SortedSet;
import java.util.zip.Deflater;

/**
 * The pixels of a picture as a PNG holds them: one byte each where 256 colours are enough, three
 * otherwise. The colours of the picture come first, so that none of them is ever rounded.
 *
 * @param colourType 3 with a palette, 2 without
 * @param palette red, green and blue of each colour; empty for none
 * @param deflated the filtered rows, compressed
 */
record Pixels(byte colourType, byte[] palette, byte[] deflated) {
  private static final byte TRUE_COLOUR = 2;
  private static final byte INDEXED = 3;
  private static final byte FILTER_UP = 2;

  /** Charts are plain areas and sharp edges: higher levels take longer and save little. */
  private static final int LEVEL = 4;

  static Pixels of(Picture picture, SortedSet<Integer> colours) {
    int width = picture.page().pixelsWide();
    int height = picture.page().pixelsHigh();
    Paper.Indexed indexed = new Paper.Indexed(width, height);
    colours.forEach(indexed::take);
    if (!indexed.isOverfull()) {
      Canvas.paint(picture, indexed);
    }
    if (!indexed.isOverfull()) {
      return new Pixels(INDEXED, indexed.palette(), deflated(indexed.rows));
    }
    Paper.TrueColour any = new Paper.TrueColour(width, height);
    Canvas.paint(picture, any);
    return new Pixels(TRUE_COLOUR, new byte[0], deflated(filtered(any.pixels, width)));
  }

  /** What changes from row to row. */
  private static byte[] filtered(int[] pixels, int width) {
    byte[] rows = new byte[3 * pixels.length + pixels.length / width];
    int at = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        rows[at++] = FILTER_UP;
      }
      int above = i < width ? 0 : pixels[i - width];
      rows[at++] = (byte) ((pixels[i] >> 16) - (above >> 16));
      rows[at++] = (byte) ((pixels[i] >> 8) - (above >> 8));
      rows[at++] = (byte) (pixels[i] - above);
    }
    return rows;
  }

  private static byte[] deflated(byte[] rows) {
    Deflater deflater = new Deflater(LEVEL);
    deflater.setInput(rows);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    byte[] packed = new byte[1 << 15];
    while (!deflater.finished()) {
      out.write(packed, 0, deflater.deflate(packed));
    }
    deflater.end();
    return out.toByteArray();
  }
}
