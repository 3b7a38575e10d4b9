package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strandline.input.Problems;
import strandline.input.Sha256;
import strandline.input.YamlReader;

/** The files that an operator copies: a scheduler takes them, and the program their options. */
final class OperationsTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project", "."));
  private static final Path FILES = PROJECT.resolve("src/main/operations");
  private static final String PROGRAM = "/opt/strandline/strandline";

  @TempDir Path temporary;

  @Test
  void theCronLineHasATimeAUserAndACommandWithoutPerCent() throws IOException {
    List<String> lines =
        Files.readAllLines(FILES.resolve("strandline.cron")).stream()
            .filter(line -> !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
            .toList();
    assertThat(lines).hasSize(1);
    // Cron takes a per cent sign for the end of the line.
    assertThat(lines.get(0)).doesNotContain("%");
    String[] words = lines.get(0).split("\\s+", 7);
    assertThat(words).hasSize(7);
    assertThat(Integer.parseInt(words[0])).isBetween(0, 59);
    assertThat(Integer.parseInt(words[1])).isBetween(0, 23);
    assertThat(List.of(words[2], words[3], words[4])).containsOnly("*");
    assertThat(words[5]).isEqualTo("strandline");
    assertThat(words[6]).startsWith(PROGRAM + " run ").contains(" --quiet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strandline.cron", "strandline.service", "strandline-ci.yml"})
  void theProgramTakesTheOptionsAndPublishesOutsideTheCheckout(String name) throws IOException {
    String text = Files.readString(FILES.resolve(name));
    Matcher found = Pattern.compile("(?:^|\\s|=)\\S*/strandline (run .*)").matcher(text);
    assertThat(found.find()).isTrue();
    List<String> arguments = new ArrayList<>(Arrays.asList(found.group(1).split(" ")));
    assertThat(arguments).contains("--out");
    arguments.removeIf(word -> word.equals("--project") || word.equals("/srv/strandline"));
    arguments.addAll(List.of("--project", temporary.toString()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, UTF_8);
    Console console = new Console(stream, stream);
    assertThat(Main.run(arguments.toArray(String[]::new), console, Clock.systemUTC())).isEqualTo(2);
    // It came as far as looking for reports: no option was refused.
    assertThat(err.toString(UTF_8))
        .contains("reports: there is no report spec in ")
        .doesNotContain("option");
  }

  @Test
  void theContainerHoldsWhatTheBuildLeavesAndRunsAsNobodyInParticular() throws IOException {
    List<String> lines = Files.readAllLines(FILES.resolve("Containerfile"));
    assertThat(lines).contains("USER 10001");
    String command = lines.get(lines.size() - 1);
    assertThat(command).startsWith("CMD [\"" + PROGRAM + "\", \"run\", ");
    List<String> words =
        new ArrayList<>(List.of(command.replaceAll("CMD \\[|[\"\\],]", "").split(" ")));
    assertThat(words).contains("--out", "/srv/www/reports");
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.addAll(List.of("--help"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, UTF_8);
    Console console = new Console(stream, stream);
    assertThat(Main.run(arguments.toArray(String[]::new), console, Clock.systemUTC()))
        .as(said.toString(UTF_8))
        .isZero();
    // What is copied is what the page on operations says that the build leaves.
    assertThat(lines.stream().filter(line -> line.startsWith("COPY target/")))
        .containsExactly(
            "COPY target/strandline target/strandline-archive target/strandline.jar"
                + " /opt/strandline/",
            "COPY target/lib /opt/strandline/lib");
  }

  @Test
  void systemdTakesTheServiceAndTheTimer() throws Exception {
    boolean isThere = run(List.of("systemd-analyze", "--version")).equals("0");
    if (!Boolean.getBoolean("strandline.require.tools")) {
      assumeTrue(isThere, "systemd-analyze is not installed");
    }
    // It wants the program to exist, which it does only where it is installed.
    Path program = Files.createFile(temporary.resolve("strandline"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    String service = Files.readString(FILES.resolve("strandline.service"));
    assertThat(service).contains("ExecStart=" + PROGRAM + " run ");
    Path unit = temporary.resolve("strandline.service");
    Files.writeString(unit, service.replace(PROGRAM, program.toString()));
    Path timer = temporary.resolve("strandline.timer");
    Files.copy(FILES.resolve("strandline.timer"), timer);
    List<String> verify = List.of("systemd-analyze", "verify", unit.toString(), timer.toString());
    assertThat(run(verify)).isEqualTo("0");
    Files.writeString(unit, service.replace(PROGRAM, program.toString()) + "NoSuchWord=yes\n");
    assertThat(run(verify)).as("a wrong word is seen").contains("NoSuchWord");
  }

  @Test
  void theWorkflowIsYamlWithoutATab() throws IOException {
    Problems problems = new Problems();
    byte[] bytes = Files.readAllBytes(FILES.resolve("strandline-ci.yml"));
    assertThat(new YamlReader().read("strandline-ci.yml", bytes, problems)).isPresent();
    assertThat(problems.all()).isEmpty();
    assertThat(new String(bytes, UTF_8))
        .contains("permissions:", "timeout-minutes:", "--junit")
        .doesNotContain("\t");
  }

  /**
   * The steps of the workflow, done with a released archive whose program says what it is asked.
   */
  @Test
  void theWorkflowFetchesAReleaseAndRunsIt() throws Exception {
    Path program = Files.createDirectories(temporary.resolve("strandline-0.1.0"));
    Path script = program.resolve("strandline");
    Files.writeString(script, "#!/bin/sh\necho \"$@\" > \"$RUNNER_TEMP/asked\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Path archive = temporary.resolve("release.zip");
    String zip = "cd " + temporary + " && zip -qr release.zip strandline-0.1.0";
    assumeTrue(run(List.of("sh", "-c", zip)).equals("0"), "zip is not installed");
    assumeTrue(run(List.of("curl", "--version")).equals("0"), "curl is not installed");
    Path machine = Files.createDirectories(temporary.resolve("machine"));
    String steps = "set -e\nexport RUNNER_TEMP=" + machine + "\n" + steps();
    String found = "STRANDLINE=file://" + archive + "\nSTRANDLINE_SHA256=";
    String sha256 = Sha256.of(Files.readAllBytes(archive)) + "\n";
    assertThat(run(List.of("bash", "-c", found + "0".repeat(64) + "\n" + steps)))
        .startsWith("1: ")
        .contains("did NOT match");
    assertThat(run(List.of("bash", "-c", found + sha256 + steps)))
        .isEqualTo("0: " + machine + "/strandline.zip: OK");
    assertThat(machine.resolve("asked"))
        .hasContent("run --out " + machine + "/reports --junit " + machine + "/strandline.xml\n");
  }

  /** Returns the lines of the workflow's scripts. */
  private static String steps() throws IOException {
    StringBuilder steps = new StringBuilder();
    boolean isInside = false;
    for (String line : Files.readAllLines(FILES.resolve("strandline-ci.yml"))) {
      isInside = line.startsWith("          ") && isInside || line.strip().equals("run: |");
      if (isInside && !line.strip().equals("run: |")) {
        steps.append(line.strip()).append('\n');
      }
    }
    return steps.toString();
  }

  @Test
  void theTrialOfThePageIsAScript() throws Exception {
    Path trial = PROJECT.resolve(".ci/operations");
    assertThat(run(List.of("bash", "-n", trial.toString()))).isEqualTo("0");
    assertThat(run(List.of("bash", trial.toString())))
        .isEqualTo(
            "2: .ci/operations: name the archive that the build left:"
                + " target/strandline-VERSION.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strandline", "strandline-archive"})
  void theScriptsAreScriptsOfAPlainShell(String name) throws Exception {
    Path script = PROJECT.resolve("src/main/launcher").resolve(name);
    assertThat(run(List.of("sh", "-n", script.toString()))).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"'', C.UTF-8", "C, C.UTF-8", "POSIX, C.UTF-8", "de_DE.ISO-8859-1, de_DE.ISO-8859-1"})
  void whereThereIsNoLocaleNamesOfFilesAreUtf8(String given, String wanted) throws Exception {
    Path java = Files.createDirectories(temporary.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"${LC_ALL:-$LANG}\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    String script = PROJECT.resolve("src/main/launcher/strandline").toString();
    List<String> command = List.of("env", "-i", "PATH=/usr/bin:/bin", "LANG=" + given);
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("JAVA_HOME=" + temporary, "sh", script, "list"));
    assertThat(run(whole)).isEqualTo("0: " + wanted);
  }

  /** Returns the exit code, and after it what was printed, if anything was. */
  private static String run(List<String> command) throws InterruptedException, IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      boolean isVersion = command.contains("--version") && process.exitValue() == 0;
      return process.exitValue() + (said.isEmpty() || isVersion ? "" : ": " + said);
    } catch (IOException notThere) {
      return "not there";
    }
  }
}
