package strandline.render.workbook;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/**
 * The working memory of a block of a part: its bytes, plain and as they stand in the zip. A block
 * ends at a whole byte and refers to nothing before it, so that blocks put together are one
 * deflated stream (RFC 1951).
 */
final class Block {
  private final Bytes plain = new Bytes();
  private final Deflater deflater;
  private byte[] packed = new byte[0];
  private int packedSize;

  Block(int level) {
    deflater = new Deflater(level, true);
  }

  Bytes plain() {
    return plain;
  }

  byte[] packed() {
    return packed;
  }

  int packedSize() {
    return packedSize;
  }

  /** Makes the block as it is, for what was deflated before. */
  Block store(Consumer<Bytes> content) {
    plain.clear();
    content.accept(plain);
    packed = plain.array();
    packedSize = plain.size();
    return this;
  }

  /** Makes the block and deflates it. */
  Block deflate(Consumer<Bytes> content, boolean isLast) {
    plain.clear();
    content.accept(plain);
    deflater.reset();
    deflater.setInput(plain.array(), 0, plain.size());
    if (isLast) {
      deflater.finish();
    }
    // Its own array, not that of a block that was stored.
    packed = packed == plain.array() || packed.length == 0 ? new byte[1 << 12] : packed;
    packedSize = 0;
    for (boolean isMore = true; isMore && !deflater.finished(); ) {
      if (packedSize == packed.length) {
        packed = Arrays.copyOf(packed, packed.length * 2);
      }
      int room = packed.length - packedSize;
      int made = deflater.deflate(packed, packedSize, room, Deflater.SYNC_FLUSH);
      packedSize += made;
      // What left room free has given everything.
      isMore = made == room;
    }
    return this;
  }

  void end() {
    deflater.end();
  }
}
