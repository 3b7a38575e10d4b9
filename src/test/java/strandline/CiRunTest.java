package strandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that CI runs, on a machine that has none of the tools: what it would install. */
final class CiRunTest {
  private static final List<String> BARE =
      List.of("dirname", "awk", "wc", "grep", "rm", "cat", "env", "sed");

  /** The first of the packages that are asked for; the list grows. */
  private static final String FIRST = "libxml2-utils libreoffice-calc poppler-utils python3";

  @TempDir Path checkout;
  private Path tools;
  private Path log;

  @BeforeEach
  void aMachineWithoutTools() throws IOException {
    Path project = Path.of(System.getProperty("strandline.project", "."));
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash), "there is no bash here");
    Files.createDirectories(checkout.resolve(".ci"));
    Files.copy(project.resolve(".ci/run"), checkout.resolve(".ci/run"));
    Files.copy(project.resolve("README.md"), checkout.resolve("README.md"));
    tools = Files.createDirectories(checkout.resolve("tools"));
    log = checkout.resolve("log.txt");
    for (String name : BARE) {
      for (String folder : List.of("/usr/bin", "/bin")) {
        Path real = Path.of(folder, name);
        if (Files.isExecutable(real) && Files.notExists(tools.resolve(name))) {
          Files.createSymbolicLink(tools.resolve(name), real);
        }
      }
    }
    stub("git", "");
    stub("cksum", "");
    stub("mvn", "exit 9");
    stub("sleep", "");
  }

  private void stub(String name, String end) throws IOException {
    Path file = tools.resolve(name);
    // Never through a link: it would overwrite the machine's own tool.
    Files.deleteIfExists(file);
    String says = "echo \"" + name + " $*\" >> '" + log + "'\n";
    Files.writeString(file, "#!/bin/bash\n" + says + end + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private int run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", checkout.resolve(".ci/run").toString())
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectOutput(checkout.resolve("said.txt").toFile());
    builder.environment().put("PATH", tools.toString());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<String> calls(String name) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.startsWith(name + " ")).toList();
  }

  @Test
  void whatIsMissingIsInstalledAndThenTheTestsRun() throws Exception {
    stub("id", "echo 0");
    stub("apt-get", "");
    assertThat(run()).as(Files.readString(checkout.resolve("said.txt"))).isEqualTo(9);
    assertThat(calls("apt-get")).hasSize(2).startsWith("apt-get update -q");
    assertThat(calls("apt-get").get(1))
        .startsWith("apt-get install -q -y --no-install-recommends " + FIRST)
        .endsWith(" fonts-liberation");
    assertThat(calls("mvn")).hasSize(1);
  }

  @Test
  void aMirrorThatFailsIsAskedOnceMoreAndThenTheScriptEnds() throws Exception {
    stub("id", "echo 0");
    stub("apt-get", "exit 100");

    assertThat(run()).isEqualTo(100);
    assertThat(calls("apt-get")).containsExactly("apt-get update -q", "apt-get update -q");
    assertThat(calls("mvn")).isEmpty();
  }

  @Test
  void whoIsNotRootInstallsThroughSudo() throws Exception {
    stub("id", "echo 1000");
    stub("sudo", "");
    assertThat(run()).isEqualTo(9);
    assertThat(calls("sudo")).hasSize(2).startsWith("sudo apt-get update -q");
    assertThat(calls("sudo").get(1))
        .startsWith(
            "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y"
                + " --no-install-recommends "
                + FIRST)
        .endsWith(" fonts-liberation");
  }
}
