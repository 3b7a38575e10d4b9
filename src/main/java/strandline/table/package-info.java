/**
 * Tabular resources after the Data Package standard: Table Schema, CSV files checked against it
 * cell by cell and key by key, and the checked table that holds what was read. Nothing here knows
 * what the columns mean.
 */
package strandline.table;
