package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.dataset.Folder;
import strandline.edition.FileTree;
import strandline.input.Json;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.Failure;
import strandline.job.ProjectFolder;
import strandline.project.Answers;
import strandline.project.DatasetAddition;
import strandline.project.NewProject;
import strandline.project.ReportDraft;
import strandline.series.Measure.Aggregation;

/** The commands with which a project begins and grows. */
final class ProjectCommands {
  /** What the caller has to change, and not the file. */
  private static final Set<String> OF_THE_CALL =
      Set.of(
          "no-such-column",
          "no-project",
          "unknown-dataset",
          "no-series",
          "duplicate-key",
          "file-there",
          "wrong-output");

  private ProjectCommands() {}

  /** A command that makes files of a project. */
  private abstract static class Writing extends Subcommand {
    final int refused(Problems problems) {
      return ended(problems.all(), problem -> OF_THE_CALL.contains(problem.kind()));
    }

    /** Shows what was understood of a file; a program hears it when the command is done. */
    final void show(DatasetAddition added) {
      if (!isJson()) {
        print(added.text());
      }
      console().print(added.warnings(), Optional.empty());
    }

    /** Writes the files that are not there already; paths are said as they begin for the caller. */
    final int written(
        Path root,
        String shown,
        Map<String, byte[]> files,
        List<DatasetAddition> added,
        String next)
        throws IOException {
      Map<Path, byte[]> places = new LinkedHashMap<>();
      List<String> wrote = new ArrayList<>();
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        Path file = root.resolve(one.getKey());
        Failure.written(() -> Files.createDirectories(file.getParent()));
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), one.getValue())) {
          places.put(file, one.getValue());
          wrote.add(Path.of(shown).resolve(one.getKey()).toString());
        }
      }
      Failure.written(() -> FileTree.replace(places));
      tell(added, wrote, next);
      return ExitCode.DONE.number();
    }

    /** Says what was written, and what to type next. */
    final void tell(List<DatasetAddition> added, List<String> wrote, String next) {
      if (isJson()) {
        ObjectNode json =
            Json.object()
                .put("next", next.isEmpty() ? "" : "strandline " + next)
                .set("wrote", Json.texts(wrote));
        List<JsonNode> datasets = added.stream().map(DatasetAddition::json).toList();
        print("strandline-project-1", json.set("datasets", Json.array(datasets)));
        return;
      }
      wrote.forEach(file -> console().err().println("wrote " + file));
      if (!next.isEmpty()) {
        next(next);
      }
    }
  }

  /** Drafts a report on datasets of a folder. */
  private static Optional<String> draft(
      Folder folder, String id, List<String> datasets, Problems problems) throws IOException {
    Problems found = new Problems();
    DataPackage data = new DataPackageReader().read(folder, ProjectFolder.DESCRIPTOR, found);
    found.all().stream().filter(Problem::isError).forEach(problems::add);
    return problems.hasErrors() ? Optional.empty() : ReportDraft.of(id, data, datasets, problems);
  }

  /** {@code strandline init}: a project that runs at once. */
  @Command(
      name = "init",
      header = {
        "Makes a project: a data package, a report, and a page that explains them.",
        "",
        "Examples:",
        "  strandline init mine                       with a small sample, to look around",
        "  strandline init mine figures.csv           with your file and a first report on it",
        "  strandline init mine a.csv b.csv && strandline run --project mine",
        ""
      },
      sortOptions = false,
      parameterListHeading = "%nInput:%n")
  static final class Init extends Writing {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder; it may not exist yet.")
    private Path folder;

    @Parameters(
        index = "1..*",
        paramLabel = "FILE.csv",
        description = "Files that become datasets. Default: a sample.")
    private List<String> given = List.of();

    @Mixin private ForceOption force = new ForceOption();

    @Mixin private DatasetOptions options = new DatasetOptions();

    @Override
    public Integer call() throws IOException {
      Problems problems = new Problems();
      Path root = folder.toAbsolutePath().normalize();
      checkEmpty(root, problems);
      String name = root.getFileName() == null ? "data" : root.getFileName().toString();
      Map<String, byte[]> files = new LinkedHashMap<>(NewProject.files(name));
      Folder project = DatasetAddition.overlay(Init::nothing, files);
      List<DatasetAddition> added = new ArrayList<>();
      for (String file : given.isEmpty() ? List.of(NewProject.SAMPLE) : given) {
        Optional<byte[]> bytes =
            given.isEmpty() ? Optional.of(NewProject.sample()) : bytes(file, problems);
        Answers answers = given.isEmpty() ? NewProject.sampleAnswers() : options.answers("");
        if (bytes.isPresent()) {
          DatasetAddition.of(project, file, bytes.get(), answers, false, problems)
              .ifPresent(added::add);
          added.forEach(one -> files.putAll(one.files()));
        }
      }
      List<String> names = added.stream().map(DatasetAddition::name).toList();
      String id = names.size() == 1 ? names.get(0) : "report";
      if (!problems.hasErrors()) {
        draft(project, id, names, problems)
            .ifPresent(spec -> files.put(ProjectFolder.spec(id), spec.getBytes(UTF_8)));
      }
      if (problems.hasErrors()) {
        return refused(problems);
      }
      added.forEach(this::show);
      String typed = ProjectOption.typed(folder.toString());
      return written(root, folder.toString(), files, added, "run --project " + typed);
    }

    private static InputStream nothing(String path) throws IOException {
      throw new FileNotFoundException(path);
    }

    private void checkEmpty(Path root, Problems problems) throws IOException {
      if (Files.exists(root) && !Files.isDirectory(root)) {
        ForceOption.add(problems, folder, "is a file and no folder", "name another folder");
      } else if (!force.isForced() && !FileTree.list(root).isEmpty()) {
        String remedy = "name another, or add --force, which overwrites the files of a project";
        ForceOption.add(problems, folder, "the folder is not empty", remedy);
      }
    }
  }

  /** {@code strandline add-dataset}: a CSV file as a dataset of the project. */
  @Command(
      name = "add-dataset",
      header = {
        "Reads a CSV file as it is, shows what it understood and why, and describes it in the project.",
        "",
        "Examples:",
        "  strandline add-dataset unemployment.csv",
        "  strandline add-dataset deaths.csv --yes --unit people \\",
        "      --source \"Road Office, Deaths on the roads, https://example.org/deaths, 2024-02-01\"",
        "  strandline add-dataset sales.csv --period Month --value Sales --dimension Shop --unit EUR",
        ""
      },
      sortOptions = false,
      parameterListHeading = "%nInput:%n")
  static final class AddDataset extends Writing {
    @Parameters(
        paramLabel = "FILE.csv",
        description = "The file; it is copied to datasets as it is.")
    private Path file;

    @Option(
        names = {"-y", "--yes"},
        description = "Write without asking.")
    private boolean isAgreed;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "The name of the dataset. Default: that of the file.")
    private String name = "";

    @Mixin private DatasetOptions options = new DatasetOptions();

    @Mixin private ForceOption force = new ForceOption();

    @Mixin private ProjectOption project = new ProjectOption();

    private final Optional<UnaryOperator<String>> asking;

    AddDataset() {
      this(
          Optional.ofNullable(System.console())
              .map(terminal -> text -> terminal.readLine("%s", text)));
    }

    /** Takes who answers questions, where there is a terminal. */
    AddDataset(Optional<UnaryOperator<String>> asking) {
      this.asking = asking;
    }

    @Override
    public Integer call() throws IOException {
      Problems problems = new Problems();
      Optional<byte[]> bytes = Subcommand.bytes(file.toString(), problems);
      Optional<DatasetAddition> added =
          bytes.isEmpty() ? Optional.empty() : of(bytes.get(), problems);
      if (added.isEmpty()) {
        return refused(problems);
      }
      show(added.get());
      boolean isAsking = !isAgreed && !isJson() && asking.isPresent();
      if (isAsking && !added.get().open().isEmpty()) {
        ask(added.get().open().stream().map(DatasetAddition.Open::option).toList());
        added = of(bytes.get(), problems);
        if (added.isEmpty()) {
          return refused(problems);
        }
      }
      boolean isWritten =
          isAgreed
              || isAsking && asking.get().apply("Write it? [Y/n] ").strip().matches("(?i)|y|yes");
      if (!isWritten) {
        tell(List.of(added.get()), List.of(), "");
        console().err().println("nothing is written; add --yes when the table above is right");
        return ExitCode.WRONG_CALL.number();
      }
      DatasetAddition one = added.get();
      String next = "new-report " + one.name() + project.typed();
      return written(project.root(), "", one.files(), List.of(one), next);
    }

    private Optional<DatasetAddition> of(byte[] bytes, Problems problems) throws IOException {
      Folder folder = new ProjectFolder(project.root());
      return DatasetAddition.of(
          folder, file.toString(), bytes, options.answers(name), force.isForced(), problems);
    }

    /** Asks for what the file does not say; an empty answer leaves it so. */
    private void ask(List<String> open) {
      String unit =
          open.contains("--unit") ? asking.get().apply("Unit, such as people [number]: ") : "";
      String source =
          open.contains("--source")
              ? asking.get().apply("Source, as \"Publisher, title, URL, date\": ")
              : "";
      options.tell(unit.strip(), source.strip());
    }
  }

  /** {@code strandline new-report}: the spec of a first report. */
  @Command(
      name = "new-report",
      header = {
        "Writes a first report on datasets: a chart, tables, and sentences that hold on the data.",
        "",
        "Examples:",
        "  strandline new-report unemployment",
        "  strandline new-report unemployment road-deaths --name labour-and-roads",
        "  strandline list                          the names of the datasets",
        ""
      },
      sortOptions = false,
      parameterListHeading = "%nInput:%n")
  static final class NewReport extends Writing {
    @Parameters(
        arity = "1..*",
        paramLabel = "DATASET",
        description = "Names of datasets in datasets/datapackage.json.")
    private List<String> datasets;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "The report's name. Default: that of the dataset.")
    private String name = "";

    @Mixin private ForceOption force = new ForceOption();

    @Mixin private ProjectOption project = new ProjectOption();

    @Override
    public Integer call() throws IOException {
      Problems problems = new Problems();
      String id = name.isEmpty() ? (datasets.size() == 1 ? datasets.get(0) : "report") : name;
      String path = ProjectFolder.spec(id);
      if (!id.matches("[a-z0-9][a-z0-9-]*")) {
        String remedy = "write lower-case letters, digits and hyphens with --name";
        ForceOption.add(problems, id, "is no name of a report", remedy);
      } else if (!force.isForced() && Files.exists(project.root().resolve(path))) {
        String remedy = "name another with --name, or add --force";
        ForceOption.add(problems, path, "there is a report of this name", remedy);
      } else if (!Files.exists(project.root().resolve(ProjectFolder.DESCRIPTOR))) {
        String remedy = "make a project with strandline init DIR, or name one with --project DIR";
        Location at = Location.of(ProjectFolder.DESCRIPTOR);
        problems.error(at, "no-project", "there is no data package here", remedy);
      }
      Optional<String> spec =
          problems.hasErrors()
              ? Optional.empty()
              : draft(new ProjectFolder(project.root()), id, datasets, problems);
      if (spec.isEmpty() || problems.hasErrors()) {
        return refused(problems);
      }
      Map<String, byte[]> files = new LinkedHashMap<>(NewProject.schemas());
      files.put(path, spec.get().getBytes(UTF_8));
      return written(project.root(), "", files, List.of(), "run " + id + project.typed());
    }
  }

  /** The options that say of a file what it does not say itself. */
  private static final class DatasetOptions {
    @Option(
        names = "--title",
        paramLabel = "TEXT",
        description = "What the file is about. Default: what its title line says.")
    private String title = "";

    @Option(
        names = "--where",
        paramLabel = "COLUMN=TEXT",
        converter = ArrangementOptions.Condition.class,
        description = "The rows that count. Several texts of one column are alternatives.")
    private List<Map.Entry<String, String>> where = List.of();

    @Option(
        names = "--period",
        paramLabel = "COLUMN",
        description = "The column of periods. Default: it is found, as headings too.")
    private String period = "";

    @Option(
        names = "--value",
        paramLabel = "COLUMN",
        description =
            "A column of figures; may be given more than once. Default: all that hold some.")
    private List<String> values = List.of();

    @Option(
        names = "--dimension",
        paramLabel = "COLUMN",
        description =
            "A column of names that tells series apart; may be given more than once. Default: those"
                + " that are needed.")
    private List<String> dimensions = List.of();

    @Option(
        names = "--unit",
        paramLabel = "[COLUMN=]UNIT",
        description = "What the figures count, such as people. Default: what the heading says.")
    private List<String> units = List.of();

    @Option(
        names = "--aggregation",
        paramLabel = "WORD",
        description =
            "What makes a year of months: sum, mean, last, max or none. Default: sum where the"
                + " heading names events, none where nothing says it.")
    private Optional<Aggregation> aggregation = Optional.empty();

    @Option(
        names = "--source",
        paramLabel = "TEXT",
        description = "Who published the file: \"Publisher, title, URL, date\".")
    private String source = "";

    @Mixin private FormOptions forms = new FormOptions();

    /** Takes what was said beside the options; an empty text says nothing. */
    void tell(String unit, String publication) {
      if (!unit.isEmpty()) {
        units = Stream.concat(units.stream(), Stream.of("=" + unit)).toList();
      }
      source = publication.isEmpty() ? source : publication;
    }

    /** Returns what was said of a dataset; its name may be empty. */
    Answers answers(String name) {
      Map<String, String> counted = new LinkedHashMap<>();
      for (String unit : units) {
        int at = unit.indexOf('=');
        counted.put(at < 0 ? "" : unit.substring(0, at), unit.substring(at + 1));
      }
      return new Answers(
          name,
          title.strip(),
          ArrangementOptions.Condition.texts(where),
          period,
          values,
          dimensions,
          counted,
          aggregation,
          source,
          forms.forms(Optional.empty()));
    }
  }
}
