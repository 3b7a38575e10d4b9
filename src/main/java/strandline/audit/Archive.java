package strandline.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip file that a workbook is. Small parts are unpacked once and kept, large ones as often as
 * they are read, and none without a limit, so that no file exhausts the memory.
 */
final class Archive {
  /** The most bytes that the parts may have together: some fifty million cells. */
  static final long MOST_BYTES = 1L << 31;

  /** The most parts. */
  static final int MOST_PARTS = 10_000;

  private static final int LARGE = 1 << 20;
  private static final byte[] ROW_END = "</row>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ROWS_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MORE_ROWS =
      ("<?" + Parts.MORE_ROWS + "?>").getBytes(StandardCharsets.US_ASCII);
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final byte[] file;
  private final Map<String, Long> lengths = new LinkedHashMap<>();
  private final Map<String, byte[]> small = new LinkedHashMap<>();

  private Archive(byte[] file) {
    this.file = file;
  }

  static Archive open(byte[] file) {
    requireZip(file);
    Archive archive = new Archive(file);
    try {
      archive.list();
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("the zip file is damaged: " + e.getMessage(), e);
    }
    return archive;
  }

  /** Returns the lengths of the parts, unpacked, in the order of the file. */
  Map<String, Long> lengths() {
    return lengths;
  }

  private void list() throws IOException {
    long all = 0;
    try (ZipInputStream entries = entries()) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        byte[] start = entries.readNBytes(LARGE);
        long length = start.length + rest(entries, MOST_BYTES - all);
        all += length;
        if (all > MOST_BYTES || lengths.size() >= MOST_PARTS) {
          throw new Unreadable(
              "unpacks to more than " + MOST_BYTES + " bytes or " + MOST_PARTS + " parts", null);
        }
        if (!e.isDirectory() && lengths.put(e.getName(), length) != null) {
          throw new Unreadable("two parts are called " + e.getName(), null);
        }
        if (length < LARGE) {
          small.put(e.getName(), start);
        }
      }
    }
  }

  private ZipInputStream entries() {
    return new ZipInputStream(new ByteArrayInputStream(file));
  }

  private static long rest(InputStream part, long most) throws IOException {
    byte[] block = new byte[1 << 16];
    long length = 0;
    for (int n = part.read(block); n >= 0 && length <= most; n = part.read(block)) {
      length += n;
    }
    return length;
  }

  /**
   * Returns a sheet with its first rows and what follows the last: a million rows that one loop
   * wrote are alike, and to look at each would be the cost of the run that made them.
   */
  InputStream firstRows(String name) throws IOException {
    InputStream in = part(name);
    byte[] head = in.readNBytes(LARGE);
    int cut = head.length < LARGE ? -1 : lastIndexOf(head, ROW_END) + ROW_END.length;
    byte[] seen = Arrays.copyOfRange(head, Math.max(0, cut), head.length);
    if (cut < ROW_END.length || indexOf(seen, ROWS_END, 0) >= 0) {
      return new SequenceInputStream(new ByteArrayInputStream(head), in);
    }
    while (indexOf(seen, ROWS_END, 0) < 0) {
      byte[] more = in.readNBytes(1 << 16);
      if (more.length == 0) {
        throw new Unreadable(name + " has no end of its rows", null);
      }
      // What is looked for may begin in one block and end in the next.
      seen = joined(seen, Math.max(0, seen.length - ROWS_END.length), more);
    }
    byte[] start = joined(Arrays.copyOf(head, cut), 0, MORE_ROWS);
    byte[] end = Arrays.copyOfRange(seen, indexOf(seen, ROWS_END, 0), seen.length);
    InputStream known = new ByteArrayInputStream(joined(start, 0, end));
    return new SequenceInputStream(known, in);
  }

  private static byte[] joined(byte[] first, int from, byte[] second) {
    int length = first.length - from;
    byte[] both = Arrays.copyOfRange(first, from, from + length + second.length);
    System.arraycopy(second, 0, both, length, second.length);
    return both;
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    int at = bytes.length - wanted.length;
    while (at >= 0 && !matches(bytes, wanted, at)) {
      at--;
    }
    return at;
  }

  /** Returns a part that is there as a stream. */
  InputStream part(String name) {
    byte[] kept = small.get(name);
    if (kept != null) {
      return new ByteArrayInputStream(kept);
    }
    try {
      ZipInputStream entries = entries();
      ZipEntry entry = entries.getNextEntry();
      while (entry != null && !entry.getName().equals(name)) {
        entry = entries.getNextEntry();
      }
      return entries;
    } catch (IOException e) {
      throw new Unreadable("the zip file is damaged: " + e.getMessage(), e);
    }
  }

  private static void requireZip(byte[] file) {
    if (startsWith(file, COMPOUND)) {
      byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
      throw indexOf(file, name, 0) >= 0
          ? new Unreadable("P5", "the file asks for a password", null)
          : new Unreadable("an old binary file (.xls), not a workbook in parts (.xlsx)", null);
    }
    if (file.length == 0 || !startsWith(file, new byte[] {'P', 'K'})) {
      throw new Unreadable(file.length == 0 ? "the file is empty" : "not a zip file", null);
    }
    int from = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
    if (indexOf(file, END, from) < 0) {
      throw new Unreadable("the zip file is cut off: its list of parts is missing", null);
    }
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length && matches(file, start, 0);
  }

  private static int indexOf(byte[] file, byte[] wanted, int from) {
    for (int at = from; at <= file.length - wanted.length; at++) {
      if (matches(file, wanted, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] file, byte[] wanted, int at) {
    for (int i = 0; i < wanted.length; i++) {
      if (file[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
