package strandline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static strandline.job.TinyProject.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.job.RunRequest.Step;

/** A run in a process of its own dies at each step; the last or the new edition is whole. */
final class CrashTest {
  @TempDir Path temporary;

  /** The process that dies. */
  public static final class Dying {
    private Dying() {}

    /**
     * Runs the tiny project and dies at a step, as {@code kill -9} would have it.
     *
     * @param arguments the project's folder, and the step
     * @throws IOException when the project cannot be read
     */
    public static void main(String[] arguments) throws IOException {
      Path root = Path.of(arguments[0]);
      TinyProject project = new TinyProject(root).data("new data");
      Step last = Step.valueOf(arguments[1]);
      project.run(
          (report, step) -> {
            if (step == last) {
              Runtime.getRuntime().halt(137);
            }
          });
    }
  }

  /** The process that is asked to end. */
  public static final class Sleeping {
    private Sleeping() {}

    /**
     * Runs the tiny project, stops on a signal as the command line does, and sleeps at a step.
     *
     * @param arguments the project's folder, and the step
     * @throws IOException when the project cannot be read
     */
    public static void main(String[] arguments) throws IOException {
      TinyProject project = new TinyProject(Path.of(arguments[0])).data("new data");
      Step last = Step.valueOf(arguments[1]);
      ReportJob job = new ReportJob(project.stages());
      Runtime.getRuntime().addShutdownHook(new Thread(job::stop));
      job.run(project.request((report, step) -> sleepAt(step == last)));
    }

    private static void sleepAt(boolean isHere) {
      if (isHere) {
        System.out.println("asleep");
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
      }
    }
  }

  /** The process that finds the disk full. */
  public static final class Filling {
    private Filling() {}

    /**
     * Runs the tiny project with new data of 200,000 bytes, and ends with its exit code.
     *
     * @param arguments the project's folder
     * @throws IOException when the project cannot be read
     */
    public static void main(String[] arguments) throws IOException {
      TinyProject project = new TinyProject(Path.of(arguments[0]), false);
      System.exit(project.run().exitCode().number());
    }
  }

  /** A limit on the length of files, in blocks, stands in for a disk that fills up. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8, 100, 390})
  void aFullDiskLeavesTheLastEditionAndTheNextRunHeals(int blocks) throws Exception {
    TinyProject project = new TinyProject(temporary.resolve("a project"));
    project.run();
    String large = "x".repeat(200_000);
    project.data(large);
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f " + blocks + "; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Filling.class.getName(),
                project.root.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.NOT_WRITTEN.number());
    assertThatCurrentHolds(project, "some data");
    assertThat(project.run().reports().get(0).message()).isEqualTo("published edition 2024-09-r2");
    assertThatCurrentHolds(project, large);
    assertThat(names(project.folder())).containsExactly(".lock", "current", "editions", "runs");
  }

  @Test
  void aRequestToEndIsMetWithinFiveSeconds() throws Exception {
    TinyProject project = new TinyProject(temporary.resolve("a project"));
    project.run();
    Process process = start(Sleeping.class, Step.STAGED);
    assertThat(process.inputReader().readLine()).isEqualTo("asleep");
    process.destroy();
    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThatCurrentHolds(project, "some data");
    assertThat(names(project.folder())).containsExactly(".lock", "current", "editions", "runs");
    assertThat(project.folder().resolve("runs/20261121T220500Z-4711-2.json"))
        .content()
        .contains("\"exitCode\": 143", "stopped by a signal; nothing half made stays");
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void currentIsWholeAfterADeathAndTheNextRunHeals(Step step) throws Exception {
    TinyProject project = new TinyProject(temporary.resolve("a project"));
    project.run();
    assertThat(dieAt(step)).isEqualTo(137);
    boolean isSwitched = step.compareTo(Step.SWITCHED) >= 0;
    assertThatCurrentHolds(project, isSwitched ? "new data" : "some data");
    RunResult healed = project.data("new data").run();
    assertThat(healed.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(healed.reports().get(0).message())
        .isEqualTo((isSwitched ? "nothing new since" : "published") + " edition 2024-09-r2");
    assertThatCurrentHolds(project, "new data");
    assertThat(names(project.folder())).containsExactly(".lock", "current", "editions", "runs");
    assertThat(names(project.folder().resolve("editions")))
        .containsExactly("2024-09", "2024-09-r2");
    assertThat(names(project.folder().resolve("runs"))).hasSize(3);
  }

  private static void assertThatCurrentHolds(TinyProject project, String text) throws IOException {
    assertThat(project.published()).isEqualTo(text);
    assertThat(project.folder().resolve("current/copy.txt")).hasContent(text);
    assertThat(project.folder().resolve("current/run.json")).isNotEmptyFile();
  }

  private int dieAt(Step step) throws IOException, InterruptedException {
    Process process = start(Dying.class, step);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Process start(Class<?> main, Step step) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            temporary.resolve("a project").toString(),
            step.name())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
