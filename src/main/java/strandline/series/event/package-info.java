/** Dated events, the reports that date them, and the intervals that their record covers. */
package strandline.series.event;
