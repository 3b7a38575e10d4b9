package strandline.input;

import java.io.IOException;
import java.io.InputStream;

/** Reads streams to their ends, piece by piece. */
final class Pieces {
  private static final int SIZE = 1 << 16;

  /** Takes the first bytes of an array. */
  @FunctionalInterface
  interface Taker {
    void take(byte[] piece, int length) throws IOException;
  }

  private Pieces() {}

  /** Gives every piece to a taker, and returns how many bytes there were. */
  static long read(InputStream in, Taker taker) throws IOException {
    long size = 0;
    byte[] piece = new byte[SIZE];
    for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
      taker.take(piece, length);
      size += length;
    }
    return size;
  }
}
