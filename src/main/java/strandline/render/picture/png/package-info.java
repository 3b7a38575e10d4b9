/** A picture as PNG: painted by Java 2D without any of its fonts, and encoded here. */
package strandline.render.picture.png;
