package strandline.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import strandline.rollup.FileRollUp;

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

  /**
   * Returns where a file is on the disk.
   *
   * @param path relative to the project
   * @return nothing where there is only a stream
   * @throws IOException when it cannot be found out
   */
  default Optional<FileRollUp.Place> place(String path) throws IOException {
    return Optional.empty();
  }

  /**
   * Returns a file of records.
   *
   * @param path relative to the project
   * @return the file, opened when it is read
   */
  default FileRollUp.Source source(String path) {
    return new FileRollUp.Source() {
      @Override
      public InputStream open() throws IOException {
        return Folder.this.open(path);
      }

      @Override
      public Optional<FileRollUp.Place> place() throws IOException {
        return Folder.this.place(path);
      }
    };
  }
}
