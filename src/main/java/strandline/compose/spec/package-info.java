/** What can be said of a spec before any data are read. */
package strandline.compose.spec;
