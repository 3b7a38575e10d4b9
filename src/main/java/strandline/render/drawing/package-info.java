/**
 * Charts and pictures over the cells of a sheet: DrawingML (ECMA-376 Part 1, sections 20 and 21).
 */
package strandline.render.drawing;
