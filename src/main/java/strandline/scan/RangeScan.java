package strandline.scan;

import java.io.IOException;

/**
 * Reads the records that begin in a range of a file. A range that begins in the middle assumes that
 * its first line end is the end of a record; the range before tells by its own end whether it was.
 */
final class RangeScan {
  private static final int SLACK = 16;
  private static final int MORE = -1;
  private static final int ODD = -2;

  private final ByteSource source;
  private final byte delimiter;
  private final int quote;
  private final CellSink[] sinks;
  private final Runnable rowEnd;
  private final int capacity;
  private final byte[] buffer;
  private byte[] unquoted = new byte[0];
  private long base;
  private int limit;
  private boolean isAtEnd;
  private int unescapedTo;

  /**
   * Prepares a scan.
   *
   * @param source the file
   * @param form how its cells are separated
   * @param sinks for each column what takes its cells; null for a column that is not asked for
   * @param rowEnd called when every cell of a row was taken
   * @param capacity the longest record that is read, in bytes
   */
  RangeScan(ByteSource source, Form form, CellSink[] sinks, Runnable rowEnd, int capacity) {
    this.source = source;
    this.delimiter = form.delimiter();
    this.quote = form.quote();
    this.sinks = sinks;
    this.rowEnd = rowEnd;
    this.capacity = capacity;
    this.buffer = new byte[capacity + SLACK];
  }

  /**
   * Returns where the first record begins at or after a place, if no quoted cell is open there.
   *
   * @param place a byte of the file, at least 1
   */
  static long recordStart(ByteSource source, long place) throws IOException {
    byte[] bytes = new byte[8_192];
    long at = place - 1;
    for (int count = source.read(at, bytes, 0, bytes.length);
        count > 0;
        at += count, count = source.read(at, bytes, 0, bytes.length)) {
      for (int i = 0; i < count; i++) {
        if (bytes[i] == '\n') {
          return at + i + 1;
        }
        if (bytes[i] == '\r') {
          byte[] next = new byte[1];
          boolean isPair = source.read(at + i + 1, next, 0, 1) == 1 && next[0] == '\n';
          return at + i + (isPair ? 2 : 1);
        }
      }
    }
    return at;
  }

  /**
   * Reads every record that begins before a place.
   *
   * @param start where the first begins
   * @param end no record that begins here or later is read
   * @return where the next record begins; -2 when the range is not regular
   */
  long scan(long start, long end) throws IOException {
    base = start;
    limit = 0;
    isAtEnd = false;
    int at = 0;
    while (base + at < end) {
      int next = at < limit ? record(at) : MORE;
      if (next >= 0) {
        rowEnd.run();
        at = next;
      } else if (next == ODD || isAtEnd || (at == 0 && limit == capacity)) {
        return ODD;
      } else if (Utf8.isText(buffer, 0, at)) {
        refill(at);
        at = 0;
      } else {
        return ODD;
      }
      if (at == limit && isAtEnd) {
        break;
      }
    }
    return Utf8.isText(buffer, 0, at) ? base + at : ODD;
  }

  /** Moves what is not read yet to the front, and reads more behind it. */
  private void refill(int from) throws IOException {
    System.arraycopy(buffer, from, buffer, 0, limit - from);
    base += from;
    limit -= from;
    int count = 1;
    while (limit < capacity && count > 0) {
      count = source.read(base + limit, buffer, limit, capacity - limit);
      limit += Math.max(0, count);
    }
    isAtEnd = count < 1;
    // What stands behind the last byte ends every loop.
    buffer[limit] = '\n';
  }

  /** Reads a record and returns where the next begins, or that more bytes are needed. */
  private int record(int start) {
    int at = start;
    int last = sinks.length - 1;
    for (int column = 0; column <= last; column++) {
      int from = at;
      byte[] bytes = buffer;
      int to;
      if (buffer[at] == quote && at < limit) {
        at = quoted(at + 1);
        if (at < 0) {
          return at;
        }
        boolean isPlain = unescapedTo < 0;
        bytes = isPlain ? buffer : unquoted;
        from = isPlain ? from + 1 : 0;
        to = isPlain ? at - 1 : unescapedTo;
      } else {
        at = plain(at);
        to = at;
        if (at == limit && !isAtEnd) {
          return MORE;
        }
      }
      byte after = buffer[at];
      boolean isEnd = after == '\n' || after == '\r';
      if (at < limit && (isEnd ? column < last : after != delimiter || column == last)) {
        return ODD;
      }
      if (at == limit && column < last) {
        return ODD;
      }
      CellSink sink = sinks[column];
      if (sink != null && !sink.cell(bytes, from, to)) {
        return ODD;
      }
      at += column < last ? 1 : 0;
    }
    return endOfLine(start, at);
  }

  /** Letters are greater than what ends a cell, so that most bytes need one comparison. */
  private int plain(int from) {
    byte[] bytes = buffer;
    byte comma = delimiter;
    int mark = quote;
    int greatest = Math.max('\r', Math.max(comma, mark));
    int at = from;
    while (true) {
      byte b = bytes[at];
      if (b <= greatest && (b == comma || b == '\n' || b == '\r' || b == mark)) {
        return at;
      }
      at++;
    }
  }

  /** Returns the place behind the closing quote; {@link #unescapedTo} is -1 for a cell as is. */
  private int quoted(int from) {
    unescapedTo = -1;
    int copied = from;
    int filled = 0;
    for (int at = from; ; at++) {
      if (at >= limit) {
        return isAtEnd ? ODD : MORE;
      }
      if (buffer[at] != quote) {
        continue;
      }
      if (at + 1 >= limit && !isAtEnd) {
        return MORE;
      }
      boolean isDoubled = at + 1 < limit && buffer[at + 1] == quote;
      if (isDoubled || filled > 0) {
        int length = at - copied + (isDoubled ? 1 : 0);
        if (unquoted.length == 0) {
          unquoted = new byte[capacity + SLACK];
        }
        System.arraycopy(buffer, copied, unquoted, filled, length);
        filled += length;
        copied = at + 2;
      }
      if (!isDoubled) {
        unescapedTo = filled > 0 ? filled : -1;
        return at + 1;
      }
      at++;
    }
  }

  private int endOfLine(int start, int at) {
    if (at == limit) {
      // The last line has no end; one that is empty is no record of one empty cell.
      return isAtEnd ? at == start ? ODD : at : MORE;
    }
    // An empty line is for the careful reader.
    if (at == start) {
      return ODD;
    }
    if (buffer[at] == '\n') {
      return at + 1;
    }
    if (at + 1 == limit && !isAtEnd) {
      return MORE;
    }
    return at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
  }
}
