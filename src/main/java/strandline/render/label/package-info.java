/**
 * Where words stand: events in rows above the plot, names at the ends of lines, values, brackets
 * and labels inside. No two words meet; what finds no room is left out, and that is said.
 */
package strandline.render.label;
