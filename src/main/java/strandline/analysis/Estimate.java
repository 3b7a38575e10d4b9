package strandline.analysis;

/**
 * A value with the interval that its method puts round it.
 *
 * @param value the estimate
 * @param interval its confidence interval
 */
public record Estimate(double value, Interval interval) {}
