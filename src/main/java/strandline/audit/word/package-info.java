/** The rules on words in cells: note marks, shorthand, abbreviations, symbols. */
package strandline.audit.word;
