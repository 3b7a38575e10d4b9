package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strandline.Mutation;

/** The gate as a user meets it: the program on a copy of the project that ships. */
final class GateTest {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project", "."));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T22:05:00Z"), ZoneOffset.UTC);
  private static final String REPORT = "cuban-migration";

  @TempDir private static Path project;

  /** What a command ended with and printed. */
  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void publish() throws IOException {
    restore();
    Ended first = run("run");
    assertThat(first.code()).as(first.err()).isZero();
  }

  @AfterEach
  void putBack() throws IOException {
    restore();
  }

  private static void restore() throws IOException {
    for (String folder : List.of("datasets", "reports")) {
      Files.createDirectories(project.resolve(folder));
      try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = project.resolve(folder).resolve(file.getFileName());
          Files.write(copy, Files.readAllBytes(file));
        }
      }
    }
  }

  private static void change(Mutation mutation) throws IOException {
    Path file = project.resolve(mutation.file());
    Files.writeString(file, mutation.in(Files.readString(file)));
  }

  private static Ended run(String command, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    Stream<String> arguments =
        Stream.concat(Stream.of(command, "--project", project.toString()), Stream.of(more));
    int code = Main.run(arguments.toArray(String[]::new), console, CLOCK);
    return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static Path current() throws IOException {
    return project.resolve("reports/" + REPORT + "/current").toRealPath();
  }

  private static List<String> editions() throws IOException {
    try (Stream<Path> editions = Files.list(project.resolve("reports/" + REPORT + "/editions"))) {
      return editions.map(edition -> edition.getFileName().toString()).sorted().toList();
    }
  }

  static List<Mutation> mutations() {
    return Mutation.twenty();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aClaimThatTheDataMakeFalseStopsThePublication(Mutation mutation) throws IOException {
    byte[] before = Files.readAllBytes(current().resolve("run.json"));
    change(mutation);
    Ended ended = run("run");
    assertThat(ended.code()).as(ended.err()).isEqualTo(4);
    assertThat(ended.err())
        .contains(
            "warning: reports/cuban-migration.yaml: claim ",
            "the last edition had \"holds",
            "claim " + mutation.claim() + ": ",
            "cuban-migration: the last edition stays: ",
            "claims that must hold do not: ",
            "; nothing published");
    assertThat(editions()).containsExactly("2024-09");
    assertThat(Files.readAllBytes(current().resolve("run.json"))).isEqualTo(before);
  }

  @Test
  void checkSaysTheSameAndWritesNothing() throws IOException {
    change(mutations().get(3));
    Ended ended = run("check");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.out())
        .containsPattern("c03-doubled-2012-2014 +does not hold  \\[must hold]")
        .containsPattern("twice-2012 +does not hold  \\[must hold]");
    assertThat(editions()).containsExactly("2024-09");
  }

  @Test
  void quietPrintsTheGateToo() throws IOException {
    change(mutations().get(3));
    Ended ended = run("run", "--quiet");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("claims that must hold do not: c03-doubled-2012-2014");
  }

  @Test
  void aCheckThatCouldNotRunIsNoPass() throws IOException {
    change(mutations().get(4));
    Ended ended = run("run");
    assertThat(ended.code()).as(ended.err()).isEqualTo(4);
    assertThat(ended.err()).contains("now it is \"cannot be decided\"");
  }

  @Test
  void aClaimThatMayFailIsOnlyReported() throws IOException {
    Path spec = project.resolve("reports/" + REPORT + ".yaml");
    String text = Files.readString(spec);
    // A key point must hold, so that the report without gates has none.
    Files.writeString(
        spec,
        text.replace("gate: must-hold", "gate: may-fail").replaceAll("(?m)^key-points: .*", ""));
    change(mutations().get(3));
    Ended ended = run("run", "--out", project.resolve("elsewhere").toString());
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("published edition 2024-09");
    assertThat(ended.err())
        .contains("the claim \"twice-2012\" that the title states does not hold");
  }
}
