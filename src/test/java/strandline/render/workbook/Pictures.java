package strandline.render.workbook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Grey pictures in PNG, made without an image library. */
final class Pictures {
  private Pictures() {}

  static byte[] plain(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream sizes = new DataOutputStream(head);
      sizes.writeInt(width);
      sizes.writeInt(height);
      sizes.write(new byte[] {8, 0, 0, 0, 0});
      chunk(out, "IHDR", head.toByteArray());
      ByteArrayOutputStream pixels = new ByteArrayOutputStream();
      try (DeflaterOutputStream zip = new DeflaterOutputStream(pixels, new Deflater(9))) {
        byte[] line = new byte[width + 1];
        java.util.Arrays.fill(line, 1, line.length, (byte) 0xDD);
        for (int i = 0; i < height; i++) {
          zip.write(line);
        }
      }
      chunk(out, "IDAT", pixels.toByteArray());
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
      throws IOException {
    DataOutputStream to = new DataOutputStream(out);
    to.writeInt(content.length);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    to.write(name);
    to.write(content);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    to.writeInt((int) crc.getValue());
  }
}
