/** Commands, wiring and exit codes: the only place that knows the console and the clock. */
package strandline.cli;
