package strandline.quick;

import java.util.Optional;
import strandline.series.Calendar;

/**
 * Which columns of a file make the series, and what is known about them.
 *
 * @param file the file's name for problems and headings
 * @param period the name of the column of periods
 * @param value the name of the column of values
 * @param status the name of the column of statuses, if there is one
 * @param calendar the calendar that years and quarters without FY are counted on
 * @param areCounts whether the values count events, people or things
 */
public record ColumnChoice(
    String file,
    String period,
    String value,
    Optional<String> status,
    Calendar calendar,
    boolean areCounts) {}
