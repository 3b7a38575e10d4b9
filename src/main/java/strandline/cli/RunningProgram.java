package strandline.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;
import strandline.edition.FileTree;
import strandline.job.RunRequest;

/** The program that runs: its version and what tells two jars of one version apart. */
public final class RunningProgram implements IVersionProvider {
  /** Makes the provider of the line that {@code --version} prints. */
  public RunningProgram() {}

  @Override
  public String[] getVersion() {
    String build = build();
    return new String[] {"strandline " + version() + (build.isEmpty() ? "" : " build " + build)};
  }

  /**
   * Returns the running program as a run record names it.
   *
   * @return version, build, Java, host and process
   */
  public static RunRequest.Program program() {
    String java = System.getProperty("java.runtime.version", "unknown");
    return new RunRequest.Program(version(), build(), java, host(), ProcessHandle.current().pid());
  }

  /** The name is asked of the system and not of the network, which may take its time. */
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException notLinux) {
      return System.getenv().getOrDefault("COMPUTERNAME", "unknown");
    }
  }

  /** What tells two jars of one version apart; a class path of folders has none. */
  private static String build() {
    try {
      Path jar =
          Path.of(RunningProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? FileTree.printOfZip(jar) : "";
    } catch (IOException | URISyntaxException unknown) {
      return "";
    }
  }

  /** The version, as the jar's manifest has it; a class path of folders has none. */
  private static String version() {
    return Optional.ofNullable(RunningProgram.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}
