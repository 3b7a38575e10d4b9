/**
 * Counts: exact intervals for counts, their ratios and rates, how far counts vary more than
 * Poisson's, and the frequency and gaps of dated events.
 */
package strandline.analysis.count;
