/**
 * Periods, calendars, observations with their statuses, measures, and series with their provenance:
 * the values that everything above shares. Nothing here knows files or libraries.
 */
package strandline.series;
