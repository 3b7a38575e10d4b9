/**
 * Estimates, intervals and outcomes, and the methods that describe a series or compare two of its
 * values. A method is a configured immutable object with one verb and one result; that something
 * cannot be estimated is a result with a reason.
 */
package strandline.analysis;
