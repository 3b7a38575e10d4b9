/**
 * The plots of a figure as XChart charts: the scales from values to points on the page, the series
 * that each mark becomes, and the room that it takes from words.
 */
package strandline.render.chart;
