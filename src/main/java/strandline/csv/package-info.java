/**
 * A CSV file as records of texts: how its bytes become characters, how its characters become cells,
 * and what is said when they do not; and CSV files that no spreadsheet runs. Nothing here knows
 * what a column means.
 */
package strandline.csv;
