package strandline.input;

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
}
