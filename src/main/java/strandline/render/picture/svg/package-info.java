/** A picture as SVG that stands alone: real text, its font inside, as few bytes as it takes. */
package strandline.render.picture.svg;
