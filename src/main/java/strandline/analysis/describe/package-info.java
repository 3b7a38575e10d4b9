/** What a series is like: its summary, its records, and itself as an index. */
package strandline.analysis.describe;
