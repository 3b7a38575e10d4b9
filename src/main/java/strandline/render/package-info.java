/** What renderers share: the interface, the artifacts they make, the palette and refusals. */
package strandline.render;
