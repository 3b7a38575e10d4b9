/** Exact intervals for counts and their ratios, and how far counts vary more than Poisson's. */
package strandline.analysis.count;
