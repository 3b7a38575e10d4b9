/**
 * Writing JSON: an immutable value, the writer that pours it out the same way every time, and the
 * reader that reads back what it wrote.
 */
package strandline.json;
