/** The verdicts on the claims of reports as a table, as JSON, and one by one with all evidence. */
package strandline.verdict;
