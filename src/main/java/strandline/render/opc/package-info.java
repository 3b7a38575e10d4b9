/**
 * Packages of parts in a zip file, by the Open Packaging Conventions (ECMA-376 Part 2), and the
 * markup inside them. Knows nothing of workbooks.
 */
package strandline.render.opc;
