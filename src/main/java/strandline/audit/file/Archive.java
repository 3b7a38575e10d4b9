package strandline.audit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip file that a workbook is: unpacked within limits, so that no file exhausts the memory. */
final class Archive {
  /** The most bytes that the parts may have together: some seven million cells. */
  static final long MOST_BYTES = 1L << 28;

  /** The most parts. */
  static final int MOST_PARTS = 10_000;

  /** A sheet is looked at whole up to so many bytes: some three thousand rows of twelve cells. */
  static final int WHOLE_SHEET = 1 << 20;

  private static final int BLOCK = 1 << 16;
  private static final long LONGEST_SHEET = 1L << 32;
  private static final byte[] ROWS_END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MORE_ROWS = "<!--more rows-->".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ROW_END = "</row>".getBytes(StandardCharsets.US_ASCII);
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Archive() {}

  static Map<String, byte[]> unpack(byte[] file) {
    requireZip(file);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        byte[] part = part(e.getName(), entries, left);
        left -= part.length;
        if (left < 0 || parts.size() >= MOST_PARTS) {
          throw new Unreadable(
              "unpacks to more than " + MOST_BYTES + " bytes or " + MOST_PARTS + " parts", null);
        }
        if (!e.isDirectory() && parts.put(e.getName(), part) != null) {
          throw new Unreadable("two parts are called " + e.getName(), null);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("the zip file is damaged: " + e.getMessage(), e);
    }
    return parts;
  }

  /**
   * A part, or of a sheet with very many rows the first of them and what follows the last. A
   * million rows that one loop wrote are alike; each as an object would be the cost of the run.
   */
  private static byte[] part(String name, ZipInputStream in, long left) throws IOException {
    boolean isSheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    byte[] head = in.readNBytes((int) Math.min(left, isSheet ? WHOLE_SHEET : left) + 1);
    int cut = isSheet && head.length > WHOLE_SHEET ? lastIndexOf(head, ROW_END) : -1;
    if (cut < 0) {
      return joined(head, 0, head.length, in.readNBytes((int) Math.max(0, left - head.length) + 1));
    }
    byte[] marked = joined(head, 0, cut + ROW_END.length, MORE_ROWS);
    byte[] seen = Arrays.copyOfRange(head, cut + ROW_END.length, head.length);
    long length = 0;
    while (indexOf(seen, ROWS_END, 0) < 0) {
      byte[] more = in.readNBytes(BLOCK);
      length += more.length;
      if (more.length == 0 || length > LONGEST_SHEET) {
        throw new Unreadable(name + " has no end of its rows, or one that is too far", null);
      }
      // What is looked for may begin in one block and end in the next.
      seen = joined(seen, Math.max(0, seen.length - ROWS_END.length), seen.length, more);
    }
    byte[] end = Arrays.copyOfRange(seen, indexOf(seen, ROWS_END, 0), seen.length);
    byte[] rest = in.readNBytes((int) Math.max(0, left - marked.length - end.length) + 1);
    byte[] after = joined(end, 0, end.length, rest);
    return joined(marked, 0, marked.length, after);
  }

  /** Says whether rows of a sheet were left out. */
  static boolean isCut(byte[] part) {
    return part.length > WHOLE_SHEET / 2 && lastIndexOf(part, MORE_ROWS) >= 0;
  }

  private static byte[] joined(byte[] first, int from, int to, byte[] second) {
    byte[] both = Arrays.copyOfRange(first, from, to + second.length);
    System.arraycopy(second, 0, both, to - from, second.length);
    return both;
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (matches(bytes, wanted, at)) {
        return at;
      }
    }
    return -1;
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
