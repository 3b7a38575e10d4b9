/** The rule P9: a finished workbook against the tables that it was made from. */
package strandline.audit.source;
