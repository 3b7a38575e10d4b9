/**
 * Models of a series: least squares with any number of columns and the errors of its coefficients,
 * and its decomposition into season, trend and remainder.
 */
package strandline.analysis.model;
