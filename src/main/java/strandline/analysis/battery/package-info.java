/** The whole battery: every method that one series can answer, its results as plain values. */
package strandline.analysis.battery;
