package strandline.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import strandline.table.TableResource;

/**
 * A regular file of records: RFC 4180 with any delimiter, in UTF-8, its header in the first line
 * and the schema's columns under it in any order.
 */
public final class RecordFile {
  private static final int LEAST_RANGE = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 20;
  private static final int LONGEST_HEADER = 1 << 16;

  private final ByteSource source;
  private final TableResource resource;
  private final int cores;
  private final int leastRange;
  private final int longestRecord;

  /** Takes what some of the records hold. Used by one thread. */
  public interface Taker {
    /**
     * Returns what takes the cells of a column.
     *
     * @param column the column's name
     * @return null when nothing does
     */
    CellSink sink(String column);

    /** Takes the row whose cells were taken last. */
    void row();
  }

  /** What was made of a range: where it began and where the next record begins. */
  private record Read<T>(long start, long next, T taker) {}

  /**
   * Prepares a file.
   *
   * @param source its bytes
   * @param resource how it is written and what its columns are
   * @param cores how many ranges are read at a time, from 1
   */
  public RecordFile(ByteSource source, TableResource resource, int cores) {
    this(source, resource, cores, LEAST_RANGE, LONGEST_RECORD);
  }

  /** A file that is read in smaller pieces, so that small files have many seams. */
  RecordFile(
      ByteSource source, TableResource resource, int cores, int leastRange, int longestRecord) {
    this.source = source;
    this.resource = resource;
    this.cores = cores;
    this.leastRange = leastRange;
    this.longestRecord = longestRecord;
  }

  /**
   * Reads every record.
   *
   * @param takers makes what takes the records of one range
   * @param <T> what it is
   * @return the takers in the order of the file; nothing when the file is not regular, or holds no
   *     record, and the careful reader must read it
   * @throws IOException when it cannot be read
   */
  public <T extends Taker> Optional<List<T>> read(Supplier<T> takers) throws IOException {
    Optional<Form> form = Form.of(resource.form());
    byte[] first = new byte[LONGEST_HEADER];
    int filled = Math.max(0, source.read(0, first, 0, first.length));
    Optional<Header> header = form.flatMap(f -> Header.read(f, first, filled));
    if (header.isEmpty() || !isWhole(header.get().names()) || header.get().end() >= source.size()) {
      return Optional.empty();
    }
    ExecutorService threads = Executors.newFixedThreadPool(cores, RecordFile::thread);
    try {
      return read(new Job<>(form.get(), header.get(), takers), threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "records");
    thread.setDaemon(true);
    return thread;
  }

  /** What every range has in common. */
  private record Job<T extends Taker>(Form form, Header header, Supplier<T> takers) {}

  private boolean isWhole(List<String> header) {
    List<String> names = resource.schema().names();
    return header.size() == names.size()
        && new HashSet<>(header).equals(new HashSet<>(names))
        && header.stream().noneMatch(String::isBlank);
  }

  private <T extends Taker> Optional<List<T>> read(Job<T> job, ExecutorService threads)
      throws IOException {
    long from = job.header().end();
    long size = source.size();
    int ranges = (int) Math.max(1, Math.min(cores, (size - from) / leastRange));
    List<Future<Read<T>>> underway = new ArrayList<>();
    for (int i = 0; i < ranges; i++) {
      long begin = from + (size - from) * i / ranges;
      long end = from + (size - from) * (i + 1) / ranges;
      boolean isFirst = i == 0;
      underway.add(threads.submit(() -> range(job, isFirst ? begin : start(begin), end)));
    }
    List<T> done = new ArrayList<>();
    long expected = from;
    for (int i = 0; i < ranges; i++) {
      Read<T> read = result(underway.get(i));
      if (read.start() != expected) {
        // A line end inside a quoted cell was taken for the end of a record.
        read = range(job, expected, from + (size - from) * (i + 1) / ranges);
      }
      if (read.next() < 0) {
        return Optional.empty();
      }
      expected = read.next();
      done.add(read.taker());
    }
    return Optional.of(done);
  }

  private long start(long place) throws IOException {
    return RangeScan.recordStart(source, place);
  }

  private <T extends Taker> Read<T> range(Job<T> job, long start, long end) throws IOException {
    T taker = job.takers().get();
    CellSink[] sinks = job.header().names().stream().map(taker::sink).toArray(CellSink[]::new);
    RangeScan scan = new RangeScan(source, job.form(), sinks, taker::row, longestRecord);
    return new Read<>(start, start >= end ? start : scan.scan(start, end), taker);
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("a range of records could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while records were read", e));
    }
  }

  /**
   * The first line.
   *
   * @param names the columns' names
   * @param end where the first record begins
   */
  private record Header(List<String> names, int end) {
    static Optional<Header> read(Form form, byte[] bytes, int filled) {
      boolean hasMark =
          filled > 2
              && (bytes[0] & 0xFF) == 0xEF
              && (bytes[1] & 0xFF) == 0xBB
              && (bytes[2] & 0xFF) == 0xBF;
      int start = hasMark ? 3 : 0;
      int end = start;
      while (end < filled && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      if (end == filled || !Utf8.isText(bytes, start, end)) {
        return Optional.empty();
      }
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      boolean isPair = bytes[end] == '\r' && end + 1 < filled && bytes[end + 1] == '\n';
      int next = end + (isPair ? 2 : 1);
      return names(form, line).map(names -> new Header(names, next));
    }

    /** Names that need no care: quoted whole or not at all. */
    private static Optional<List<String>> names(Form form, String line) {
      List<String> names = new ArrayList<>();
      for (String cell : line.split("\\Q" + (char) form.delimiter() + "\\E", -1)) {
        String quote = String.valueOf((char) form.quote());
        boolean isQuoted = cell.length() > 1 && cell.startsWith(quote) && cell.endsWith(quote);
        String name = isQuoted ? cell.substring(1, cell.length() - 1) : cell;
        if (form.quote() >= 0 && name.contains(quote)) {
          return Optional.empty();
        }
        names.add(name);
      }
      return Optional.of(names);
    }
  }
}
