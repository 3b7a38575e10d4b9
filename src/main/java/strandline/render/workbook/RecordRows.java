package strandline.render.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.RowGeneratorFunction;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import strandline.series.Records;

/**
 * The rows of a sheet of records, made while the sheet is written.
 *
 * @param sheet the sheet's name
 * @param records the records
 * @param firstRow the row of the first record, from 0
 * @param styles the style of each column
 */
record RecordRows(String sheet, Records records, int firstRow, List<XSSFCellStyle> styles)
    implements RowGeneratorFunction {
  /**
   * Prepares the rows; the styles that the records need are made now.
   *
   * @param sheet the sheet's name
   * @param records the records
   * @param firstRow the row of the first record, from 0
   * @param styles the workbook's styles
   */
  static RecordRows of(String sheet, Records records, int firstRow, Styles styles) {
    List<XSSFCellStyle> ofColumns =
        IntStream.range(0, records.names().size())
            .mapToObj(
                column ->
                    records.isNumeric(column)
                        ? styles.number(records.decimals(column))
                        : styles.recordText())
            .toList();
    return new RecordRows(sheet, records, firstRow, ofColumns);
  }

  @Override
  public void generateRows(SXSSFSheet target) {
    for (int record = 0; record < records.size(); record++) {
      SXSSFRow row = target.createRow(firstRow + record);
      for (int column = 0; column < styles.size(); column++) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.get(column));
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
