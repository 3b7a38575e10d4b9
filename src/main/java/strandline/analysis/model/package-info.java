/** Least squares with any number of columns, and the errors of its coefficients. */
package strandline.analysis.model;
