package strandline.render.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook whose records are put in after everything else is made: styles, tables, filters,
 * widths, charts and links come from the workbook that goes in, and are copied as they are.
 */
public final class BulkWorkbook {
  /** The level at which the rows are deflated, from 1 (fast) to 9 (small). */
  public static final int LEVEL = 4;

  /** How many records make a block. */
  static final int BLOCK = 2_048;

  /** The longest part, in bytes before it is deflated: beyond it Excel offers a repair. */
  static final long LONGEST = 0xFFFF_FFFFL;

  private static final String END_OF_ROWS = "</sheetData>";
  private static final String EXTENT = "<dimension ref=\"[^\"]*\"/>";

  private final byte[] skeleton;
  private final Map<String, BulkSheet> sheets;
  private final int cores;

  /**
   * Prepares a workbook.
   *
   * @param skeleton an xlsx file with an open list of rows in each part that takes records
   * @param sheets the records, each for a part of its own
   * @param cores how many blocks are made at a time, from 1; the bytes are the same for any
   */
  public BulkWorkbook(byte[] skeleton, List<BulkSheet> sheets, int cores) {
    this.skeleton = skeleton;
    this.sheets = sheets.stream().collect(Collectors.toMap(BulkSheet::part, Function.identity()));
    this.cores = cores;
  }

  /**
   * Writes the workbook.
   *
   * @param out where to; left open
   * @throws IOException when the stream fails
   * @throws IllegalArgumentException when a sheet is not in the workbook, or would be longer than
   *     Excel reads
   */
  public void writeTo(OutputStream out) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(cores, BulkWorkbook::thread);
    try (ZipFile from = ZipFile.builder().setByteArray(skeleton).get()) {
      ZipArchiveOutputStream to = new ZipArchiveOutputStream(out);
      to.setUseZip64(Zip64Mode.AsNeeded);
      int found = 0;
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        BulkSheet sheet = sheets.get(entry.getName());
        if (sheet == null) {
          to.addRawArchiveEntry(entry, from.getRawInputStream(entry));
        } else {
          put(sheet, entry, from.getInputStream(entry), threads, to);
          found++;
        }
      }
      if (found < sheets.size()) {
        throw new IllegalArgumentException("the workbook lacks a part of " + sheets.keySet());
      }
      to.finish();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sheet");
    thread.setDaemon(true);
    return thread;
  }

  private void put(
      BulkSheet sheet,
      ZipArchiveEntry old,
      InputStream content,
      ExecutorService threads,
      ZipArchiveOutputStream to)
      throws IOException {
    String plain = new String(content.readAllBytes(), UTF_8).replaceFirst(EXTENT, extent(sheet));
    int cut = plain.indexOf(END_OF_ROWS);
    if (cut < 0) {
      throw new IllegalArgumentException(sheet.part() + " has no rows to add to");
    }
    RowXml rows = new RowXml(sheet);
    DeflatedPart part = new DeflatedPart(threads, LEVEL, 2 * cores);
    part.add(bytes -> bytes.add(plain.substring(0, cut).getBytes(UTF_8)), false);
    for (int from = 0; from < sheet.size(); from += BLOCK) {
      int first = from;
      int end = Math.min(from + BLOCK, sheet.size());
      part.add(bytes -> rows.write(first, end, bytes), false);
    }
    part.add(bytes -> bytes.add(plain.substring(cut).getBytes(UTF_8)), true);
    if (part.size() > LONGEST) {
      throw new IllegalArgumentException(
          sheet.part() + " would have " + part.size() + " bytes, more than Excel reads");
    }
    ZipArchiveEntry entry = new ZipArchiveEntry(old.getName());
    entry.setTime(old.getTime());
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(part.size());
    entry.setCompressedSize(part.deflatedSize());
    entry.setCrc(part.crc());
    to.addRawArchiveEntry(entry, part.deflated());
  }

  // openpyxl reads no further than the part says.
  private static String extent(BulkSheet sheet) {
    String column = RowXml.letters(sheet.cells().size() - 1);
    return "<dimension ref=\"A1:" + column + (sheet.above() + sheet.size()) + "\"/>";
  }
}
