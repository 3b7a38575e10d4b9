package strandline.analysis.model;

import strandline.analysis.Interval;

/**
 * One coefficient of a regression with the error that a method gives it.
 *
 * @param value the estimate
 * @param standardError its standard error, in the same unit
 * @param t the estimate divided by its standard error; infinite when the error is 0
 * @param p the two-sided p value of Student's t
 * @param interval the confidence interval of Student's t
 */
public record Coefficient(
    double value, double standardError, double t, double p, Interval interval) {}
