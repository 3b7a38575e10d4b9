/** Printed totals that their parts should add up to, looked at while a file is read. */
package strandline.schema;
