/** The commands on a project: its reports, claims and editions. */
package strandline.command.report;
