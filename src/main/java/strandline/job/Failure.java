package strandline.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * What an exception that stopped a command means to whoever called it.
 *
 * @param code how the command ends
 * @param message one sentence without a full stop
 */
public record Failure(ExitCode code, String message) {
  private static final String NO_MEMORY = OutOfMemoryError.class.getName();

  /**
   * Returns what a failure of a command that only reads means.
   *
   * @param thrown what was thrown
   * @return memory that ran out, a file that cannot be read, or else a bug
   */
  public static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      // A class that failed to load for want of memory keeps the words alone.
      if (cause instanceof OutOfMemoryError || said.contains(NO_MEMORY)) {
        return new Failure(ExitCode.NOT_WRITTEN, outOfMemory(said));
      }
    }
    IOException failure =
        thrown instanceof IOException reading
            ? reading
            : thrown instanceof UncheckedIOException unchecked
                ? unchecked.getCause()
                : thrown instanceof DirectoryIteratorException listing ? listing.getCause() : null;
    return failure == null
        ? new Failure(ExitCode.BUG, "a bug: " + thrown)
        : new Failure(ExitCode.WRONG_INPUT, "cannot be read: " + inWords(failure));
  }

  private static String outOfMemory(String said) {
    if (said.contains("thread")) {
      return "the system starts no further thread (" + said + "); allow more, such as TasksMax";
    }
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    long more = Math.max(2, (2 * mebibytes + 1023) >> 10);
    return "there is too little memory: Java was given "
        + mebibytes
        + " MiB; set STRANDLINE_JAVA_OPTIONS=-Xmx"
        + more
        + "g and run again";
  }

  /**
   * Says what is the matter with a file; the Java library often gives the path alone.
   *
   * @param failure what the disk said
   * @return the path and the reason
   */
  public static String inWords(IOException failure) {
    if (!(failure instanceof FileSystemException system)) {
      return failure.getMessage();
    }
    String path = system.getOtherFile() == null ? system.getFile() : system.getOtherFile();
    return path + ": " + (system.getReason() == null ? reason(system) : system.getReason());
  }

  /** Says whether a reading failed because there is no such file. */
  static boolean isMissing(IOException failure) {
    return failure instanceof NoSuchFileException || failure instanceof FileNotFoundException;
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "whoever runs Strandline has no right to it";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a file, or a link that leads nowhere, is in its place";
    }
    return failure.getClass().getSimpleName().replace("Exception", "");
  }
}
