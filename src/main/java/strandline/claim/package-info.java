/**
 * Claims: sentences that somebody said, tied to the data by checks, and the verdicts that the data
 * give. What the words of a check mean is fixed in {@code strandline.claim.check}.
 */
package strandline.claim;
