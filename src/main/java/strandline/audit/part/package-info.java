/** The parts of a workbook's file: unpacked within limits, and read as XML, whatever they hold. */
package strandline.audit.part;
