/**
 * The plot of a figure: scales from values to points on the page, what each mark looks like over
 * them, and the room that it takes from words.
 */
package strandline.render.chart;
