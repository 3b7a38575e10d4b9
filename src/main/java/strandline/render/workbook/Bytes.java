package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A growing run of bytes, used again and again. */
public final class Bytes {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Makes an empty run. */
  public Bytes() {}

  void clear() {
    size = 0;
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  /**
   * Appends bytes.
   *
   * @param more the bytes
   */
  public void add(byte[] more) {
    add(more, 0, more.length);
  }

  /**
   * Appends some of an array's bytes.
   *
   * @param more the array
   * @param from the first of them
   * @param length how many
   */
  public void add(byte[] more, int from, int length) {
    reserve(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
  }

  /**
   * Appends a number's decimal digits.
   *
   * @param number the number
   */
  public void add(long number) {
    if (number < 0) {
      add(Long.toString(number).getBytes(US_ASCII));
      return;
    }
    reserve(20);
    int length = 1;
    for (long limit = 10; length < 19 && number >= limit; limit *= 10) {
      length++;
    }
    long rest = number;
    for (int i = size + length - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
