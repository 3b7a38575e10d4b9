/**
 * Where a number of a report comes from: the formula and cells, the rows of files, their sources
 * and hashes, for a cell of the workbook or a figure. Nothing is read but the report itself.
 */
package strandline.explain;
