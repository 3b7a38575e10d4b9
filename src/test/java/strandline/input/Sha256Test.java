package strandline.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** The example of FIPS 180-4: the digest of "abc", in each of three ways. */
class Sha256Test {
  private static final byte[] ABC = "abc".getBytes(US_ASCII);
  private static final String DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void ofBytesOfAStreamAndPieceByPiece() throws IOException {
    assertThat(Sha256.of(ABC)).isEqualTo(DIGEST);
    assertThat(Sha256.of(new ByteArrayInputStream(ABC))).isEqualTo(DIGEST);
    MessageDigest digest = Sha256.begun();
    digest.update(ABC, 0, 1);
    digest.update(ABC, 1, 2);
    assertThat(Sha256.ended(digest)).isEqualTo(DIGEST);
  }

  @Test
  void ofWhatIsCopied() throws IOException {
    byte[] bytes = new byte[200_000];
    bytes[131_072] = 7;
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    assertThat(Sha256.ofCopied(new ByteArrayInputStream(bytes), copy)).isEqualTo(Sha256.of(bytes));
    assertThat(copy.toByteArray()).isEqualTo(bytes);
  }
}
