package strandline.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /**
   * Returns the digest of bytes.
   *
   * @param bytes the bytes
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(begun().digest(bytes));
  }

  /**
   * Returns the digest of all that a stream still holds.
   *
   * @param in read to its end, and left open
   * @return 64 lower-case hexadecimal digits
   * @throws IOException when the stream cannot be read
   */
  public static String of(InputStream in) throws IOException {
    return ofCopied(in, OutputStream.nullOutputStream());
  }

  /**
   * Copies all that a stream still holds, and returns the digest of just these bytes.
   *
   * @param in read once, to its end, and left open
   * @param out takes the bytes, and is left open
   * @return 64 lower-case hexadecimal digits
   * @throws IOException when one cannot be read or the other not be written
   */
  public static String ofCopied(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = begun();
    in.transferTo(new DigestOutputStream(out, digest));
    return ended(digest);
  }

  /**
   * Returns a new digest, to be fed piece by piece.
   *
   * @return a digest of nothing yet
   */
  public static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Returns the result of a digest that was fed piece by piece.
   *
   * @param digest the digest; begins anew
   * @return 64 lower-case hexadecimal digits
   */
  public static String ended(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
