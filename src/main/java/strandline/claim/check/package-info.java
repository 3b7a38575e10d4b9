/**
 * The words that a claim may check with, one class each, and what they look at: figures with their
 * prints and neighbours, a record of events, and amounts as a sentence gives them.
 */
package strandline.claim.check;
