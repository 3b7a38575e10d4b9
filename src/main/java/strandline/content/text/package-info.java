/** Words that make sentences. */
package strandline.content.text;
