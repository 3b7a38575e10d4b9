/** Words that make tables from series. */
package strandline.content.table;
