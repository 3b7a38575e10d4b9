/**
 * CSV files that stand beside a workbook: RFC 4180, UTF-8, and safe to open in a spreadsheet,
 * because a text that it would run is marked; reading them back takes the marks off.
 */
package strandline.twin;
