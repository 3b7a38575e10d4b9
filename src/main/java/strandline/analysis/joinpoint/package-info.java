/** Continuous log-linear pieces: where the slope of a series changed, and by how much a year. */
package strandline.analysis.joinpoint;
