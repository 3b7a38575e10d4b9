/**
 * Records held by column, in as few bytes as their values need: words as numbers of a list, numbers
 * as whole numbers. A million records need no million objects.
 */
package strandline.column;
