package strandline.language;

/** The keys of verdicts on claims, and of how a check fares on other readings. */
public enum ClaimKey implements Key {
  /** The quantities are {@code text}. */
  WRITTEN,
  /** The quantities are {@code first}, {@code second}. */
  BOTH,
  /** The quantities are {@code evidence}, {@code facts}. */
  ONLY_THE_ARTICLE,
  /** The quantities are {@code evidence}, {@code n}, {@code reservations}. */
  WITH_RESERVATIONS,
  /** The quantity is {@code text}. */
  RESERVATION,
  /** The quantities are {@code fact}, {@code publisher}. */
  RESTS_ON_ANNOUNCEMENT,
  /** The quantities are {@code fact}, {@code publisher}. */
  RESTS_ON_UNDATED,
  /** The quantities are {@code fact}, {@code publisher}. */
  RESTS_ON_INFERRED,
  /** The quantities are {@code fact}, {@code publisher}. */
  RESTS_ON_SECONDARY,
  /** No quantities. */
  CAUSE,
  /** The quantities are {@code day}, {@code then}. */
  DECIDED_LATER,
  /** The quantities are {@code changes}, {@code day}, {@code standing}. */
  CHANGED_LATER,
  /** The quantities are {@code agreeing}, {@code n}, {@code which}. */
  SO_IN_READINGS,
  /** The quantities are {@code agreeing}, {@code kind}, {@code n}, {@code which}. */
  SO_ON,
  /** The quantities are {@code others}. */
  NOT_SO,
  /** No quantities. */
  ALL_GIVE,
  /** The quantities are {@code highest}, {@code lowest}. */
  ENDS_GIVE,
  /** The quantities are {@code label}, {@code value}. */
  GIVES,
  /** The quantities are {@code kind}. */
  AGREEING
}
