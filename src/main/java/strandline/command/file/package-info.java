/** The commands on one file, without a project. */
package strandline.command.file;
