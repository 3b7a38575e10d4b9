package strandline.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32C;

/**
 * What tells the bytes of a file from others: a digest to name them by, and a checksum (CRC-32C,
 * RFC 3720) that the first compiler tier computes ten times as fast, to see whether they changed by
 * accident in the meantime. Of such changes it misses one in four thousand million.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param crc32c the checksum
 * @param bytes how many there are
 */
public record Fingerprint(String sha256, long crc32c, long bytes) {
  /**
   * Returns the fingerprint of bytes.
   *
   * @param bytes the bytes
   * @return their fingerprint
   */
  public static Fingerprint of(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length);
    return new Fingerprint(Sha256.of(bytes), checksum.getValue(), bytes.length);
  }

  /**
   * Returns the fingerprint of all that a stream still holds.
   *
   * @param in read to its end, and left open
   * @return its fingerprint
   * @throws IOException when the stream cannot be read
   */
  public static Fingerprint of(InputStream in) throws IOException {
    MessageDigest digest = Sha256.begun();
    CRC32C checksum = new CRC32C();
    long size =
        Pieces.read(
            in,
            (piece, length) -> {
              digest.update(piece, 0, length);
              checksum.update(piece, 0, length);
            });
    return new Fingerprint(Sha256.ended(digest), checksum.getValue(), size);
  }

  /**
   * Copies all that a stream still holds, and says whether it is what this fingerprint is of, by
   * length and checksum.
   *
   * @param in read once, to its end, and left open
   * @param out takes the bytes, and is left open
   * @return whether just these bytes were copied
   * @throws IOException when one cannot be read or the other not be written
   */
  public boolean isOfCopied(InputStream in, OutputStream out) throws IOException {
    CRC32C checksum = new CRC32C();
    long size =
        Pieces.read(
            in,
            (piece, length) -> {
              checksum.update(piece, 0, length);
              out.write(piece, 0, length);
            });
    return size == bytes && checksum.getValue() == crc32c;
  }
}
