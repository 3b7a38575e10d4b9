/**
 * Rank methods that look for a trend: Mann–Kendall, its corrections for autocorrelation and for
 * season, and the Theil–Sen slope.
 */
package strandline.analysis.trend;
