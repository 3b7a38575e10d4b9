package strandline.audit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        byte[] part = entries.readNBytes((int) left + 1);
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
