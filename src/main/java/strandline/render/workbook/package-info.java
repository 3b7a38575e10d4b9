/**
 * The Excel workbook of a report, written by Apache POI: real tables, live formulas, native charts,
 * and sheets of very many records.
 */
package strandline.render.workbook;
