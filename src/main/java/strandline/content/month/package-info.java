/** Words that fold a monthly series by its years: one line a year, a map, a panel a month. */
package strandline.content.month;
