/**
 * The document model: a report is a value, finished before any file format exists. Its invariants
 * are the rules of publication: rows as wide as columns, no blank cell without a reason, a source
 * for every table, alternative text for every figure, every note resolved, unique ids.
 */
package strandline.report;
