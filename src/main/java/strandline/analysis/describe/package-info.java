/**
 * What a series is like: its summary, its records, its outliers and control limits, itself as an
 * index, and how it moves with another series.
 */
package strandline.analysis.describe;
