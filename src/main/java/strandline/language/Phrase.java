package strandline.language;

/** The keys of what is found inside sentences of every area. */
public enum Phrase implements Key {
  /** A percentage: {@code number}. */
  PER_CENT,
  /** A confidence interval: {@code level}, {@code low}, {@code high}. */
  INTERVAL,
  /** Several sentences as one: {@code sentences}. */
  SENTENCES
}
