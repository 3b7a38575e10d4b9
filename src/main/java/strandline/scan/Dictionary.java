package strandline.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different words of a column, found by their bytes: open addressing, and every word kept once,
 * one behind the other.
 */
public final class Dictionary implements CellSink {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private int[] table = new int[256];
  private long[] hashes = new long[64];
  private int[] ends = new int[64];
  private byte[] text = new byte[1024];
  private int size;
  private int last;

  /** Makes a list without words. */
  public Dictionary() {}

  @Override
  public boolean cell(byte[] bytes, int from, int to) {
    last = code(bytes, from, to);
    return true;
  }

  /**
   * Returns the place of the last cell's word.
   *
   * @return from 0
   */
  public int last() {
    return last;
  }

  /**
   * Returns the words, in the order in which they were first met.
   *
   * @return as many as there are
   */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int from = i == 0 ? 0 : ends[i - 1];
      words.add(new String(text, from, ends[i] - from, StandardCharsets.UTF_8));
    }
    return words;
  }

  private int code(byte[] bytes, int from, int to) {
    long hash = hash(bytes, from, to);
    int mask = table.length - 1;
    for (int slot = (int) (hash >>> 32) & mask; ; slot = (slot + 1) & mask) {
      int known = table[slot] - 1;
      if (known < 0) {
        return add(hash, slot, bytes, from, to);
      }
      if (hashes[known] == hash && isSame(known, bytes, from, to)) {
        return known;
      }
    }
  }

  private boolean isSame(int known, byte[] bytes, int from, int to) {
    int start = known == 0 ? 0 : ends[known - 1];
    return Arrays.equals(text, start, ends[known], bytes, from, to);
  }

  /** Eight bytes at a time; those behind the end are shifted away. */
  private static long hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    int at = from;
    for (; to - at >= Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash, (long) Utf8.LONGS.get(bytes, at));
    }
    int rest = to - at;
    if (rest > 0) {
      hash = mixed(hash, (long) Utf8.LONGS.get(bytes, at) << (Long.SIZE - rest * Byte.SIZE));
    }
    return hash;
  }

  private static long mixed(long hash, long word) {
    long mixed = (hash ^ word) * MIX;
    return mixed ^ (mixed >>> 29);
  }

  private int add(long hash, int slot, byte[] bytes, int from, int to) {
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, to - from);
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, end));
    }
    System.arraycopy(bytes, from, text, start, to - from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    ends[size] = end;
    hashes[size] = hash;
    table[slot] = ++size;
    if (size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = (int) (hashes[i] >>> 32) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = i + 1;
    }
  }
}
