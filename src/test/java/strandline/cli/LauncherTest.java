package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launch script asks of Java: a Java stands there that only says what it was asked. */
final class LauncherTest {
  private static final Path SCRIPTS =
      Path.of(System.getProperty("strandline.project", "."), "src/main/launcher");

  @TempDir Path temporary;
  private Path home;
  private Path java;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    home = Files.createDirectories(temporary.toRealPath().resolve("a place/strandline"));
    for (String name : List.of("strandline", "strandline-archive")) {
      Path script = Files.copy(SCRIPTS.resolve(name), home.resolve(name));
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
    java = temporary.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\nexit 5\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void theJarBesideTheScriptIsRunFromAnyFolderAndThroughLinks() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("bin"));
    Path link = Files.createSymbolicLink(folder.resolve("strandline"), home.resolve("strandline"));
    Path relative = Files.createSymbolicLink(folder.resolve("other"), Path.of("strandline"));
    for (List<String> call :
        List.of(
            List.of(home.resolve("strandline").toString()),
            List.of(link.toString()),
            List.of(relative.toString()),
            List.of("./other"),
            List.of("/bin/sh", "other"))) {
      assertThat(said(folder, call, "list", "a b"))
          .containsSequence(
              "-cp",
              home.resolve("strandline.jar").toString(),
              "strandline.cli.Main",
              "list",
              "a b")
          .endsWith("a b", "exit 5");
    }
  }

  @Test
  void aMissingJavaIsSaidInWords() throws Exception {
    Files.delete(java);
    Path tools = Files.createDirectories(temporary.resolve("tools"));
    List<String> call =
        List.of("/usr/bin/env", "PATH=" + tools, "/bin/sh", home.resolve("strandline").toString());
    assertThat(said(home, call))
        .containsExactly(
            "strandline: there is no Java; install Java 17 or newer, or set JAVA_HOME", "exit 2");
  }

  @Test
  void theArchiveIsAskedForWhereItIs() throws Exception {
    List<String> call = List.of(home.resolve("strandline").toString());
    assertThat(said(home, call)).noneMatch(word -> word.contains("Archive"));
    Path archive = Files.writeString(home.resolve("strandline.jsa"), "an archive");
    assertThat(said(home, call))
        .contains("-XX:SharedArchiveFile=" + archive, "-Xshare:auto")
        .containsSequence("-Xlog:disable", "-Xlog:all=error:stderr");
  }

  @Test
  void aLargeFileGetsTheSecondTier() throws Exception {
    Path datasets = Files.createDirectories(temporary.resolve("my project/datasets/raw"));
    Path project = temporary.resolve("my project");
    List<String> call = List.of(home.resolve("strandline").toString(), "run");
    try (RandomAccessFile file = new RandomAccessFile(datasets.resolve("x").toFile(), "rw")) {
      file.setLength(384 << 20);
      assertThat(said(project, call)).contains("-XX:TieredStopAtLevel=1");
      file.setLength((384 << 20) + 1);
    }
    assertThat(said(project, call)).contains("-XX:TieredStopAtLevel=4");
    assertThat(said(home, call)).contains("-XX:TieredStopAtLevel=1");
    assertThat(said(home, call, "--project", project.toString()))
        .contains("-XX:TieredStopAtLevel=4");
    assertThat(said(home, call, "--project=" + project)).contains("-XX:TieredStopAtLevel=4");
  }

  @Test
  void optionsOfTheOperatorComeAfterOurs() throws Exception {
    List<String> call = List.of(home.resolve("strandline").toString());
    List<String> words = said(home, call);
    assertThat(words.indexOf("-Xmx2g")).isGreaterThan(words.indexOf("-Xmx1g")).isPositive();
    assertThat(words.indexOf("-Xmx2g")).isLessThan(words.indexOf("-cp"));
  }

  /** Only what the manual of every Java describes is asked for, and nothing that guards is off. */
  @Test
  void noProtectionIsSwitchedOff() throws Exception {
    Files.writeString(home.resolve("strandline.jsa"), "an archive");
    List<String> asked =
        new ArrayList<>(said(home, List.of(home.resolve("strandline").toString())));
    Files.delete(home.resolve("strandline.jsa"));
    asked.addAll(said(home, List.of(home.resolve("strandline-archive").toString(), "project")));
    assertThat(asked)
        .noneMatch(
            word ->
                word.matches(
                    "-Xverify.*|-XX:-Bytecode.*|-XX:\\+(Unlock|IgnoreUnrecognized).*"
                        + "|-XX:ArchiveRelocationMode.*|-Dsun[.].*|-Djdk[.].*"
                        + "|--sun-.*|--add-(opens|exports).*|--illegal-.*"));
  }

  @Test
  void aJavaThatMakesNoArchiveIsToldOfAndTheRunsExitCodeKept() throws Exception {
    Files.writeString(home.resolve("strandline.jsa"), "of another Java");
    List<String> call = List.of(home.resolve("strandline-archive").toString(), "project");
    assertThat(said(home, call))
        .contains("run", "--quiet")
        .endsWith(
            "strandline-archive: this Java makes no archive; the program works without", "exit 5");
    assertThat(home.resolve("strandline.jsa")).doesNotExist();
    assertThat(said(home, call.subList(0, 1)))
        .containsExactly(
            "usage: strandline-archive PROJECT, a folder with datasets and reports", "exit 2");
  }

  private List<String> said(Path folder, List<String> call, String... more) throws Exception {
    List<String> command = new ArrayList<>(call);
    command.addAll(List.of(more));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", java.getParent().getParent().toString());
    environment.put("STRANDLINE_JAVA_OPTIONS", "-Xmx2g -Da=b");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return (said + "exit " + process.exitValue()).lines().toList();
  }
}
