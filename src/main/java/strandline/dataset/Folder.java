package strandline.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import strandline.rollup.FileRollUp;
import strandline.scan.ByteSource;
import strandline.scan.RecordInput;

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
   * Opens a file for reads from any place.
   *
   * @param path relative to the project
   * @return its bytes, which the caller closes; nothing where there is only a stream
   * @throws IOException when it cannot be read
   */
  default Optional<ByteSource> bytes(String path) throws IOException {
    return Optional.empty();
  }

  /**
   * Returns one of the files.
   *
   * @param path relative to the project
   * @return the file, opened when it is read
   */
  default RecordInput input(String path) {
    return new RecordInput() {
      @Override
      public InputStream open() throws IOException {
        return Folder.this.open(path);
      }

      @Override
      public Optional<ByteSource> bytes() throws IOException {
        return Folder.this.bytes(path);
      }
    };
  }

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
