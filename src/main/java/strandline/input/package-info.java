/** Strict reading of YAML and JSON with line and column, and the problems that readers report. */
package strandline.input;
