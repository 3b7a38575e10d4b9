/**
 * A workbook as a value, finished before any file exists: sheets, their tables cell by cell, their
 * charts. Layout makes it, a writer pours it out.
 */
package strandline.render.sheet;
