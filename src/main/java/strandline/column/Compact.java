package strandline.column;

import java.util.Arrays;

/**
 * A growing list of whole numbers, each in as many bytes as the widest of them needs: one, two,
 * four or eight.
 */
public final class Compact {
  private static final int FIRST_CAPACITY = 1024;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private short[] shorts = {};
  private int[] ints = {};
  private long[] longs = {};
  private int width = 1;
  private int size;

  /** Makes an empty list. */
  public Compact() {}

  /**
   * Adds a number at the end.
   *
   * @param value the number
   */
  public void add(long value) {
    int needed = needed(value);
    if (needed > width) {
      widen(needed);
    }
    if (size == capacity()) {
      resize(Math.addExact(size, size / 2));
    }
    set(size++, value);
  }

  /**
   * Returns a number.
   *
   * @param index its place, from 0
   * @return the number
   */
  public long at(int index) {
    return switch (width) {
      case 1 -> bytes[index];
      case 2 -> shorts[index];
      case 4 -> ints[index];
      default -> longs[index];
    };
  }

  /**
   * Returns how many numbers there are.
   *
   * @return from 0
   */
  public int size() {
    return size;
  }

  /** Gives back the room that was kept for more numbers. */
  public void trim() {
    resize(size);
  }

  private static int needed(long value) {
    if (value == (byte) value) {
      return 1;
    }
    return value == (short) value ? 2 : value == (int) value ? 4 : 8;
  }

  private int capacity() {
    return bytes.length + shorts.length + ints.length + longs.length;
  }

  private void set(int index, long value) {
    switch (width) {
      case 1 -> bytes[index] = (byte) value;
      case 2 -> shorts[index] = (short) value;
      case 4 -> ints[index] = (int) value;
      default -> longs[index] = value;
    }
  }

  private void resize(int capacity) {
    switch (width) {
      case 1 -> bytes = Arrays.copyOf(bytes, capacity);
      case 2 -> shorts = Arrays.copyOf(shorts, capacity);
      case 4 -> ints = Arrays.copyOf(ints, capacity);
      default -> longs = Arrays.copyOf(longs, capacity);
    }
  }

  private void widen(int to) {
    Compact wide = new Compact();
    wide.bytes = new byte[0];
    wide.width = to;
    wide.resize(capacity());
    for (int i = 0; i < size; i++) {
      wide.set(i, at(i));
    }
    bytes = wide.bytes;
    shorts = wide.shorts;
    ints = wide.ints;
    longs = wide.longs;
    width = to;
  }
}
