package strandline.dataset;

/** A checked dataset of observations. */
public final class Dataset {
  private Dataset() {}
}
