/**
 * What the methods of analysis read and how they word what they found: the comparable values of a
 * series with their periods, the guards that come before every method, and numbers in words.
 */
package strandline.analysis.sample;
