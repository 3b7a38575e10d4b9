/** Words that make sentences: paragraphs, findings, and claims with their checks. */
package strandline.content.text;
