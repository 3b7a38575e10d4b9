/** Checks on dated events: count, gap, first-since, date, weekday. */
package strandline.claim.check.event;
