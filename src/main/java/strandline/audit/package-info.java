/**
 * The rules for finished workbooks, what a finding is, and the reading of any workbook by Apache
 * POI. The rules are what the guidance for statistics in spreadsheets, the accessibility checkers
 * and Excel itself require, and what of it a program can test.
 */
package strandline.audit;
