package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strandline.input.Json;

/**
 * What became of every run of a report, in order of run id, which is the order of starting.
 *
 * @param runs the oldest first
 */
public record RunHistory(List<Entry> runs) {
  private static final String ENDING = ".json";

  /**
   * One run.
   *
   * @param run its id
   * @param started when, as the record writes it; empty when the run died
   * @param finished when, as the record writes it; empty when the run died
   * @param exitCode its exit code; −1 when the run died
   * @param message one sentence
   * @param edition the edition that it published or found unchanged; empty when none
   * @param milliseconds how long it took
   * @param rows how many rows it read
   */
  public record Entry(
      String run,
      String started,
      String finished,
      int exitCode,
      String message,
      String edition,
      long milliseconds,
      long rows) {}

  /** Copies. */
  public RunHistory {
    runs = List.copyOf(runs);
  }

  /**
   * Reads the records of a report's runs; one that cannot be read is left out.
   *
   * @param report the report's folder, {@code OUT/<report>}
   * @return the history; empty when no run has left a record
   * @throws IOException when the folder cannot be listed
   */
  public static RunHistory of(Path report) throws IOException {
    Path folder = report.resolve("runs");
    if (!Files.isDirectory(folder)) {
      return new RunHistory(List.of());
    }
    List<Entry> entries = new ArrayList<>();
    for (Path file : records(folder)) {
      read(file).ifPresent(entries::add);
    }
    return new RunHistory(entries);
  }

  /** Returns the records of a folder, in order of run id. */
  private static List<Path> records(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(RunHistory::isRecord).sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static boolean isRecord(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) && !name.startsWith(".");
  }

  private static Optional<Entry> read(Path file) {
    try {
      return Optional.of(entry(Json.read(Files.readAllBytes(file))));
    } catch (IOException notARecord) {
      return Optional.empty();
    }
  }

  private static Entry entry(JsonNode json) {
    boolean isDead = json.path("outcome").asText("").equals("died");
    return new Entry(
        json.path("run").asText(""),
        json.path("started").asText(""),
        json.path("finished").asText(""),
        isDead ? -1 : json.path("exitCode").asInt(),
        json.path("message").asText(""),
        json.path("edition").asText(""),
        json.path("milliseconds").asLong(),
        (long) json.path("inputs").valueStream().mapToDouble(i -> i.path("rows").asDouble()).sum());
  }

  /**
   * Returns the last run that ended well; it reads no more records than it must.
   *
   * @param report the report's folder, {@code OUT/<report>}
   * @param now a record that claims a later end was written by a clock that was wrong
   * @return empty when none did
   * @throws IOException when the folder cannot be listed
   */
  public static Optional<Entry> lastSuccess(Path report, Instant now) throws IOException {
    Path folder = report.resolve("runs");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> newestFirst = new ArrayList<>(records(folder));
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .flatMap(file -> read(file).stream())
        .filter(run -> run.exitCode() == 0 && !Instant.parse(run.finished()).isAfter(now))
        .findFirst();
  }
}
