/** How much more: changes between periods, indices, doublings and halvings. */
package strandline.analysis.change;
