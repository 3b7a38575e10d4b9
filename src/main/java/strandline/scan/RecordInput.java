package strandline.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that can be read as a stream, and perhaps from any place. */
public interface RecordInput {
  /**
   * Opens the file as a stream.
   *
   * @return its bytes; the caller closes it
   * @throws java.io.FileNotFoundException when there is no such file
   * @throws IOException when it cannot be read for another reason
   */
  InputStream open() throws IOException;

  /**
   * Opens the file for reads from any place.
   *
   * @return its bytes; the caller closes it; nothing where there is only a stream
   * @throws IOException when it cannot be read
   */
  Optional<ByteSource> bytes() throws IOException;
}
