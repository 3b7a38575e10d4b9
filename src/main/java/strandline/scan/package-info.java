/**
 * Large delimited files read as bytes: only the columns asked for, no object for a cell, one range
 * of the file per core. Whatever is not plainly regular is not read at all, so that the careful
 * reader of the package {@code csv} is the only one that decides what an odd file means.
 */
package strandline.scan;
