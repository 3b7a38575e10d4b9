package strandline.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The SHA-256 digest and the length of a file, taken while the file is read.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes the length
 */
public record Fingerprint(String sha256, long bytes) {
  /**
   * Returns the fingerprint of bytes.
   *
   * @param bytes the bytes
   * @return their digest and number
   */
  public static Fingerprint of(byte[] bytes) {
    return new Fingerprint(Sha256.of(bytes), bytes.length);
  }

  /**
   * Copies a stream and says whether it is what this is the fingerprint of.
   *
   * @param in the stream, read to its end and not closed
   * @param out takes the bytes
   * @return true when the digest is the same
   * @throws IOException when the stream cannot be read or the copy not written
   */
  public boolean isOfCopied(InputStream in, OutputStream out) throws IOException {
    return Sha256.ofCopied(in, out).equals(sha256);
  }
}
