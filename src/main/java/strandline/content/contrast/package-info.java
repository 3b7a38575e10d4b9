/** Words that set series or periods against each other: indexes, slopes, panels, ratios. */
package strandline.content.contrast;
