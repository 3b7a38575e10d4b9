package strandline.render.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part of a zip file that is deflated in blocks, several at a time. A block ends at a whole byte
 * and refers to nothing before it, so that blocks put together are one deflated stream (RFC 1951);
 * where they end follows from their content alone, so that any number of threads makes the same
 * bytes.
 */
final class DeflatedPart {
  private final ExecutorService threads;
  private final int level;
  private final int most;
  private final Deque<Future<Block>> underway = new ArrayDeque<>();
  private final Deque<Block> free = new ArrayDeque<>();
  private final List<byte[]> done = new ArrayList<>();
  private final CRC32 crc = new CRC32();
  private long size;
  private long deflatedSize;

  DeflatedPart(ExecutorService threads, int level, int most) {
    this.threads = threads;
    this.level = level;
    this.most = most;
  }

  /** The working memory of a block. */
  private static final class Block {
    private final Bytes plain = new Bytes();
    private final Deflater deflater;
    private byte[] deflated = new byte[0];

    private Block(int level) {
      deflater = new Deflater(level, true);
    }

    private Block fill(Consumer<Bytes> content, boolean isLast) {
      plain.clear();
      content.accept(plain);
      deflater.reset();
      deflater.setInput(plain.array(), 0, plain.size());
      if (isLast) {
        deflater.finish();
      }
      byte[] room = new byte[plain.size() / 4 + 1024];
      int filled = 0;
      for (int more = 1; more > 0 && !deflater.finished(); ) {
        if (filled == room.length) {
          room = Arrays.copyOf(room, room.length * 2);
        }
        more = deflater.deflate(room, filled, room.length - filled, Deflater.SYNC_FLUSH);
        filled += more;
        // A stream that left room free has given everything.
        more = filled < room.length ? 0 : 1;
      }
      deflated = Arrays.copyOf(room, filled);
      return this;
    }
  }

  /** Appends what a block's content writes; it is called on another thread. */
  void add(Consumer<Bytes> content, boolean isLast) {
    if (underway.size() == most) {
      take();
    }
    Block block = free.isEmpty() ? new Block(level) : free.pop();
    underway.add(threads.submit(() -> block.fill(content, isLast)));
    while (isLast && !underway.isEmpty()) {
      take();
    }
    if (isLast) {
      free.forEach(one -> one.deflater.end());
    }
  }

  private void take() {
    try {
      Block block = underway.remove().get();
      crc.update(block.plain.array(), 0, block.plain.size());
      size += block.plain.size();
      deflatedSize += block.deflated.length;
      done.add(block.deflated);
      free.push(block);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block of a sheet could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a sheet was written", e);
    }
  }

  long crc() {
    return crc.getValue();
  }

  long size() {
    return size;
  }

  long deflatedSize() {
    return deflatedSize;
  }

  /** Returns the deflated bytes. */
  InputStream deflated() {
    return new SequenceInputStream(
        Collections.enumeration(done.stream().map(ByteArrayInputStream::new).toList()));
  }
}
