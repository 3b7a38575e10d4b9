/**
 * Words that fit a model to a series and show it: where it changed, its season, before and after an
 * event, what is unusual, and whether two series move together. A method that declines gives a
 * paragraph with its reason.
 */
package strandline.content.model;
