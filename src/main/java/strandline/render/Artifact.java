package strandline.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A file that a renderer made, before it is written anywhere.
 *
 * @param path relative to the edition's folder, with forward slashes, such as {@code
 *     charts/flow.png}
 * @param mediaType its media type
 * @param content writes it; may be called more than once and gives the same bytes each time
 * @param fixedName a second name in the same folder, which is the same in every edition
 */
public record Artifact(String path, String mediaType, Content content, Optional<String> fixedName) {
  /** Something that writes itself. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes everything and leaves the stream open.
     *
     * @param out where to
     * @throws IOException when the stream fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Makes an artifact with one name.
   *
   * @param path relative to the edition's folder
   * @param mediaType its media type
   * @param content writes it
   */
  public Artifact(String path, String mediaType, Content content) {
    this(path, mediaType, content, Optional.empty());
  }

  /**
   * Returns an artifact that holds its bytes.
   *
   * @param path relative to the edition's folder
   * @param mediaType its media type
   * @param bytes the content
   * @return the artifact
   */
  public static Artifact of(String path, String mediaType, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new Artifact(path, mediaType, out -> out.write(copy));
  }
}
