/** Findings that the program writes from several analyses, ranked by one stated rule. */
package strandline.content.finding;
