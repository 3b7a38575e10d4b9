package strandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import strandline.edition.Edition;

/**
 * A project of one table and one figure on the datasets that ship, so that the whole program runs
 * in about a second.
 *
 * @param root the project's folder
 */
public record SmallProject(Path root) {
  private static final String SPEC =
      """
      title: A small report
      subtitle: For tests
      edition: 2024-09
      as-of: 2024-09-30
      published: 2026-11-21
      next-update: None
      geography: Straits of Florida
      contact: the maintainers
      licence: CC BY 4.0
      language: en-GB
      keywords: [Cuba, test]
      pictures: [svg]
      series:
        flow: { dataset: interdictions, measure: flow, per: us-fiscal-year, where: { nationality: Cuba } }
      sections:
        - id: sea
          title: At sea
          show:
            - data-table: { id: flow, title: Cubans at sea, series: [flow] }
            - bar-chart: { id: flow-bars, table: flow, series: flow }
      """;

  /** Makes a project in a folder that does not exist yet. */
  public static SmallProject in(Path root) throws IOException {
    Path datasets = Files.createDirectories(root.resolve("datasets"));
    Files.createDirectories(root.resolve("reports"));
    Path shipped = Path.of(System.getProperty("strandline.project", ".")).resolve("datasets");
    try (Stream<Path> files = Files.list(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, datasets.resolve(file.getFileName()));
      }
    }
    SmallProject project = new SmallProject(root);
    Files.writeString(project.spec(), SPEC);
    return project;
  }

  /** Changes the spec, so that the next run makes an edition. */
  public void change(int number) throws IOException {
    Files.writeString(spec(), SPEC + "# change " + number + "\n");
  }

  private Path spec() {
    return root.resolve("reports/small.yaml");
  }

  /** Returns the folder of the report's editions. */
  public Path folder() {
    return root.resolve("reports/small");
  }

  /** Starts a class of the tests or the program, told to run this project, as a process. */
  public Process start(Class<?> main, List<String> before, List<String> after) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), main.getName()));
    command.addAll(before);
    command.addAll(List.of("run", "--project", root.toString()));
    command.addAll(after);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()))
        .start();
  }

  /** Returns the file with all that the processes said. */
  public Path said() {
    return root.resolve("said.txt");
  }

  /** Returns the names of the editions, of which {@code current} must lead to one, all whole. */
  public List<String> wholeEditions() throws IOException {
    List<String> names = names(folder().resolve("editions"));
    for (String name : names) {
      requireWhole(folder().resolve("editions").resolve(name));
    }
    requireWhole(folder().resolve("current").toRealPath());
    return names;
  }

  private static void requireWhole(Path edition) throws IOException {
    if (!Edition.at(edition).orElseThrow().isWhole()) {
      throw new AssertionError(edition + " is not whole");
    }
  }

  /** Returns the names in a folder, sorted. */
  public static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
