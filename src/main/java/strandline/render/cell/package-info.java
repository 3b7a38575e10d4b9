/** What stands in the cells of a workbook, and how it looks: rows, texts, styles. */
package strandline.render.cell;
