/** The tables of a workbook as CSV files beside it. */
package strandline.render.text;
