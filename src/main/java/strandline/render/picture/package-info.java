/**
 * Pictures as values, and the files they are poured into. A picture is a list of shapes and words
 * in points and of drawings by a library; one painter paints it on the graphics of Java 2D (PNG),
 * of Batik (SVG) or of pdfbox-graphics2d (PDF), and each file adds what it says of itself. The font
 * is the program's own and is measured from its file, so that a layout is the same on every
 * machine.
 */
package strandline.render.picture;
