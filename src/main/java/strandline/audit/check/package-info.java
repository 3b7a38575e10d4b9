/** The tests of the rules on a workbook's file, and all of them together. */
package strandline.audit.check;
