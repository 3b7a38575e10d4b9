/** Words that make tables: of series, events, prints, comparisons and trends. */
package strandline.content.table;
