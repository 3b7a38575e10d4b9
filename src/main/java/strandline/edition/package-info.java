/**
 * Editions on the disk: the folder of a report, the editions in it, what they keep, how long they
 * are kept, and the records of runs. With {@code job} the only package that touches files.
 *
 * <pre>
 * OUT/&lt;report&gt;/.lock                  held while a run works
 * OUT/&lt;report&gt;/.staging-&lt;run id&gt;/   an edition in the making
 * OUT/&lt;report&gt;/.deleted-&lt;edition&gt;/   an edition that is being deleted
 * OUT/&lt;report&gt;/editions/&lt;edition&gt;/  whole editions, never changed again
 * OUT/&lt;report&gt;/current               a relative link to the newest whole edition
 * OUT/&lt;report&gt;/pinned.txt            names of editions that are never deleted
 * OUT/&lt;report&gt;/held.txt              the edition that current stays at, if any
 * OUT/&lt;report&gt;/runs/&lt;run id&gt;.json   what became of each run
 *
 * &lt;edition&gt;/run.json                 what went in and came out, the verdicts, the figures
 * &lt;edition&gt;/changes.json             what changed since the previous edition
 * &lt;edition&gt;/inputs/                  the files that it was made from
 * &lt;edition&gt;/previous/                run.json and inputs of the edition that it was compared with
 * &lt;edition&gt;/SHA256SUMS               all files of the edition with their hashes
 * </pre>
 */
package strandline.edition;
