/** What renderers share: the interface, the artifacts they make, palette and words for numbers. */
package strandline.render;
