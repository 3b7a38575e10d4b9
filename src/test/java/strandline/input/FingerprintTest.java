package strandline.input;

import static org.assertj.core.api.Assertions.assertThat;

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
}
