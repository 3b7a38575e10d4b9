/** A workbook as its file says it: read with zip and XML alone, whatever is wrong with it. */
package strandline.audit.file;
