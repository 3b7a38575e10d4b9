package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import strandline.Reference;

/**
 * What {@code strandline analyse} answered.
 *
 * @param exitCode its exit code
 * @param out what it printed
 * @param err its messages
 */
record Analysed(int exitCode, String out, String err) {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  /** Runs the command on a text as a file of a folder. */
  static Analysed of(Path folder, String csv, String... options) {
    try {
      Path file = Files.writeString(folder.resolve("flow.csv"), csv, UTF_8);
      List<String> arguments = new ArrayList<>(List.of("analyse", file.toString()));
      arguments.addAll(List.of(options));
      Analysed found = run(arguments.toArray(String[]::new));
      String shown = folder.toString().replace('\\', '/') + "/";
      return new Analysed(
          found.exitCode, found.out.replace(shown, ""), found.err.replace(shown, ""));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Runs the command on columns t and v. */
  static Analysed ofColumns(Path folder, String csv, String... options) {
    List<String> all = new ArrayList<>(List.of("--period", "t", "--value", "v"));
    all.addAll(List.of(options));
    return of(folder, csv, all.toArray(String[]::new));
  }

  static Analysed run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    int code = Main.run(arguments, console, CLOCK);
    return new Analysed(code, plain(out), plain(err));
  }

  private static String plain(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8).replace("\r\n", "\n");
  }

  /** The JSON, which is YAML too. */
  Reference json() {
    return new Reference(
        new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build()).loadFromString(out));
  }

  /** A series as a file with columns t and v: months where twelve make a year, else its times. */
  static String csv(double[] times, double[] values, int frequency) {
    StringBuilder csv = new StringBuilder("t,v\n");
    for (int i = 0; i < times.length; i++) {
      csv.append(label(times[i], frequency)).append(',').append(values[i]).append('\n');
    }
    return csv.toString();
  }

  private static String label(double time, int frequency) {
    int year = (int) Math.floor(time + 1e-6);
    long month = Math.round((time - year) * 12) + 1;
    return frequency == 12
        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
        : String.format(Locale.ROOT, time < 1000 ? "%d" : "%04d", (long) time);
  }
}
