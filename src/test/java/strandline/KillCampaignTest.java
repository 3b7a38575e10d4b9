package strandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strandline.cli.Main;

/**
 * Many {@code kill -9} at random moments of the whole program: on demand, by {@code mvn test
 * -Dtest=KillCampaignTest -Dstrandline.campaign=kills}, with {@code -Dstrandline.kills=200} as the
 * default number.
 *
 * <p>Half of the kills fall anywhere in a run, half between the first file and the end. Both are
 * drawn from what whole runs took that nobody killed: three at the start, and one after every
 * twenty kills, which also shows that the folder heals. So a campaign costs about as much as one
 * run for each kill.
 */
final class KillCampaignTest {
  private static final int BETWEEN_WHOLE_RUNS = 20;
  private static final int MOST_SECONDS = 120;

  private static final String STARTING = "before the lock, or after the record";
  private static final String WRITING = "while writing";
  private static final String PLACED = "after the edition was placed";

  @TempDir Path temporary;

  private SmallProject project;
  private int changes;

  /** How long a whole run took, in milliseconds: to the first file, and to the end. */
  private record Took(long toWriting, long toEnd) {}

  @Test
  void afterEveryKillCurrentIsAWholeEditionAndTheNextRunHeals() throws Exception {
    assumeTrue("kills".equals(System.getProperty("strandline.campaign")), "on demand alone");
    int kills = Integer.getInteger("strandline.kills", 200);
    project = SmallProject.in(temporary.resolve("a project"));
    whole();
    whole();
    Took took = whole();
    say("a run takes %d ms, of which it writes for %d", took.toEnd, took.toEnd - took.toWriting);
    Random moments = new Random(20141001);
    Map<String, Integer> seen = new TreeMap<>();
    long begin = System.nanoTime();
    for (int i = 1; i <= kills; i++) {
      seen.merge(kill(moments, took, i % 2 == 0), 1, Integer::sum);
      project.wholeEditions();
      if (i % BETWEEN_WHOLE_RUNS == 0 || i == kills) {
        took = whole();
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        long left = seconds * (kills - i) / i;
        say("%d of %d kills in %d s, about %d s to go: %s", i, kills, seconds, left, seen);
      }
    }
    assertThat(seen.getOrDefault(WRITING, 0)).as("kills while writing").isPositive();
  }

  /** Changes the spec, runs to the end, and finds all in order. */
  private Took whole() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = start();
    pauseUntilItWrites(process);
    long toWriting = millisSince(begin);
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("a run ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(project.said())).isZero();
    long toEnd = millisSince(begin);
    project.wholeEditions();
    assertThat(SmallProject.names(project.folder()))
        .containsExactly(".lock", "current", "editions", "runs");
    return new Took(toWriting, toEnd);
  }

  private String kill(Random moments, Took took, boolean isLate) throws Exception {
    Process process = start();
    if (isLate) {
      pauseUntilItWrites(process);
      pause(moments.nextLong(Math.max(1, took.toEnd - took.toWriting)));
    } else {
      pause(moments.nextLong(took.toEnd));
    }
    boolean isAlive = process.isAlive();
    assertThat(process.destroyForcibly().waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return isAlive ? state(process.pid()) : "ended before the kill";
  }

  private Process start() throws IOException {
    project.change(++changes);
    return project.start(Main.class, List.of(), List.of("--quiet", "--keep", "3"));
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static long millisSince(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private void pauseUntilItWrites(Process process) throws IOException {
    while (process.isAlive() && !state(process.pid()).equals(WRITING)) {
      pause(5);
    }
  }

  /** Says how far a run came, by what it has left; an earlier run's leavings are not looked at. */
  private String state(long pid) throws IOException {
    try {
      return left("-" + pid);
    } catch (NoSuchFileException | UncheckedIOException placedMeanwhile) {
      return PLACED;
    }
  }

  private String left(String run) throws IOException {
    if (!Files.exists(project.folder())) {
      return STARTING;
    }
    List<String> staging =
        SmallProject.names(project.folder()).stream()
            .filter(name -> name.startsWith(".staging") && name.endsWith(run))
            .toList();
    if (staging.isEmpty()) {
      return STARTING;
    }
    Path edition = project.folder().resolve(staging.get(0)).resolve("edition");
    if (!Files.exists(edition)) {
      return PLACED;
    }
    return SmallProject.names(edition).isEmpty() ? "before writing" : WRITING;
  }

  private static void say(String format, Object... values) {
    System.out.println("kill campaign: " + String.format(java.util.Locale.ROOT, format, values));
  }
}
