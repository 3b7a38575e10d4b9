/**
 * The releases of an agency's file: each prints the figures again, and the latest that has a figure
 * is preferred.
 */
package strandline.rollup.release;
