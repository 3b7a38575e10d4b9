/**
 * How a workbook computes: where each table's cells stand, how a formula names them, and the live
 * formula of each cell of a derived column. It knows no spreadsheet library.
 */
package strandline.render.formula;
