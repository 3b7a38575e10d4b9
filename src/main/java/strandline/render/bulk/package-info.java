/**
 * Sheets of many records: a workbook without them goes in, one with them comes out, and no object
 * is made for a cell. The rows are written as XML block by block, each block deflated by a thread
 * of its own.
 */
package strandline.render.bulk;
