package strandline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;
import strandline.job.RunRequest;

/** The program that runs: its version and what tells two builds of one version apart. */
public final class RunningProgram implements IVersionProvider {
  /** As many as a person can compare. */
  private static final int BUILD_DIGITS = 12;

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

  private static String version() {
    return version(implementation());
  }

  private static String build() {
    return build(implementation());
  }

  /** Returns what stands before the plus sign. */
  static String version(String implementation) {
    return implementation.split("\\+", 2)[0];
  }

  /** Returns the first digits behind the plus sign; none where there is none. */
  static String build(String implementation) {
    String[] parts = implementation.split("\\+", 2);
    return parts.length < 2 ? "" : parts[1].substring(0, BUILD_DIGITS);
  }

  /** Version and build, as the jar's manifest has them; a class path of folders has none. */
  private static String implementation() {
    return Optional.ofNullable(RunningProgram.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}
