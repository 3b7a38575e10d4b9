/** How much more: changes between periods, and where a series doubled or halved. */
package strandline.analysis.change;
