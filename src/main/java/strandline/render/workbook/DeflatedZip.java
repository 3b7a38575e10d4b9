package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A zip file (APPNOTE 6.3.3) whose parts are deflated in blocks, several at a time, and go out as
 * soon as it is their turn; no published writer takes a part in blocks without holding all of it.
 * Where blocks end follows from their content alone, so that any number of threads makes the same
 * bytes. Every part bears the zip format's first day.
 */
final class DeflatedZip implements Closeable {
  /** The level at which parts are deflated, from 1 (fast) to 9 (small). */
  static final int LEVEL = 4;

  /** The longest part, in bytes before it is deflated: beyond it Excel offers a repair. */
  static final long LONGEST = 0xFFFF_FFFEL;

  private static final int SIZES_FOLLOW = 1 << 3;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final short VERSION = 20;
  private static final int FIRST_DAY = 1 << 5 | 1;

  private final OutputStream out;
  private final ExecutorService threads;
  private final int most;
  private final Deque<Piece> underway = new ArrayDeque<>();
  private final Deque<Block> free = new ArrayDeque<>();
  private final List<Entry> entries = new ArrayList<>();
  private final CRC32 crc = new CRC32();
  private long offset;
  private long begun;
  private long size;
  private long packedSize;

  private record Piece(Part part, boolean isFirst, boolean isLast, Future<Block> block) {
    boolean isWhole() {
      return isFirst && isLast;
    }

    int method() {
      return part.isPacked() ? STORED : DEFLATED;
    }
  }

  private record Entry(
      String name, int flags, int method, long crc, long packedSize, long size, long offset) {
    Entry withoutSizes() {
      return new Entry(name, flags, method, 0, 0, 0, offset);
    }

    int length() {
      return name.length();
    }
  }

  DeflatedZip(OutputStream out, int cores) {
    this.out = out;
    this.threads = Executors.newFixedThreadPool(cores, DeflatedZip::thread);
    this.most = 2 * cores;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "zip");
    thread.setDaemon(true);
    return thread;
  }

  /** Appends a part; what its blocks write is made on other threads. */
  void add(Part part) throws IOException {
    int last = part.blocks().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (underway.size() == most) {
        take();
      }
      Consumer<Bytes> content = part.blocks().get(i);
      boolean isLast = i == last;
      Block block = free.isEmpty() ? new Block(LEVEL) : free.pop();
      Future<Block> made =
          threads.submit(
              () -> part.isPacked() ? block.store(content) : block.deflate(content, isLast));
      underway.add(new Piece(part, i == 0, isLast, made));
    }
  }

  /** Ends the file; the stream stays open. */
  void finish() throws IOException {
    while (!underway.isEmpty()) {
      take();
    }
    long start = offset;
    for (Entry entry : entries) {
      write(directory(entry));
    }
    long length = offset - start;
    if (start > LONGEST || entries.size() >= 0xFFFF) {
      throw new IllegalArgumentException("a workbook of " + start + " bytes is too long for a zip");
    }
    ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
    end.putShort((short) entries.size()).putShort((short) entries.size());
    write(end.putInt((int) length).putInt((int) start).putShort((short) 0));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    free.forEach(Block::end);
  }

  private void take() throws IOException {
    Piece piece = underway.remove();
    Block block = made(piece.block());
    if (piece.isFirst()) {
      begun = offset;
      size = 0;
      packedSize = 0;
      crc.reset();
    }
    crc.update(block.plain().array(), 0, block.plain().size());
    size += block.plain().size();
    packedSize += block.packedSize();
    Entry entry = entry(piece);
    if (piece.isFirst()) {
      write(local(piece.isWhole() ? entry : entry.withoutSizes()));
    }
    out.write(block.packed(), 0, block.packedSize());
    offset += block.packedSize();
    free.push(block);
    if (piece.isLast()) {
      end(piece, entry);
    }
  }

  private void end(Piece piece, Entry entry) throws IOException {
    if (!piece.isWhole()) {
      write(sizes(buffer(16).putInt(0x08074b50), entry));
    }
    if (size > LONGEST) {
      throw new IllegalArgumentException(
          piece.part().path() + " would have " + size + " bytes, more than Excel reads");
    }
    entries.add(entry);
  }

  private Entry entry(Piece piece) {
    int flags = piece.isWhole() ? 0 : SIZES_FOLLOW;
    String name = piece.part().path();
    return new Entry(name, flags, piece.method(), crc.getValue(), packedSize, size, begun);
  }

  private static Block made(Future<Block> block) {
    try {
      return block.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block of a workbook could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a workbook was written", e);
    }
  }

  private static ByteBuffer local(Entry entry) {
    ByteBuffer header = buffer(30 + entry.length()).putInt(0x04034b50).putShort(VERSION);
    sizes(look(header, entry), entry).putShort((short) entry.length()).putShort((short) 0);
    return header.put(entry.name().getBytes(US_ASCII));
  }

  private static ByteBuffer directory(Entry entry) {
    ByteBuffer header = buffer(46 + entry.length()).putInt(0x02014b50);
    look(header.putShort(VERSION).putShort(VERSION), entry);
    sizes(header, entry).putShort((short) entry.length()).putInt(0).putInt(0).putInt(0);
    return header.putInt((int) entry.offset()).put(entry.name().getBytes(US_ASCII));
  }

  private static ByteBuffer look(ByteBuffer header, Entry entry) {
    header.putShort((short) entry.flags()).putShort((short) entry.method());
    return header.putShort((short) 0).putShort((short) FIRST_DAY);
  }

  private static ByteBuffer sizes(ByteBuffer header, Entry entry) {
    header.putInt((int) entry.crc()).putInt((int) entry.packedSize());
    return header.putInt((int) entry.size());
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer bytes) throws IOException {
    out.write(bytes.array(), 0, bytes.position());
    offset += bytes.position();
  }
}
