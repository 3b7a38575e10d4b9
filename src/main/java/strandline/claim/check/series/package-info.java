/** Checks on figures over time: ratio, change, record, trend. */
package strandline.claim.check.series;
