package strandline.dataset;

import java.io.IOException;
import strandline.input.Problems;

/** Reads a data package: its descriptor, its CSV files, its sources. */
public final class DataPackageReader {
  /** Makes a reader. */
  public DataPackageReader() {}

  /**
   * Reads everything, and lists every problem.
   *
   * @param folder where the files are
   * @param descriptor the descriptor's path, such as {@code datasets/datapackage.json}
   * @param problems takes what is wrong or doubtful
   * @return the package; usable only when no error was added
   * @throws IOException when a file cannot be read for another reason than that it is missing
   */
  public DataPackage read(Folder folder, String descriptor, Problems problems) throws IOException {
    throw new UnsupportedOperationException();
  }
}
