/**
 * The files that a figure is given out as: pictures in every format, the plotted values, and a card
 * that says in JSON what the picture shows, from what and under which terms.
 */
package strandline.render.figure;
