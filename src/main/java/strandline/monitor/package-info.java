/** What a run tells those who watch it: progress, log lines, JUnit XML, metrics. */
package strandline.monitor;
