/**
 * Pours the sheets of a report into an Excel workbook with real tables, live formulas and native
 * charts. The only package that knows Apache POI.
 */
package strandline.render.workbook;
