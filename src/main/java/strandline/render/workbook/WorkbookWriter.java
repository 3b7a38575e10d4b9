package strandline.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.Zip64RequiredException;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import strandline.render.sheet.Fit;
import strandline.render.sheet.Sheet;
import strandline.report.Report.Profile;

/**
 * Writes the sheets of one workbook as an xlsx file. The rows of a sheet of records are streamed
 * into the finished rest, a hundred in memory at a time.
 *
 * @param sheets its sheets in order
 * @param profile for whom it is
 * @param imprint what it says of itself
 */
record WorkbookWriter(List<Sheet> sheets, Profile profile, Imprint imprint) {
  private static final int ROWS_IN_MEMORY = 100;

  /**
   * Writes the workbook and leaves the stream open.
   *
   * @param out where to
   * @throws IOException when the stream fails
   * @throws IllegalArgumentException when a sheet would be longer than Excel reads
   */
  void writeTo(OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      List<RecordRows> records = fill(workbook);
      // POI's switch for reproducible files is static: one workbook is written at a time.
      synchronized (WorkbookWriter.class) {
        Reproducibility.runWithSourceDateEpoch(() -> save(workbook, records, out));
      }
    }
  }

  private List<RecordRows> fill(XSSFWorkbook workbook) {
    // Layout has checked every formula; one that is parsed must not name a table of a later sheet.
    workbook.setCellFormulaValidation(false);
    Styles styles = new Styles(workbook, profile);
    List<RecordRows> records = new ArrayList<>();
    for (Sheet sheet : sheets) {
      SheetWriter writer =
          new SheetWriter(workbook.createSheet(sheet.name()), sheet, styles, Fit.of(sheet));
      writer.write();
      writer.records().ifPresent(records::add);
    }
    workbook.setActiveSheet(0);
    imprint.applyTo(workbook);
    return records;
  }

  private static void save(XSSFWorkbook workbook, List<RecordRows> records, OutputStream out)
      throws IOException {
    if (records.isEmpty()) {
      workbook.write(out);
      return;
    }
    try (DeferredSXSSFWorkbook streamed = new DeferredSXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
      // The default makes files that java.util.zip cannot read as a stream.
      streamed.setZip64Mode(Zip64Mode.AsNeeded);
      records.forEach(rows -> streamed.getStreamingSheet(rows.sheet()).setRowGenerator(rows));
      // Without the temporary file for the rest POI would stamp the parts with the time of day.
      streamed.write(out);
    } catch (Zip64RequiredException tooLong) {
      throw new IllegalArgumentException(
          "a sheet of records would have more than 4 GB, more than Excel reads; publish it as CSV",
          tooLong);
    }
  }
}
