package strandline.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are text in UTF-8 without NUL. */
final class Utf8 {
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private Utf8() {}

  static boolean isText(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (to - at >= Long.BYTES) {
        long word = (long) LONGS.get(bytes, at);
        // No byte above 127 and, as none is, a borrow only from a byte of zero.
        if (((word | (word - ONES)) & HIGH) == 0) {
          at += Long.BYTES;
          continue;
        }
      }
      int length = length(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** Returns how many bytes the character at a place has; 0 when there is none (RFC 3629). */
  private static int length(byte[] bytes, int at, int to) {
    int first = bytes[at];
    if (first > 0) {
      return 1;
    }
    int lead = first & 0xFF;
    if (lead >= 0xC2 && lead < 0xE0) {
      return follow(bytes, at, to, 2, 0x80, 0xBF);
    }
    if (lead >= 0xE0 && lead < 0xF0) {
      return follow(bytes, at, to, 3, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    }
    if (lead >= 0xF0 && lead < 0xF5) {
      return follow(bytes, at, to, 4, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    }
    return 0;
  }

  private static int follow(byte[] bytes, int at, int to, int length, int least, int most) {
    if (to - at < length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    boolean fits = second >= least && second <= most;
    for (int i = 2; i < length; i++) {
      fits &= (bytes[at + i] & 0xC0) == 0x80;
    }
    return fits ? length : 0;
  }
}
