/** What a series is like: its summary and its records. */
package strandline.analysis.describe;
