/**
 * What the methods of analysis share: estimates, intervals and outcomes, the points of a series,
 * the shape of a trend method, and the wording of sentences. A method is a configured immutable
 * object with one verb and one result; that something cannot be estimated is a result with a
 * reason.
 */
package strandline.analysis;
