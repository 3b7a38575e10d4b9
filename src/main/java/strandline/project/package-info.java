/**
 * A person's own project: what a CSV file says of itself, its description in the data package, the
 * first report on it, and a folder to begin with. Values only; the command line writes the files.
 */
package strandline.project;
