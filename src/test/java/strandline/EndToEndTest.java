package strandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strandline.edition.Edition;

/** The program as a process of its own, on a copy of the project that ships. */
final class EndToEndTest {
  private static final String REPORT = "cuban-migration";

  /** The byte that the program locks; see {@code ReportFolder}. */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int SECONDS = 120;

  private static Path temporary;
  private static Path published;
  private static Ended firstRun;

  @TempDir Path own;
  private Path project;

  /** What a process left behind. */
  private record Ended(int exitCode, String out, String err) {}

  /** A process with the files that take its streams, so that no pipe fills up. */
  private record Started(Process process, Path out, Path err) {
    Ended end() throws IOException, InterruptedException {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /** One way to spoil an input, and what is to be said of it. */
  private record Spoilt(String name, String file, Edit edit, int exitCode, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Edit {
    void spoil(Path file) throws IOException;
  }

  @BeforeAll
  static void publish(@TempDir Path folder) throws Exception {
    temporary = folder;
    published = copyOfProject(folder.resolve("a project"));
    firstRun = run(published, List.of(), "run");
  }

  @BeforeEach
  void copyPublished() throws IOException {
    project = own.resolve("another project");
    copy(published, project);
  }

  @Test
  void theFirstRunSaysWhereTheWorkbookAndTheChartsAre() {
    assertThat(firstRun.exitCode()).as(firstRun.err()).isZero();
    Path current = published.resolve("reports/cuban-migration/current");
    assertThat(firstRun.out())
        .contains(
            "cuban-migration: published edition ",
            "  workbook  " + current.resolve("cuban-migration.xlsx") + "\n",
            "  charts    " + current.resolve("charts") + " (");
    assertThat(current.resolve("cuban-migration.xlsx"))
        .hasSameBinaryContentAs(current.resolve("cuban-migration-2024-09.xlsx"));
    assertThat(current.resolve("cuban-migration-publication.xlsx"))
        .hasSameBinaryContentAs(current.resolve("cuban-migration-publication-2024-09.xlsx"));
    assertThat(current.resolve("run.json")).isNotEmptyFile();
  }

  @Test
  void anotherLocaleAndTimeZoneGiveTheSameBytes() throws Exception {
    Path elsewhere = copyOfProject(own.resolve("elsewhere"));
    List<String> options =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1");
    Ended ended = run(elsewhere, options, "run", REPORT);
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(bytes(current(elsewhere))).isEqualTo(bytes(current(published)));
  }

  @Test
  void aSecondRunSaysThatThereIsNothingNew() throws Exception {
    Ended ended = run(project, List.of(), "run");
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("cuban-migration: nothing new since edition ");
    assertThat(names(project.resolve("reports/cuban-migration/editions"))).hasSize(1);
    assertThat(names(project.resolve("reports/cuban-migration/runs"))).hasSize(2);
  }

  @Test
  void aSecondEditionSaysWhatChangedAndBothCanBeMadeAgain() throws Exception {
    Path editions = project.resolve("reports/cuban-migration/editions");
    Map<String, ByteBuffer> first = bytes(editions.resolve("2024-09"));
    String row = "FY2007,Cuba,flow,1,7422,";
    Path sea = project.resolve("datasets/interdictions.csv");
    swap(row, row.replace("7422", "7431")).spoil(sea);
    Ended second = run(project, List.of(), "run");
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.out())
        .contains(
            "cuban-migration: published edition 2024-09-r2",
            "rows since 2024-09: 0 added, 0 removed, 1 revised");
    Ended diff = run(project, List.of(), "diff", "2024-09", "2024-09-r2");
    assertThat(diff.exitCode()).as(diff.err()).isZero();
    assertThat(diff.out()).contains("FY2007").containsPattern("7,?422").containsPattern("7,?431");
    for (String edition : names(editions)) {
      Ended again = run(project, List.of(), "run", REPORT, "--as-of", edition);
      assertThat(again.exitCode()).as(again.err()).isZero();
      assertThat(again.out()).contains("rebuilt edition " + edition + ": the same bytes");
    }
    assertThat(names(editions)).containsExactly("2024-09", "2024-09-r2");
    assertThat(bytes(editions.resolve("2024-09"))).isEqualTo(first);
  }

  @Test
  void quietSaysNothingWhenAllIsWell() throws Exception {
    Ended ended = run(project, List.of(), "run", "--quiet");
    assertThat(ended).isEqualTo(new Ended(0, "", ""));
  }

  @Test
  void itRunsFromAnyFolderAndPutsEditionsWhereItIsTold() throws Exception {
    Path out = own.resolve("out of the checkout");
    Ended ended =
        start(own, List.of(), "run", "--project", project.toString(), "--out", out.toString())
            .end();
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(bytes(out.resolve(REPORT).resolve("current"))).isEqualTo(bytes(current(published)));
  }

  static List<Spoilt> spoilt() {
    String sea = "datasets/interdictions.csv";
    String row = "FY2007,Cuba,flow,1,7422,";
    return List.of(
        new Spoilt("wrong type", sea, swap("1,7422,", "1,72a,"), 3, sea + ":2.*72a"),
        new Spoilt("missing column", sea, swap(",status,", ",state,"), 3, sea + ".*status"),
        new Spoilt("unknown column", sea, swap(",note\n", ",note2\n"), 3, sea + ".*note2"),
        new Spoilt("duplicate key", sea, swap("\nFY2008,Cuba,", "\nFY2007,Cuba,"), 3, sea + ":3"),
        new Spoilt("unknown source", sea, swap(",nbc-2007-12,", ",nbc-2007,"), 3, "nbc-2007"),
        new Spoilt("bad period", sea, swap(row, row.replace("FY2007", "FY07")), 3, "FY07"),
        new Spoilt("ragged row", sea, swap(row, "x," + row), 3, sea + ":2"),
        new Spoilt("bad encoding", sea, EndToEndTest::latin, 3, sea + ".*UTF-8"),
        new Spoilt("empty file", sea, file -> Files.write(file, new byte[0]), 3, sea + ".*empty"),
        new Spoilt("missing file", sea, Files::delete, 3, "there is no file " + sea),
        new Spoilt(
            "unknown key in the spec",
            "reports/cuban-migration.yaml",
            swap("title:", "titel: x\ntitle:"),
            2,
            "reports/cuban-migration.yaml:\\d+.*titel"));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void aSpoiltInputIsNamedAndTheLastEditionStays(Spoilt spoilt) throws Exception {
    Map<String, ByteBuffer> before = bytes(current(project));
    spoilt.edit().spoil(project.resolve(spoilt.file()));
    Ended ended = run(project, List.of(), "run");
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(spoilt.exitCode());
    assertThat(ended.err()).containsPattern("error: .*" + spoilt.sentence());
    assertThat(ended.err()).contains("nothing published", "the last edition stays");
    assertThat(bytes(current(project))).isEqualTo(before);
    assertThat(names(project.resolve("reports/cuban-migration/editions"))).hasSize(1);
    assertThat(names(project.resolve("reports/cuban-migration/runs"))).hasSize(2);
  }

  @Test
  void aRunBesideAnotherIsOneTooMany() throws Exception {
    Path lock = project.resolve("reports/cuban-migration/.lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock(LOCKED_BYTE, 1, false)).isNotNull();
      Ended ended = run(project, List.of(), "run");
      assertThat(ended.exitCode()).isEqualTo(6);
      assertThat(ended.err()).contains("cuban-migration: already running: run ");
    }
  }

  @Test
  void aKilledRunLeavesAWholeEditionAndTheNextOneHeals() throws Exception {
    // The moments are seeded, so that a failure can be had again; the machine varies all the same.
    Random moments = new Random(20140701);
    for (int i = 0; i < 4; i++) {
      Files.writeString(spec(project), "\n# changed\n", StandardOpenOption.APPEND);
      Started started = start(project, List.of(), "run");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + moments.nextInt(1500)));
      started.process().destroyForcibly().waitFor();
      Path edition = current(project).toRealPath();
      assertThat(Edition.at(edition).orElseThrow().isWhole()).isTrue();
    }
    Ended healed = run(project, List.of(), "run");
    assertThat(healed.exitCode()).as(healed.err()).isZero();
    assertThat(names(project.resolve("reports/cuban-migration")))
        .containsExactly(".lock", "current", "editions", "runs");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaidSo() throws Exception {
    Path readOnly = Path.of("/proc");
    assumeTrue(Files.isDirectory(readOnly), "there is no folder that even root cannot write to");
    Ended ended = run(project, List.of(), "run", "--out", readOnly.toString());
    assertThat(ended.exitCode()).isEqualTo(7);
    assertThat(ended.err()).contains("the output could not be written: ");
  }

  private static Edit swap(String from, String to) {
    return file -> {
      String text = Files.readString(file);
      assertThat(text).contains(from);
      Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    };
  }

  private static void latin(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 2] = (byte) 0xE9;
    Files.write(file, bytes);
  }

  private static Path current(Path project) {
    return project.resolve("reports").resolve(REPORT).resolve("current");
  }

  private static Path spec(Path project) {
    return project.resolve("reports").resolve(REPORT + ".yaml");
  }

  private static Ended run(Path project, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    return start(project, options, arguments).end();
  }

  private static Started start(Path folder, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow"); // as an operator may ask
    }
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "strandline.cli.Main"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(temporary, "out", ".txt");
    Path err = Files.createTempFile(temporary, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Started(process, out, err);
  }

  /** Copies what analysts write, and nothing that was published. */
  private static Path copyOfProject(Path to) throws IOException {
    Path from = Path.of(System.getProperty("strandline.project", "."));
    for (String folder : List.of("datasets", "reports")) {
      Files.createDirectories(to.resolve(folder));
      if (Files.isDirectory(from.resolve(folder))) {
        try (Stream<Path> files = Files.list(from.resolve(folder))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.copy(file, to.resolve(folder).resolve(file.getFileName()));
          }
        }
      }
    }
    return to;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.sorted().toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path).toString()),
            java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static Map<String, ByteBuffer> bytes(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Map<String, ByteBuffer> bytes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(real)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        bytes.put(real.relativize(path).toString(), ByteBuffer.wrap(Files.readAllBytes(path)));
      }
    }
    assertThat(bytes).isNotEmpty();
    return bytes;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
