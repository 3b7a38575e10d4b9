/**
 * One run of a report: lock, read, compose, render, audit, publish, record. Only this package
 * touches files; it knows no clock but the one that it is given.
 *
 * <pre>
 * OUT/&lt;report&gt;/.lock                  held while a run works
 * OUT/&lt;report&gt;/.staging-&lt;run id&gt;/   an edition in the making
 * OUT/&lt;report&gt;/editions/&lt;edition&gt;/  whole editions, never changed again
 * OUT/&lt;report&gt;/current               a relative link to the newest whole edition
 * OUT/&lt;report&gt;/runs/&lt;run id&gt;.json   what became of each run
 * </pre>
 */
package strandline.job;
