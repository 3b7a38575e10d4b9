package strandline.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.dataset.Folder;
import strandline.dataset.PackageCheck;
import strandline.input.Fingerprint;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.schema.RejectedRows;
import strandline.schema.SchemaLock;

/**
 * A CSV file that becomes a dataset of a project: its description, checked as {@code validate}
 * checks it before anything is written.
 *
 * @param name the name of the dataset
 * @param files what is to be written, by path relative to the project
 * @param understood what was understood
 * @param open what nobody has said
 * @param warnings what is doubtful in the file
 */
public record DatasetAddition(
    String name,
    Map<String, byte[]> files,
    List<Line> understood,
    List<Open> open,
    List<Problem> warnings) {
  private static final int FIRST = 13;
  private static final int SECOND = 46;

  /**
   * What one thing of a file was understood as.
   *
   * @param what the thing
   * @param as what it is
   * @param why why; may be empty
   */
  public record Line(String what, String as, String why) {
    private String text() {
      String name = List.of("unit", "adds up").contains(what) ? "  " + what : what;
      String first = name + " ".repeat(Math.max(1, FIRST - name.length())) + as;
      int gap = FIRST + SECOND + 2 - first.length();
      String after = gap < 2 ? "\n" + " ".repeat(FIRST + 2) : " ".repeat(gap);
      return why.isEmpty() ? first : first + after + why;
    }
  }

  /**
   * What nobody has said of a file.
   *
   * @param option the option that says it
   * @param question what it is, in words
   */
  public record Open(String option, String question) {}

  /** Where the data package is described. */
  public static final String DESCRIPTOR = "datasets/datapackage.json";

  /** Copies. */
  public DatasetAddition {
    files = new LinkedHashMap<>(files);
    understood = List.copyOf(understood);
    open = List.copyOf(open);
    warnings = List.copyOf(warnings);
  }

  /**
   * Returns what was understood, for a person.
   *
   * @return a table, and below it what is open
   */
  public String text() {
    Stream<String> asked =
        open.isEmpty() ? Stream.of() : Stream.of("Not decided, because the file does not say it:");
    return Stream.of(
                understood.stream().map(Line::text),
                asked,
                open.stream().map(one -> "  " + one.question()))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /**
   * Returns what was understood, for a program.
   *
   * @return {@code name}, {@code understood} and {@code open}
   */
  public JsonNode json() {
    return Json.object()
        .put("name", name)
        .<ObjectNode>set("understood", Json.ofAll(understood))
        .set("open", Json.ofAll(open));
  }

  /**
   * Reads a file and describes it.
   *
   * @param project the project
   * @param file the file's name
   * @param bytes the file
   * @param answers what is known of it
   * @param isForced whether a dataset of the same name is replaced
   * @param problems takes what is wrong with it
   * @return nothing after an error
   * @throws IOException when a file of the project cannot be read
   */
  public static Optional<DatasetAddition> of(
      Folder project,
      String file,
      byte[] bytes,
      Answers answers,
      boolean isForced,
      Problems problems)
      throws IOException {
    Optional<Understanding> read =
        RawTable.read(file, bytes, problems)
            .flatMap(table -> new FileStudy(table, answers, problems).understanding());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Understanding found = read.get();
    Optional<byte[]> before = bytes(project, DESCRIPTOR);
    if (before.isEmpty()) {
      add(
          problems,
          DESCRIPTOR,
          "no-project",
          "there is no data package here",
          "make a project with strandline init DIR, or name one with --project DIR");
      return Optional.empty();
    }
    JsonNode resources = Json.read(before.get()).path("resources");
    int old = place(resources, found.name(), isForced, problems);
    String stored = stored(file, found.name());
    boolean isOwn = resources.path(old).path("path").asText().equals(stored);
    Optional<byte[]> there = bytes(project, "datasets/" + stored);
    boolean isSame = there.filter(one -> Arrays.equals(one, bytes)).isPresent();
    if (there.isPresent() && !isSame && !(isOwn && isForced)) {
      add(
          problems,
          "datasets/" + stored,
          "file-there",
          "another file of this name is there already",
          "rename yours, or remove the one there");
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Fingerprint print = Fingerprint.of(bytes);
    JsonNode block = new DatasetBlock(found, stored, print).json();
    Optional<PackageDescriptor> after =
        new PackageDescriptor(new String(before.get(), UTF_8)).with(block, old);
    if (after.isEmpty()) {
      add(
          problems,
          DESCRIPTOR,
          "missing-key",
          "lacks a list \"resources\"",
          "add \"resources\": []");
      return Optional.empty();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (!isSame) {
      files.put("datasets/" + stored, bytes);
    }
    files.put(DESCRIPTOR, after.get().text().getBytes(UTF_8));
    List<Problem> warnings = check(overlay(project, files), found.name(), problems);
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new DatasetAddition(
                found.name(), files, UnderstandingText.of(found, stored), found.open(), warnings));
  }

  /** Returns where a dataset of that name stands among the resources; -1 where none does. */
  private static int place(JsonNode resources, String name, boolean isForced, Problems problems) {
    List<String> names = new ArrayList<>();
    resources.forEach(one -> names.add(one.path("name").asText()));
    int place = names.indexOf(name);
    if (place >= 0 && !isForced) {
      add(
          problems,
          DESCRIPTOR,
          "duplicate-key",
          "there is a dataset \"" + name + "\" already",
          "give this one another name with --name NAME, or replace it with add-dataset --force");
    }
    return place;
  }

  private static void add(
      Problems problems, String file, String kind, String found, String remedy) {
    problems.error(Location.of(file), kind, found, remedy);
  }

  /** A name that every system and a URL can write. */
  private static String stored(String file, String name) {
    String last = file.replaceFirst(".*[/\\\\]", "");
    return last.matches("[\\w][\\w.-]*") ? last : name + ".csv";
  }

  private static Optional<byte[]> bytes(Folder project, String path) throws IOException {
    try (InputStream in = project.open(path)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException | java.nio.file.NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /**
   * Returns a project in which some files have been written.
   *
   * @param project the project
   * @param files the files by path
   * @return a folder that reads them first
   */
  public static Folder overlay(Folder project, Map<String, byte[]> files) {
    return path ->
        files.containsKey(path) ? new ByteArrayInputStream(files.get(path)) : project.open(path);
  }

  private static List<Problem> check(Folder project, String name, Problems problems)
      throws IOException {
    PackageCheck check =
        new PackageCheck(
            project, DESCRIPTOR, SchemaLock.EMPTY, r -> new RejectedRows(StringBuilder::new));
    PackageCheck.Result result = check.check(List.of(name));
    Problems all = new Problems();
    result.reports().forEach(report -> all.addAll(report.problems()));
    all.addAll(result.others());
    DataPackage data = new DataPackageReader().read(project, DESCRIPTOR, new Problems());
    if (!all.hasErrors() && data.dataset(name).isEmpty()) {
      new DataPackageReader().read(project, DESCRIPTOR, all);
    }
    all.all().stream().filter(Problem::isError).forEach(problems::add);
    return all.all().stream().filter(one -> !one.isError()).toList();
  }
}
