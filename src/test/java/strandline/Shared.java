package strandline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of oracles beside the project, which a stranger does not have. */
public final class Shared {
  private Shared() {}

  /**
   * Returns a file or folder of the oracles, or skips the test where there are none.
   *
   * @param relative the path inside the folder
   * @return the path
   */
  public static Path path(String relative) {
    String root = System.getProperty("strandline.shared", "");
    assumeTrue(!root.isEmpty(), "the oracles are not on this machine");
    Path path = Path.of(root, relative);
    if (!Files.exists(path)) {
      throw new AssertionError("-Dstrandline.shared is set, and there is no " + path);
    }
    return path;
  }
}
