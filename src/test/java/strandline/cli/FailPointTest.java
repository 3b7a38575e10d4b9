package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.SmallProject;
import strandline.job.RunRequest.Step;

/** The whole program, as a process of its own, dies at each of its steps. */
final class FailPointTest {
  @TempDir Path temporary;

  /** The program, which dies where its log says that a step is done. */
  public static final class Dying {
    private Dying() {}

    /**
     * Runs the program.
     *
     * @param arguments the step, and after it the command line
     */
    public static void main(String[] arguments) {
      PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
      PrintStream log =
          new PrintStream(OutputStream.nullOutputStream(), true, UTF_8) {
            @Override
            public void println(String line) {
              if (line.endsWith(" step=" + arguments[0])) {
                Runtime.getRuntime().halt(137);
              }
            }
          };
      String[] command = Arrays.copyOfRange(arguments, 1, arguments.length);
      System.exit(Main.run(command, new Console(nobody, log), Clock.systemUTC()));
    }
  }

  @Test
  void atEveryStepCurrentIsAWholeEditionAndTheNextRunHeals() throws Exception {
    SmallProject project = SmallProject.in(temporary.resolve("a project"));
    assertThat(run(project)).startsWith("small: published edition 2024-09");
    int number = 2;
    for (Step step : Step.values()) {
      project.change(number);
      String before = "2024-09" + (number == 2 ? "" : "-r" + (number - 1));
      String after = "2024-09-r" + number;
      Process process =
          project.start(
              Dying.class,
              List.of(step.name().toLowerCase(Locale.ROOT)),
              List.of("--log-format", "text", "--keep", "2"));
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", step).isTrue();
      assertThat(process.exitValue()).as("%s is reached", step).isEqualTo(137);
      boolean isSwitched = step.compareTo(Step.SWITCHED) >= 0;
      assertThat(project.wholeEditions()).as("after %s", step).contains(before);
      assertThat(current(project)).as("after %s", step).isEqualTo(isSwitched ? after : before);
      String said = isSwitched ? "nothing new since edition " : "published edition ";
      assertThat(run(project)).as("after %s", step).startsWith("small: " + said + after);
      assertThat(project.wholeEditions()).contains(after);
      assertThat(SmallProject.names(project.folder()))
          .as("after %s", step)
          .containsExactly(".lock", "current", "editions", "runs");
      number++;
    }
  }

  private static String current(SmallProject project) throws java.io.IOException {
    return project.folder().resolve("current").toRealPath().getFileName().toString();
  }

  private static String run(SmallProject project) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    String[] command = {"run", "--project", project.root().toString(), "--keep", "2"};
    assertThat(Main.run(command, console, Clock.systemUTC())).as(err.toString(UTF_8)).isZero();
    return out.toString(UTF_8).lines().findFirst().orElseThrow();
  }
}
