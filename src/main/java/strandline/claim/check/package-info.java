/** One class for each word of a check, with its meaning and its rounding rule. */
package strandline.claim.check;
