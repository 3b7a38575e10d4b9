/**
 * When a series changed: Pettitt's test for one change, optimal partitions into level shifts, and
 * continuous log-linear segments. A change at position k means that the first k values and those
 * after them differ; positions count from 1.
 */
package strandline.analysis.shift;
