/**
 * Numbers and dates as English prose writes them: one rounding rule for every sentence and label.
 */
package strandline.language;
