package strandline.dataset;

import java.io.IOException;
import java.io.InputStream;

/** Where files are read from, by path relative to the project; the edge supplies it. */
@FunctionalInterface
public interface Folder {
  /**
   * Opens a file.
   *
   * @param path relative to the project, with forward slashes, such as {@code datasets/talks.csv}
   * @return its bytes; the caller closes it
   * @throws java.io.FileNotFoundException when there is no such file
   * @throws IOException when it cannot be read
   */
  InputStream open(String path) throws IOException;
}
