/**
 * Least squares with any number of columns, and straight lines and log-linear lines on a series.
 */
package strandline.analysis.regression;
