/** How often dated events come: yearly counts, gaps, rates, and the comparison of two regimes. */
package strandline.analysis.event;
