/**
 * One CSV file without a project: a column of it through the whole battery, as JSON and for a
 * person, or a chart of some of its columns.
 */
package strandline.quick;
