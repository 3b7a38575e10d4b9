/**
 * A quick look at any CSV file: a report of one figure and its table, made of nothing but the file
 * and a few words, so that it is drawn and poured out like any other figure.
 */
package strandline.sketch;
