package strandline.render.workbook;

import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.RowGeneratorFunction;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import strandline.series.Records;

/** The rows of a sheet of records, made while the sheet is written. */
final class RecordRows implements RowGeneratorFunction {
  private final String sheet;
  private final Records records;
  private final int firstRow;
  private final XSSFCellStyle[] styles;

  /**
   * Prepares the rows.
   *
   * @param sheet the sheet's name
   * @param records the records
   * @param firstRow the row of the first record, from 0
   * @param styles the workbook's styles; those that the records need are made now
   */
  RecordRows(String sheet, Records records, int firstRow, Styles styles) {
    this.sheet = sheet;
    this.records = records;
    this.firstRow = firstRow;
    this.styles =
        IntStream.range(0, records.names().size())
            .mapToObj(
                column ->
                    records.isNumeric(column)
                        ? styles.number(records.decimals(column))
                        : styles.recordText())
            .toArray(XSSFCellStyle[]::new);
  }

  String sheet() {
    return sheet;
  }

  @Override
  public void generateRows(SXSSFSheet target) {
    for (int record = 0; record < records.size(); record++) {
      SXSSFRow row = target.createRow(firstRow + record);
      for (int column = 0; column < styles.length; column++) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles[column]);
        if (!records.isMissing(record, column)) {
          fill(cell, record, column);
        }
      }
    }
  }

  private void fill(SXSSFCell cell, int record, int column) {
    if (records.isNumeric(column)) {
      cell.setCellValue(records.number(record, column));
    } else {
      cell.setCellValue(SheetWriter.shownAsIs(records.text(record, column)));
    }
  }
}
