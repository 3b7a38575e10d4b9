package strandline.series;

/**
 * One report of an event: a row of a file.
 *
 * @param when the date that this report gives
 * @param basis {@code stated}, {@code inferred}, {@code announced} or {@code reported}
 * @param place where it says the event was; empty when it does not say
 * @param text what it says happened, in our words
 * @param sourceId the source's id
 * @param printed when it was printed, as precisely as known; empty when unknown
 * @param preferred whether the event takes its date from this report
 * @param reason why it is preferred or not
 * @param line the line of the file
 */
public record EventReport(
    DateRange when,
    String basis,
    String place,
    String text,
    String sourceId,
    String printed,
    boolean preferred,
    String reason,
    int line) {}
