/** Writing JSON: an immutable value, and the writer that pours it out the same way every time. */
package strandline.json;
