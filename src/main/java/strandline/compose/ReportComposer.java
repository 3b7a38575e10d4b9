package strandline.compose;

import strandline.dataset.DataPackage;
import strandline.input.Problems;

/** Composes reports. */
public final class ReportComposer {
  /** Makes a composer. */
  public ReportComposer() {}

  /**
   * Composes one report.
   *
   * @param id the report's id: the spec's file name without its ending
   * @param file the spec's path relative to the project, for the places of problems
   * @param spec the spec's bytes
   * @param data the data
   * @param problems takes what is wrong or doubtful in the spec
   * @return the report and its claims
   * @throws strandline.input.InvalidInputException when the spec cannot be used
   */
  public Composition compose(
      String id, String file, byte[] spec, DataPackage data, Problems problems) {
    throw new UnsupportedOperationException();
  }
}
