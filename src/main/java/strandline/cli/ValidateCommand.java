package strandline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.csv.FileForm;
import strandline.dataset.PackageCheck;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.input.YamlReader;
import strandline.job.ExitCode;
import strandline.job.Failure;
import strandline.job.ProjectFolder;
import strandline.schema.FileReport;
import strandline.schema.RejectedRows;
import strandline.schema.SchemaLock;
import strandline.schema.TableCheck;
import strandline.schema.TableResource;
import strandline.schema.TableSchema;
import strandline.schema.ValidationJson;

/** {@code strandline validate}: what is wrong or doubtful in the data, or in any CSV file. */
@Command(
    name = "validate",
    header = {
      "Checks the project's data, or any CSV file, cell by cell.",
      "",
      "Examples:",
      "  strandline validate                              every file of the data package",
      "  strandline validate interdictions                one resource",
      "  strandline validate downloads/encounters.csv     any file: what its columns turn out to"
          + " be",
      "  strandline validate encounters.csv --schema encounters.schema.json --rejected rejected",
      "  strandline validate --accept                     remember the columns as they are now",
      ""
    },
    sortOptions = false,
    parameterListHeading = "%nInput:%n")
public final class ValidateCommand extends Subcommand {
  private static final String LOCK = "datasets/schema.lock.json";

  @Parameters(
      paramLabel = "RESOURCE|FILE.csv",
      arity = "0..*",
      description =
          "Resources of the data package, or files; - for the standard input. Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "The Table Schema that the files should have. Default: it is found out.")
  private Optional<Path> schema = Optional.empty();

  @Option(
      names = "--rejected",
      paramLabel = "DIR",
      description = "Where the rows with an error are written, as NAME-rejected.csv.")
  private Optional<Path> rejected = Optional.empty();

  @Option(
      names = "--accept",
      description = "Write the columns as they are now to " + LOCK + "; later drift is said.")
  private boolean isAccepted;

  @Mixin private ForceOption force = new ForceOption();

  @Mixin private ProjectOption project = new ProjectOption();

  private final List<FileReport> reports = new ArrayList<>();
  private final List<Problem> others = new ArrayList<>();
  private final Set<String> files = new HashSet<>();
  private final List<RowFile> rowFiles = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    try {
      return checked();
    } catch (InvalidInputException refused) {
      return ended(refused.problems(), problem -> true);
    }
  }

  private int checked() throws IOException {
    List<String> resources = new ArrayList<>();
    Optional<TableSchema> declared = declared();
    for (String name : names) {
      if (name.equals("-") || schema.isPresent() || Files.exists(Path.of(name))) {
        declared.ifPresent(one -> file(name, one));
      } else {
        resources.add(name);
      }
    }
    boolean isWrongCall = (names.isEmpty() || !resources.isEmpty()) && !resources(resources);
    for (RowFile one : rowFiles) {
      one.end();
    }
    print();
    boolean isWrong =
        others.stream().anyMatch(Problem::isError)
            || reports.stream().anyMatch(report -> !report.isSound());
    if (!isWrong && !isWrongCall && files.isEmpty() && !isJson()) {
      next("run" + project.typed());
    }
    ExitCode code = isWrong ? ExitCode.WRONG_INPUT : ExitCode.DONE;
    return (isWrongCall ? ExitCode.WRONG_CALL : code).number();
  }

  private Optional<TableSchema> declared() throws IOException {
    if (schema.isEmpty()) {
      return Optional.of(new TableSchema(List.of(), List.of(), List.of(), List.of()));
    }
    Problems problems = new Problems();
    String name = schema.get().toString();
    Optional<TableSchema> read =
        bytes(name, problems)
            .flatMap(bytes -> new YamlReader().read(name, bytes, problems))
            .map(node -> TableSchema.read(node.fields(problems), problems));
    others.addAll(problems.all());
    return problems.hasErrors() ? Optional.empty() : read;
  }

  private void file(String name, TableSchema declared) {
    String shown = name.equals("-") ? "standard input" : name.replace('\\', '/');
    files.add(shown);
    TableResource resource =
        new TableResource(Location.of(shown), shown, shown, shown, FileForm.FOUND, declared);
    TableCheck check =
        new TableCheck(resource, List.of(), Map.of(), Map.of(), rejectedOf(resource));
    try (InputStream in = opened(name)) {
      reports.add(check.read(in));
    } catch (IOException e) {
      others.add(unreadable(shown, e));
    }
  }

  private RejectedRows rejectedOf(TableResource resource) {
    String name = resource.path().substring(resource.path().lastIndexOf('/') + 1);
    String bare = name.replaceFirst("(\\.(csv|tsv|txt))?(\\.(gz|zip))?$", "");
    RowFile rows = new RowFile(rejected.map(folder -> folder.resolve(bare + "-rejected.csv")));
    rows.file.ifPresent(this::requireFree);
    rowFiles.add(rows);
    return new RejectedRows(rows::open);
  }

  /** Refuses to write over an input, over a file that exists, or twice to one file. */
  private void requireFree(Path output) {
    Problems problems = new Problems();
    try {
      List<Path> inputs = names.stream().filter(name -> !name.equals("-")).map(Path::of).toList();
      force.check(output, inputs, project, problems);
    } catch (IOException e) {
      problems.add(unreadable(output.toString(), e));
    }
    if (rowFiles.stream().anyMatch(one -> one.file.equals(Optional.of(output)))) {
      String found = "the rejected rows of two files would go there";
      String remedy = "check files of one name one after the other";
      problems.error(Location.of(output.toString()), "wrong-output", found, remedy);
    }
    problems.throwIfErrors();
  }

  /** A file that is made when its first row comes, and the one of an earlier check deleted. */
  private static final class RowFile {
    private final Optional<Path> file;
    private Optional<Writer> writer = Optional.empty();

    RowFile(Optional<Path> file) {
      this.file = file;
    }

    Appendable open() {
      if (file.isEmpty()) {
        return Writer.nullWriter();
      }
      Path output = file.get().toAbsolutePath();
      Failure.written(
          () -> {
            Files.createDirectories(output.getParent());
            writer = Optional.of(Files.newBufferedWriter(output));
          });
      return writer.get();
    }

    void end() throws IOException {
      if (writer.isPresent()) {
        Failure.written(writer.get()::close);
      } else if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    }
  }

  /** Checks resources of the project; false when one of the names is none. */
  private boolean resources(List<String> wanted) throws IOException {
    ProjectFolder folder = new ProjectFolder(project.root());
    Path lockFile = project.root().resolve(LOCK);
    SchemaLock lock = lock(lockFile);
    PackageCheck check = new PackageCheck(folder, ProjectFolder.DESCRIPTOR, lock, this::rejectedOf);
    List<Problem> unknown =
        wanted.stream()
            .filter(name -> !check.resources().containsKey(name))
            .map(check::unknown)
            .toList();
    others.addAll(unknown);
    if (!unknown.isEmpty()) {
      return false;
    }
    PackageCheck.Result result = check.check(wanted);
    reports.addAll(result.reports());
    others.addAll(result.others());
    if (isAccepted) {
      for (FileReport report : result.reports()) {
        lock = lock.with(report);
      }
      byte[] bytes = lock.bytes();
      Failure.written(() -> Files.write(lockFile, bytes));
    }
    return true;
  }

  private SchemaLock lock(Path file) throws IOException {
    if (!Files.exists(file)) {
      return SchemaLock.EMPTY;
    }
    try {
      return SchemaLock.read(Files.readAllBytes(file));
    } catch (IOException e) {
      String remedy = "remove it, and run strandline validate --accept";
      others.add(Problem.error(Location.of(LOCK), "bad-lock", "is no schema lock", remedy));
      return SchemaLock.EMPTY;
    }
  }

  private void print() {
    if (!isJson()) {
      console().print(others, Optional.empty());
      reports.forEach(report -> console().print(report.problems(), Optional.empty()));
    }
    print("strandline-validate-1", () -> ValidationJson.of(reports, others), this::lines);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    reports.forEach(report -> lines.add(line(report)));
    reports.stream()
        .filter(report -> schema.isEmpty() && files.contains(report.file()))
        .flatMap(report -> report.columns().stream())
        .forEach(column -> lines.add(line(column)));
    return lines;
  }

  private static String line(FileReport.ColumnReport column) {
    String gaps =
        column.missing() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d without a value", column.missing());
    return "  " + column.name() + ": " + column.type() + gaps;
  }

  private static String line(FileReport report) {
    long errors = Problems.errors(report.problems());
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, %s rejected, %s, %s",
        report.file(),
        count(report.rows(), "row"),
        count(report.columns().size(), "column"),
        report.rejected() == 0 ? "none" : String.format(Locale.ROOT, "%,d", report.rejected()),
        count(errors, "error"),
        count(Problems.count(report.problems()) - errors, "warning"));
  }
}
