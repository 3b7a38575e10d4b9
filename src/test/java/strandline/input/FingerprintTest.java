package strandline.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  /** Of the digits 1 to 9: cksfv's and the CRC catalogue's check value of CRC-32/ISCSI. */
  @Test
  void theChecksumIsThatOfTheStandard() {
    assertThat(Fingerprint.of("123456789".getBytes(US_ASCII)).crc32c()).isEqualTo(0xE3069283L);
  }

  @Test
  void aStreamHasTheFingerprintOfItsBytes() throws IOException {
    byte[] bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 / 7);
    }
    Fingerprint print = Fingerprint.of(bytes);
    assertThat(Fingerprint.of(new ByteArrayInputStream(bytes))).isEqualTo(print);
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
