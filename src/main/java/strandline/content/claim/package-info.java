/** Reading claims from a spec, and the word that shows their verdicts. */
package strandline.content.claim;
