package strandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.edition.Edition;

/**
 * Many {@code kill -9} at random moments of the nightly run: on demand, by {@code mvn test
 * -Dtest=KillCampaignTest -Dstrandline.campaign=kills}, with {@code -Dstrandline.kills=200} as the
 * default number.
 */
final class KillCampaignTest {
  private static final String REPORT = "cuban-migration";

  @TempDir Path temporary;

  @Test
  void afterEveryKillCurrentIsAWholeEditionAndTheNextRunHeals() throws Exception {
    assumeTrue("kills".equals(System.getProperty("strandline.campaign")), "on demand alone");
    int kills = Integer.getInteger("strandline.kills", 200);
    Path project = copyOfProject();
    long begin = System.nanoTime();
    assertThat(start(project).waitFor(120, TimeUnit.SECONDS)).isTrue();
    long whole = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    Random moments = new Random(20141001);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < kills; i++) {
      String note = "\n# changed " + i + "\n";
      Files.writeString(spec(project), note, StandardOpenOption.APPEND);
      Process process = start(project);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt((int) whole)));
      boolean isAlive = process.isAlive();
      process.destroyForcibly().waitFor();
      seen.merge(isAlive ? state(project) : "ended before the kill", 1, Integer::sum);
      assertThatCurrentIsWhole(project, i);
    }
    assertThat(start(project).waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThatCurrentIsWhole(project, kills);
    assertThat(names(folder(project))).containsExactly(".lock", "current", "editions", "runs");
    for (String name : names(folder(project).resolve("editions"))) {
      Path edition = folder(project).resolve("editions").resolve(name);
      assertThat(Edition.at(edition).orElseThrow().isWhole()).as(name).isTrue();
    }
    System.out.println(kills + " kills within " + whole + " ms: " + seen);
  }

  private static void assertThatCurrentIsWhole(Path project, int kill) throws IOException {
    Path current = folder(project).resolve("current").toRealPath();
    assertThat(Edition.at(current).orElseThrow().isWhole()).as("after kill " + kill).isTrue();
  }

  /** Says how far the killed run came, by what it left. */
  private static String state(Path project) throws IOException {
    List<String> left =
        names(folder(project)).stream().filter(n -> n.startsWith(".staging")).toList();
    if (left.isEmpty()) {
      return "killed before staging or after the record";
    }
    Path edition = folder(project).resolve(left.get(left.size() - 1)).resolve("edition");
    if (!Files.exists(edition)) {
      return "killed after the edition was placed";
    }
    return names(edition).isEmpty() ? "killed before writing" : "killed while writing";
  }

  private static Path folder(Path project) {
    return project.resolve("reports").resolve(REPORT);
  }

  private static Path spec(Path project) {
    return project.resolve("reports").resolve(REPORT + ".yaml");
  }

  private static Process start(Path project) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "strandline.cli.Main",
            "run",
            "--quiet",
            "--keep",
            "3")
        .directory(project.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path copyOfProject() throws IOException {
    Path from = Path.of(System.getProperty("strandline.project", "."));
    Path to = temporary.resolve("a project");
    for (String folder : List.of("datasets", "reports")) {
      Files.createDirectories(to.resolve(folder));
      try (Stream<Path> files = Files.list(from.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    return to;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
