/**
 * A picture as PDF, made by PDFBox: shapes as shapes, words as text in the program's own font, the
 * description as the alternative text of the one figure on the page.
 */
package strandline.render.picture.pdf;
