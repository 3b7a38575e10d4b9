package strandline.dataset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import strandline.input.Fields;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Node;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.schema.FileReport;
import strandline.schema.Footing;
import strandline.schema.References;
import strandline.schema.RejectedRows;
import strandline.schema.SchemaLock;
import strandline.schema.TableCheck;
import strandline.schema.TableResource;

/**
 * The check of a data package: what a run checks, and beside it every cell of the files that a run
 * only rolls up, every footing, and every column against what was accepted.
 */
public final class PackageCheck {
  /** What stands beside the schema in the {@code strandline} property of a resource. */
  private record Described(TableResource resource, List<Footing> footings, boolean isRaw) {}

  private final Folder folder;
  private final String descriptor;
  private final SchemaLock lock;
  private final Function<TableResource, RejectedRows> rejected;
  private final Map<String, Described> resources = new LinkedHashMap<>();

  /**
   * Makes a check, and reads the descriptor.
   *
   * @param folder where the files are
   * @param descriptor the descriptor's path
   * @param lock the columns that were accepted
   * @param rejected makes the taker of the rejected rows of a resource
   * @throws IOException when the descriptor cannot be read
   */
  public PackageCheck(
      Folder folder,
      String descriptor,
      SchemaLock lock,
      Function<TableResource, RejectedRows> rejected)
      throws IOException {
    this.folder = folder;
    this.descriptor = descriptor;
    this.lock = lock;
    this.rejected = rejected;
    describe();
  }

  /** What is wrong with the descriptor, the reader of the package says. */
  private void describe() throws IOException {
    Optional<Node> root = Optional.empty();
    try (InputStream in = folder.open(descriptor)) {
      root = new YamlReader().read(descriptor, in.readAllBytes(), new Problems());
    } catch (FileNotFoundException e) {
      // The reader of the package says it.
    }
    String path = descriptor.substring(0, descriptor.lastIndexOf('/') + 1);
    Problems quiet = new Problems();
    List<Node> nodes =
        root.flatMap(node -> node.fields(quiet).optional("resources"))
            .map(node -> node.items(quiet))
            .orElse(List.of());
    for (Node node : nodes) {
      Fields fields = node.fields(quiet);
      Optional<Node> own = fields.optional("strandline").filter(Node::isMap);
      Optional<TableResource> resource =
          own.flatMap(one -> TableResource.read(fields, path, quiet));
      resource.ifPresent(one -> describe(one, own.get()));
    }
  }

  private void describe(TableResource resource, Node node) {
    Fields own = node.fields(new Problems());
    List<Node> items = own.items("footing");
    boolean isRaw = own.optional("rollup").isPresent();
    List<Footing> footings = Footing.read(resource, items, new Problems());
    resources.put(resource.name(), new Described(resource, footings, isRaw));
  }

  /**
   * Returns the resources that can be checked.
   *
   * @return by name, in the descriptor's order
   */
  public Map<String, TableResource> resources() {
    Map<String, TableResource> all = new LinkedHashMap<>();
    resources.forEach((name, described) -> all.put(name, described.resource()));
    return all;
  }

  /**
   * What a check came to.
   *
   * @param reports one for each checked file
   * @param others problems of the descriptor and of files that are not checked
   */
  public record Result(List<FileReport> reports, List<Problem> others) {}

  /**
   * Checks resources.
   *
   * @param names their names; all when there is none
   * @return what it came to
   * @throws IOException when a file cannot be read for another reason than that it is missing
   */
  public Result check(List<String> names) throws IOException {
    Problems problems = new Problems();
    new DataPackageReader().read(folder, descriptor, problems);
    List<FileReport> reports = new ArrayList<>();
    Set<String> files = new HashSet<>();
    for (Map.Entry<String, Described> one : resources.entrySet()) {
      if (names.isEmpty() || names.contains(one.getKey())) {
        files.add(one.getValue().resource().path());
        check(one.getValue(), problems.all()).ifPresent(reports::add);
      }
    }
    List<Problem> others = new ArrayList<>();
    problems.all().stream()
        .filter(problem -> !isOf(reports, problem))
        .filter(problem -> names.isEmpty() || files.contains(problem.location().file()))
        .forEach(others::add);
    return new Result(reports, others);
  }

  private static boolean isOf(List<FileReport> reports, Problem problem) {
    return reports.stream().anyMatch(one -> one.file().equals(problem.location().file()));
  }

  private Optional<FileReport> check(Described described, List<Problem> all) throws IOException {
    TableResource resource = described.resource();
    List<Problem> known =
        all.stream().filter(p -> p.location().file().equals(resource.path())).toList();
    TableCheck check =
        new TableCheck(
            resource,
            described.footings(),
            new References(resources(), this::open).of(resource, new Problems()),
            errors(known),
            rejected.apply(resource));
    try (InputStream in = folder.open(resource.path())) {
      FileReport report = check.read(in);
      FileReport whole = described.isRaw() ? merged(report, known) : replaced(report, known);
      return Optional.of(whole.with(lock.drift(report)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Map<Integer, List<String>> errors(List<Problem> known) {
    Map<Integer, List<String>> errors = new HashMap<>();
    known.stream()
        .filter(problem -> problem.isError() && problem.location().line() > 0)
        .forEach(
            problem ->
                errors
                    .computeIfAbsent(problem.location().line(), line -> new ArrayList<>())
                    .add(problem.message() + "; " + problem.remedy()));
    return errors;
  }

  /** A roll-up looks at some cells only: of a place that both name it has the word. */
  private static FileReport merged(FileReport report, List<Problem> known) {
    Set<List<Object>> places = new HashSet<>();
    known.stream()
        .filter(p -> p.location().line() > 0 || p.count() > 1)
        .forEach(p -> places.add(place(p)));
    List<Problem> all = report.problems().stream().filter(p -> !places.contains(place(p))).toList();
    return new FileReport(report.file(), report.rows(), report.rejected(), report.columns(), all)
        .with(known);
  }

  private static List<Object> place(Problem problem) {
    return List.of(problem.location().line(), problem.location().column(), problem.kind());
  }

  /** The reader of curated files finds all that the pass finds, and more, but not what is known. */
  private static FileReport replaced(FileReport report, List<Problem> known) {
    List<Problem> all = new ArrayList<>(known);
    report.problems().stream().filter(p -> p.kind().equals(Footing.ACCEPTED)).forEach(all::add);
    return new FileReport(report.file(), report.rows(), report.rejected(), report.columns(), all);
  }

  private Optional<InputStream> open(TableResource resource) throws IOException {
    try {
      return Optional.of(folder.open(resource.path()));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what is to be said of a name that is no resource.
   *
   * @param name the name
   * @return an error
   */
  public Problem unknown(String name) {
    String remedy = NearestWord.remedy(name, resources.keySet());
    String found = "\"" + name + "\" is no file and no resource of the data package";
    return Problem.error(Location.of(descriptor), "unknown-resource", found, remedy);
  }
}
