/**
 * One column of any CSV file through the whole battery: reading it, and writing what was found as
 * JSON and for a person.
 */
package strandline.quick;
