package strandline.claim;

/**
 * One way to read the data on which a check is tried again: another print, the same-source pair.
 *
 * @param label which reading
 * @param value what the check measures in it
 * @param agrees whether the check passes in it
 */
public record Reading(String label, double value, boolean agrees) {}
