/**
 * A figure as a picture and as files: where titles, ticks, events, labels and panels stand until no
 * two words overlap; the pictures in every format, the plotted values, and a card that says in JSON
 * what the picture shows, from what and under which terms.
 */
package strandline.render.figure;
