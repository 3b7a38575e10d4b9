/** Before and after a dated event: interrupted time series. It shows association, never cause. */
package strandline.analysis.intervention;
