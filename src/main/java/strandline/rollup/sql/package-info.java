/** A roll-up as SQL, where the records already live in a database. */
package strandline.rollup.sql;
