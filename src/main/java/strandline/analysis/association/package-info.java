/** Whether two series move together, at once or one after the other. */
package strandline.analysis.association;
