/** The tests of the rules on a workbook's file. */
package strandline.audit.check;
