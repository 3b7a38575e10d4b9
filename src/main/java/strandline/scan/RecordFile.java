package strandline.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import strandline.csv.CsvRecords;
import strandline.input.Problems;
import strandline.schema.TableResource;

/**
 * A regular file of records: RFC 4180 with any delimiter, in UTF-8, its header in the first line
 * and as many cells in every other.
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
     * Says whether the file has the columns that are taken.
     *
     * @param header the names of its columns
     * @return false when the careful reader has to say what is wrong
     */
    boolean fits(List<String> header);

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
    Optional<Header> header = form.flatMap(f -> Header.read(resource, first, filled));
    if (header.isEmpty()
        || !takers.get().fits(header.get().names())
        || header.get().end() >= source.size()) {
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
    /** The careful reader says what the names are. */
    static Optional<Header> read(TableResource resource, byte[] bytes, int filled) {
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
      boolean isPair = bytes[end] == '\r' && end + 1 < filled && bytes[end + 1] == '\n';
      int next = end + (isPair ? 2 : 1);
      Problems problems = new Problems();
      CsvRecords careful = new CsvRecords("", resource.form(), problems);
      return careful
          .read(Arrays.copyOf(bytes, next))
          .filter(lines -> lines.size() == 1 && problems.all().isEmpty())
          .map(lines -> new Header(lines.get(0).cells(), next));
    }
  }
}
