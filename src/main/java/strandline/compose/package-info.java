/** From a report's spec and the datasets to a finished report. */
package strandline.compose;
