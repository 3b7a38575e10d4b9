/** Straight lines and steady growth through a series, by least squares. */
package strandline.analysis.line;
