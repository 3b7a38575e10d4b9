package strandline.claim;

/** One thing that a claim says of the data: configured when the spec is read, judged once. */
@FunctionalInterface
public interface Check {
  /**
   * Holds the claim against the data.
   *
   * @return what was found
   */
  Judgement judge();
}
