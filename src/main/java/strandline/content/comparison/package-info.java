/** Words that compare figures: ratios to other periods, under other prints, and doublings. */
package strandline.content.comparison;
