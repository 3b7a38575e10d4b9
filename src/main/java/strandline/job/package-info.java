/**
 * One run of a report: lock, read, compose, compare, render, audit, publish, record. With {@code
 * edition} the only package that touches files; it knows no clock but the one that it is given.
 */
package strandline.job;
