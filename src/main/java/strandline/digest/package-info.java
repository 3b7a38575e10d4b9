/** The digest by which files and parts of a report are told apart. */
package strandline.digest;
