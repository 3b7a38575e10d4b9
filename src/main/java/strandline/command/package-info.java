/** What the commands share: the console, the option that names the project, the running program. */
package strandline.command;
