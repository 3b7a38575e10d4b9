package strandline.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problems;

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
   * Reads the records of a report's runs; what is none is left out and said.
   *
   * @param report the report's folder, {@code OUT/<report>}
   * @param doubts takes a warning for each file that is not the record of a run
   * @return the history; empty when no run has left a record
   * @throws IOException when the folder cannot be listed
   */
  public static RunHistory of(Path report, Problems doubts) throws IOException {
    return new RunHistory(
        newestLast(report).stream().flatMap(file -> read(file, doubts).stream()).toList());
  }

  /** Returns the files of a report's runs, in order of run id. */
  private static List<Path> newestLast(Path report) throws IOException {
    return FileTree.list(report.resolve("runs")).stream()
        .filter(file -> !FileTree.name(file).startsWith("."))
        .toList();
  }

  private static Optional<Entry> read(Path file, Problems doubts) {
    try {
      Entry entry = entry(Json.read(Files.readAllBytes(file)));
      if (FileTree.name(file).equals(entry.run() + ENDING)) {
        return Optional.of(entry);
      }
    } catch (FileSystemException unreadable) {
      return stray(file, "cannot be read", "let whoever runs Strandline read it", doubts);
    } catch (IOException | DateTimeParseException notARecord) {
      // Said below, with all else that is none.
    }
    return stray(file, "is not the record of a run", "move it elsewhere, or delete it", doubts);
  }

  private static Optional<Entry> stray(Path file, String what, String remedy, Problems doubts) {
    String found = "it " + what + ", and is left out";
    doubts.warn(Location.of(file.toString()), "stray-record", found, remedy);
    return Optional.empty();
  }

  private static Entry entry(JsonNode json) {
    boolean isDead = json.path("outcome").asText("").equals("died");
    String finished = json.path("finished").asText("");
    if (!isDead) {
      Instant.parse(finished);
    }
    return new Entry(
        json.path("run").asText(""),
        json.path("started").asText(""),
        finished,
        isDead ? -1 : json.path("exitCode").asInt(-1),
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
   * @param doubts takes a warning for each file met that is not the record of a run
   * @return empty when none did
   * @throws IOException when the folder cannot be listed
   */
  public static Optional<Entry> lastSuccess(Path report, Instant now, Problems doubts)
      throws IOException {
    List<Path> newestFirst = new ArrayList<>(newestLast(report));
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .flatMap(file -> read(file, doubts).stream())
        .filter(run -> run.exitCode() == 0 && !Instant.parse(run.finished()).isAfter(now))
        .findFirst();
  }
}
