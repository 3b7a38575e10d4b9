package strandline.render.picture;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** The records of a metafile, one after another: little-endian, each a multiple of four bytes. */
final class EmfRecords {
  private static final int SET_WINDOW_EXTENT = 9;
  private static final int SET_WINDOW_ORIGIN = 10;
  private static final int SET_VIEWPORT_EXTENT = 11;
  private static final int SET_VIEWPORT_ORIGIN = 12;
  private static final int END_OF_FILE = 14;
  private static final int SET_MAP_MODE = 17;
  private static final int SET_FILL_MODE = 19;
  private static final int MOVE_TO = 27;
  private static final int SELECT_OBJECT = 37;
  private static final int CREATE_BRUSH = 39;
  private static final int BEGIN_PATH = 59;
  private static final int END_PATH = 60;
  private static final int CLOSE_FIGURE = 61;
  private static final int FILL_PATH = 62;
  private static final int STROKE_PATH = 64;
  private static final int COMMENT = 70;
  private static final int BEZIERS_TO_16 = 88;
  private static final int LINES_TO_16 = 89;
  private static final int EXT_CREATE_PEN = 95;

  private static final int ANISOTROPIC = 8;
  private static final int GEOMETRIC_FLAT_ROUND = 0x10000 | 0x200;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int count;
  private int right;
  private int bottom;

  byte[] bytes() {
    return out.toByteArray();
  }

  int count() {
    return count;
  }

  void ints(int... values) {
    for (int value : values) {
      shorts(value, value >> 16);
    }
  }

  void shorts(int... values) {
    for (int value : values) {
      out.write(value);
      out.write(value >> 8);
    }
  }

  void padded(byte[] bytes) {
    out.writeBytes(bytes);
    out.writeBytes(new byte[(4 - bytes.length % 4) % 4]);
  }

  private void record(int type, int... values) {
    count++;
    ints(type, 8 + 4 * values.length);
    ints(values);
  }

  void comment(byte[] text) {
    count++;
    ints(COMMENT, 12 + (text.length + 3) / 4 * 4, text.length);
    padded(text);
  }

  /** Logical units to pixels of the reference device. */
  void mapping(int width, int height, int pixelsWide, int pixelsHigh) {
    record(SET_MAP_MODE, ANISOTROPIC);
    record(SET_WINDOW_ORIGIN, 0, 0);
    record(SET_WINDOW_EXTENT, width, height);
    record(SET_VIEWPORT_ORIGIN, 0, 0);
    record(SET_VIEWPORT_EXTENT, pixelsWide, pixelsHigh);
    right = pixelsWide - 1;
    bottom = pixelsHigh - 1;
  }

  /** 1 for even-odd, 2 for non-zero. */
  void fillMode(int mode) {
    record(SET_FILL_MODE, mode);
  }

  void createBrush(int handle, int rgb) {
    record(CREATE_BRUSH, handle, 0, colour(rgb), 0);
  }

  void createPen(int handle, int rgb, int width) {
    int[] values = new int[11];
    values[0] = handle;
    values[5] = GEOMETRIC_FLAT_ROUND;
    values[6] = width;
    values[8] = colour(rgb);
    record(EXT_CREATE_PEN, values);
  }

  private static int colour(int rgb) {
    return (rgb & 0xFF) << 16 | rgb & 0xFF00 | rgb >> 16 & 0xFF;
  }

  void select(int handle) {
    record(SELECT_OBJECT, handle);
  }

  void beginPath() {
    record(BEGIN_PATH);
  }

  void endPath() {
    record(END_PATH);
  }

  void closeFigure() {
    record(CLOSE_FIGURE);
  }

  void fillPath() {
    record(FILL_PATH, 0, 0, right, bottom);
  }

  void strokePath() {
    record(STROKE_PATH, 0, 0, right, bottom);
  }

  void moveTo(int x, int y) {
    record(MOVE_TO, x, y);
  }

  /** From where the pen is; x and y in turn. */
  void linesTo(List<Integer> places) {
    places(LINES_TO_16, places);
  }

  /** Three places for each curve: two that draw it and its end. */
  void beziersTo(List<Integer> places) {
    places(BEZIERS_TO_16, places);
  }

  private void places(int type, List<Integer> places) {
    count++;
    ints(type, 28 + 2 * places.size(), 0, 0, right, bottom, places.size() / 2);
    places.forEach(this::shorts);
  }

  void end() {
    record(END_OF_FILE, 0, 0, 20);
  }
}
