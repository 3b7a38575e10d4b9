/**
 * The data package: CSV files checked against their schema and held as tables, from which series
 * and dated events are taken.
 */
package strandline.dataset;
