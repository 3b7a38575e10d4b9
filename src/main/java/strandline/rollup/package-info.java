/**
 * A roll-up: from the records of a file as an agency publishes it to the sums that a series holds.
 * {@link strandline.rollup.RollUp} is the plain description, which any engine may carry out.
 */
package strandline.rollup;
