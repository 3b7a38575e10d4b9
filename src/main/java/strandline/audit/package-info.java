/**
 * The rules for finished workbooks, and what a finding is: what the guidance for statistics in
 * spreadsheets, the accessibility checkers and Excel itself require, and what of it a program can
 * test.
 */
package strandline.audit;
