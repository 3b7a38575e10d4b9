/** Unusual points: control limits for individual values, and outliers on the log scale. */
package strandline.analysis.control;
