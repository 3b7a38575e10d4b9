/**
 * Table Schema, and the one streaming checker of CSV files: cells, keys, references and printed
 * totals. Beside it the facts of a file's columns, how they drift, and the rows that are rejected.
 */
package strandline.schema;
