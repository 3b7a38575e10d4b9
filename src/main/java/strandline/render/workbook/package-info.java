/**
 * Pours the sheets of a report into an Excel workbook with real tables, live formulas and native
 * charts: SpreadsheetML (ECMA-376 Part 1, section 18), written from its beginning to its end.
 */
package strandline.render.workbook;
