package strandline.render.bulk;

import java.util.Arrays;

/** A growing run of bytes, used again and again. */
final class Bytes {
  private byte[] bytes = new byte[1 << 20];
  private int size;

  void clear() {
    size = 0;
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void add(byte[] more) {
    add(more, 0, more.length);
  }

  void add(byte[] more, int from, int length) {
    reserve(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
  }

  /** Appends a number's decimal digits. */
  void add(long number) {
    reserve(20);
    long rest = number;
    if (number < 0) {
      add(Long.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return;
    }
    int length = 1;
    for (long limit = 10; length < 19 && rest >= limit; limit *= 10) {
      length++;
    }
    for (int i = size + length - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  /** Writes digits that end where the array ends, and returns where they begin. */
  static int digits(long number, byte[] into) {
    int at = into.length;
    for (long rest = number; rest > 0 || at == into.length; rest /= 10) {
      into[--at] = (byte) ('0' + rest % 10);
    }
    return at;
  }

  void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
