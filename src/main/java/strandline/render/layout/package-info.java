/**
 * From a report to the sheets of its workbook: which sheets there are and in which order, where
 * each table stands, what a derived column's formula is, which figure can be a native chart. It
 * knows no spreadsheet library.
 */
package strandline.render.layout;
