/**
 * What the checks of a claim look at: figures with their prints and neighbours, a record of events,
 * and amounts as a sentence gives them. The words themselves are in the packages below.
 */
package strandline.claim.check;
