/**
 * What stands round the plots of a figure: title, key, note and source, the labels of the
 * horizontal scale, and how panels share the room between.
 */
package strandline.render.frame;
