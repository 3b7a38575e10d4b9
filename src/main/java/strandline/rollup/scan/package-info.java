/** A roll-up of a large file that is read as bytes. */
package strandline.rollup.scan;
