/**
 * How much more, and since when: changes between periods, doublings and halvings, level shifts,
 * join points, and the line before and after a dated event.
 */
package strandline.analysis.change;
