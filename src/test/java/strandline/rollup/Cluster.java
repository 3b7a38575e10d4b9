package strandline.rollup;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of the test's own, in a folder of its own. */
final class Cluster implements AutoCloseable {
  private final Path programs;
  private final Path folder;
  private final List<String> user;
  private final int port;

  private Cluster(Path programs, Path folder, List<String> user, int port) {
    this.programs = programs;
    this.folder = folder;
    this.user = user;
    this.port = port;
  }

  /** Returns the folder of the server's programs, the newest version's. */
  static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(versions)) {
      try (Stream<Path> folders = Files.list(versions)) {
        folders.map(version -> version.resolve("bin")).forEach(found::add);
      }
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      found.add(Path.of(folder));
    }
    return found.stream()
        .sorted(Comparator.reverseOrder())
        .filter(path -> Files.isExecutable(path.resolve("initdb")))
        .findFirst();
  }

  /** Makes and starts a server; it refuses to run as root, so that root asks another user to. */
  static Cluster start(Path programs) throws IOException {
    boolean isRoot = System.getProperty("user.name").equals("root");
    List<String> user = isRoot ? List.of("runuser", "-u", "postgres", "--") : List.of();
    Path folder = Files.createTempDirectory("strandline-postgres");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Cluster cluster = new Cluster(programs, folder, user, port);
    if (isRoot) {
      cluster.run(List.of("chown", "postgres", folder.toString()));
    }
    String data = folder.resolve("data").toString();
    cluster.asUser("initdb", "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync");
    String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder;
    cluster.asUser(
        "pg_ctl", "-D", data, "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
    return cluster;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=test";
  }

  @Override
  public void close() throws IOException {
    asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void asUser(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(user);
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("strandline-command", ".txt");
    // The server outlives the command and must not hold its output open.
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean hasEnded;
    try {
      hasEnded = process.waitFor(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (!hasEnded || process.exitValue() != 0) {
      throw new AssertionError(command + ": " + Files.readString(output));
    }
    Files.delete(output);
  }
}
