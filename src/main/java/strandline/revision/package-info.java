/** What changed between two editions: rows, statuses, verdicts, findings, figures, headlines. */
package strandline.revision;
