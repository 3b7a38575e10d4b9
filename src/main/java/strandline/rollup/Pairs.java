package strandline.rollup;

import java.util.Arrays;

/** Pairs of whole numbers, numbered in the order in which they are first met. */
final class Pairs {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private int[] table = new int[1024];
  private long[] pairs = new long[512];
  private int size;

  int number(int first, int second) {
    long pair = (long) first << 32 | second;
    int mask = table.length - 1;
    for (int slot = slot(pair, mask); ; slot = (slot + 1) & mask) {
      int known = table[slot] - 1;
      if (known < 0) {
        return add(pair, slot);
      }
      if (pairs[known] == pair) {
        return known;
      }
    }
  }

  int first(int number) {
    return (int) (pairs[number] >>> 32);
  }

  int second(int number) {
    return (int) pairs[number];
  }

  int size() {
    return size;
  }

  private static int slot(long pair, int mask) {
    long mixed = pair * MIX;
    return (int) (mixed >>> 40) & mask;
  }

  private int add(long pair, int slot) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size] = pair;
    table[slot] = ++size;
    if (size * 2 > table.length) {
      table = new int[table.length * 2];
      for (int i = 0; i < size; i++) {
        int free = slot(pairs[i], table.length - 1);
        while (table[free] != 0) {
          free = (free + 1) & (table.length - 1);
        }
        table[free] = i + 1;
      }
    }
    return size - 1;
  }
}
