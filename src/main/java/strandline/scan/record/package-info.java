/** Whole records of a large file, held by column. */
package strandline.scan.record;
