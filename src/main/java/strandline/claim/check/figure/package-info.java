/** Checks on the figures of one period: value, sum, share, measure-named. */
package strandline.claim.check.figure;
