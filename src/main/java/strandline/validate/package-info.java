/**
 * The check of files as a person asks for it: every cell against its schema, or against what the
 * column turns out to hold; printed totals; what changed since the last accepted file; and the rows
 * that were rejected, to mend and to send back.
 */
package strandline.validate;
