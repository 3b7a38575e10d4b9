package strandline.scan;

import java.io.Closeable;
import java.io.IOException;

/** A file as bytes that are read from any place, by several threads at once. */
public interface ByteSource extends Closeable {
  /**
   * Returns how many bytes there are.
   *
   * @return from 0
   * @throws IOException when it cannot be found out
   */
  long size() throws IOException;

  /**
   * Reads some bytes.
   *
   * @param position where the first stands, from 0
   * @param into takes them
   * @param offset where the first goes
   * @param length how many at most, at least 1
   * @return how many were read; less than 1 at the end
   * @throws IOException when the file cannot be read
   */
  int read(long position, byte[] into, int offset, int length) throws IOException;

  /**
   * Returns bytes in memory.
   *
   * @param bytes not changed any more
   * @return the source
   */
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public int read(long position, byte[] into, int offset, int length) {
        int count = (int) Math.min(length, bytes.length - position);
        System.arraycopy(bytes, (int) position, into, offset, Math.max(0, count));
        return count;
      }

      @Override
      public void close() {
        // Memory needs no closing.
      }
    };
  }
}
