package strandline.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts the bytes that are read of it. */
public class CountedInput extends FilterInputStream {
  private long count;

  /**
   * Makes a stream of which nothing is read yet.
   *
   * @param in where the bytes come from
   */
  public CountedInput(InputStream in) {
    super(in);
  }

  /**
   * Returns how many bytes were read.
   *
   * @return 0 or more; skipped bytes are not counted
   */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count += Math.max(0, read);
    return read;
  }
}
