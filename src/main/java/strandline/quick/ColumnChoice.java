package strandline.quick;

/**
 * Which columns of a file make the series, and what is known about them.
 *
 * @param file the file's name for problems and headings
 * @param period the name of the column of periods
 * @param value the name of the column of values
 * @param forms how the cells are written; its marks name the column of statuses, if there is one
 * @param areCounts whether the values count events, people or things
 */
public record ColumnChoice(
    String file, String period, String value, CellForms forms, boolean areCounts) {}
