/**
 * Checks a finished workbook as a file, with zip and XML alone: what the guidance for statistics in
 * spreadsheets, the accessibility checkers and Excel itself require and a program can test.
 */
package strandline.audit;
