package strandline.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import strandline.edition.StagedFiles;

/**
 * What an exception that stopped a command means to whoever called it.
 *
 * @param code how the command ends
 * @param message one sentence without a full stop
 */
public record Failure(ExitCode code, String message) {
  private static final String NO_MEMORY = OutOfMemoryError.class.getName();

  /** A change of the disk that a command could not make. */
  private static final class NotWritten extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    NotWritten(IOException failure) {
      super(failure);
    }
  }

  /**
   * Makes a change of the disk for a command that otherwise only reads.
   *
   * @param change the change
   * @throws UncheckedIOException when the disk refuses; {@link #of} then says that the output could
   *     not be written
   */
  public static void written(StagedFiles.Change change) {
    try {
      change.make();
    } catch (IOException refused) {
      throw new NotWritten(refused);
    }
  }

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
    if (thrown instanceof NotWritten) {
      String words = inWords(failure);
      String remedy = "; see to room and rights there, or name another place";
      return new Failure(ExitCode.NOT_WRITTEN, "cannot be written: " + words + remedy);
    }
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
    return path + ": " + reason(failure);
  }

  /** Says whether a reading failed because there is no such file. */
  static boolean isMissing(IOException failure) {
    return failure instanceof NoSuchFileException || failure instanceof FileNotFoundException;
  }

  /**
   * Says what is the matter with a file whose name has been said.
   *
   * @param failure what the disk said
   * @return the reason alone
   */
  public static String reason(IOException failure) {
    if (!(failure instanceof FileSystemException system)) {
      return failure.getMessage();
    } else if (system.getReason() != null) {
      return system.getReason();
    } else if (failure instanceof AccessDeniedException) {
      return "whoever runs Strandline has no right to it";
    } else if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (failure instanceof FileAlreadyExistsException) {
      return "a file, or a link that leads nowhere, is in its place";
    }
    return failure.getClass().getSimpleName().replace("Exception", "");
  }
}
