package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import strandline.edition.StagedFiles;
import strandline.input.Problem;
import strandline.input.Problems;

/** The two streams that a person or a scheduler reads: results, and messages. */
public final class Console {
  /** How many problems of one kind in one file are printed. */
  private static final int SHOWN = 5;

  /** What systems say when whoever read a pipe, such as {@code head}, has seen enough. */
  private static final Pattern CLOSED =
      Pattern.compile("(?i)broken pipe|pipe (is being|has been) (closed|ended)");

  private final Results written;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * Makes a console.
   *
   * @param out takes results
   * @param err takes messages
   */
  public Console(OutputStream out, PrintStream err) {
    this.written = new Results(out);
    this.out = new PrintStream(written, true, UTF_8);
    this.err = err;
  }

  /**
   * Returns the stream of results.
   *
   * @return the standard output
   */
  public PrintStream out() {
    return out;
  }

  /**
   * Returns the stream of messages.
   *
   * @return the standard error
   */
  public PrintStream err() {
    return err;
  }

  /** Says why not all results could be written; a pipe that its reader closed is well. */
  Optional<String> lost() {
    out.flush();
    return Optional.ofNullable(written.failure)
        .map(failure -> String.valueOf(failure.getMessage()))
        .filter(why -> !CLOSED.matcher(why).find());
  }

  /** A stream that remembers why it could not be written, and then takes no more. */
  private static final class Results extends FilterOutputStream {
    private IOException failure;

    Results(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
      attempt(out::flush);
    }

    private void attempt(StagedFiles.Change change) {
      if (failure == null) {
        try {
          change.make();
        } catch (IOException e) {
          failure = e;
        }
      }
    }
  }

  private record Kind(boolean isError, String file, String kind) {}

  /**
   * Prints problems; of many alike the first, and where the others are.
   *
   * @param problems what was found
   * @param record the run record that holds all of them, if there is one
   */
  public void print(Collection<Problem> problems, Optional<Path> record) {
    Map<Kind, List<Problem>> alike =
        problems.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    problem ->
                        new Kind(problem.isError(), problem.location().file(), problem.kind()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    alike.forEach((kind, group) -> print(kind, group, record));
  }

  private void print(Kind kind, List<Problem> group, Optional<Path> record) {
    String word = kind.isError() ? "error: " : "warning: ";
    List<Problem> shown = group.stream().filter(one -> one.count() == 1).limit(SHOWN).toList();
    shown.forEach(problem -> err.println(word + problem));
    long more = Problems.count(group) - shown.size();
    if (more > 0) {
      String where = record.map(path -> "; all of them are in " + path).orElse("");
      err.println(
          word
              + kind.file()
              + ": and "
              + String.format(Locale.ROOT, "%,d", more)
              + " more of this kind ("
              + kind.kind()
              + ")"
              + where);
    }
  }
}
