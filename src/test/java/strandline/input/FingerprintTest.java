package strandline.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void isTheDigestAndTheLength() {
    byte[] bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 / 7);
    }
    Fingerprint print = Fingerprint.of(bytes);
    assertThat(print.sha256()).isEqualTo(Sha256.of(bytes));
    assertThat(print.bytes()).isEqualTo(200_000);
  }

  @Test
  void aCopyIsWholeAndAChangeIsSeen() throws IOException {
    byte[] bytes = new byte[100_000];
    Fingerprint print = Fingerprint.of(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(print.isOfCopied(new ByteArrayInputStream(bytes), out)).isTrue();
    assertThat(out.toByteArray()).isEqualTo(bytes);
    assertThat(isCopy(print, Arrays.copyOf(bytes, 99_999))).isFalse();
    assertThat(isCopy(print, Arrays.copyOf(bytes, 100_001))).isFalse();
    bytes[70_000] = 1;
    assertThat(isCopy(print, bytes)).isFalse();
  }

  private static boolean isCopy(Fingerprint print, byte[] bytes) throws IOException {
    return print.isOfCopied(new ByteArrayInputStream(bytes), new ByteArrayOutputStream());
  }
}
