/**
 * The words that a report's spec may use. Each word is one small class that reads its fields and
 * makes blocks; what words share is here.
 */
package strandline.content;
