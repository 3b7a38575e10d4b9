/**
 * Pictures as values, and the files they are poured into: shapes and words in points, written as
 * PNG or as SVG by the same list. The font is the program's own and is measured from its file, so
 * that a layout is the same on every machine.
 */
package strandline.render.picture;
