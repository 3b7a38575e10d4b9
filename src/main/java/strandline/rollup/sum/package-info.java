/** From sums by texts, as engines find them, to sums by periods and members. */
package strandline.rollup.sum;
