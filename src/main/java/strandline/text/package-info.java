/**
 * The bytes of a file as characters: archives, encodings, and files that are no text at all. What
 * was found out rather than declared is said.
 */
package strandline.text;
