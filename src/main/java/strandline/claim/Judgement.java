package strandline.claim;

import java.util.List;

/**
 * What one check found.
 *
 * @param standing what the data say
 * @param evidence one sentence with the figures
 * @param reservations why it is not a plain yes; one sentence each
 * @param readings the check tried on other readings of the data
 * @param sourceIds ids of the sources that the evidence rests on
 */
public record Judgement(
    Standing standing,
    String evidence,
    List<String> reservations,
    List<Reading> readings,
    List<String> sourceIds) {
  /** Copies; a reservation turns a plain yes into one with reservation. */
  public Judgement {
    reservations = List.copyOf(reservations);
    readings = List.copyOf(readings);
    sourceIds = List.copyOf(sourceIds);
    if (standing == Standing.HOLDS && !reservations.isEmpty()) {
      standing = Standing.HOLDS_WITH_RESERVATION;
    }
  }

  /**
   * Returns a check that found what the claim says, or not.
   *
   * @param agrees whether the data agree
   * @param evidence one sentence with the figures
   * @param reservations why a yes is not a plain one
   * @param readings other readings
   * @param sourceIds ids of sources
   * @return the judgement
   */
  public static Judgement of(
      boolean agrees,
      String evidence,
      List<String> reservations,
      List<Reading> readings,
      List<String> sourceIds) {
    Standing standing = agrees ? Standing.HOLDS : Standing.DOES_NOT_HOLD;
    return new Judgement(standing, evidence, reservations, readings, sourceIds);
  }

  /**
   * Returns a check that could not be made.
   *
   * @param why one sentence
   * @return the judgement
   */
  public static Judgement undecidable(String why) {
    return new Judgement(Standing.UNDECIDABLE, why, List.of(), List.of(), List.of());
  }
}
