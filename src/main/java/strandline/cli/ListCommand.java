package strandline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import strandline.compose.SpecCheck;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.InvalidInputException;
import strandline.input.Json;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ProjectFolder;

/** {@code strandline list}: names the reports and the datasets. */
@Command(
    name = "list",
    header = {
      "Names the reports and the datasets of a project.",
      "",
      "Examples:",
      "  strandline list",
      "  strandline list --project /srv/strandline",
      "  strandline list --json",
      "  strandline list --schema report > reports/report.schema.json",
      ""
    })
public final class ListCommand extends Subcommand {
  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description =
          "Print the JSON Schema of report or datapackage files instead, for an editor."
              + " init and new-report write both.")
  private Optional<Described> described = Optional.empty();

  @Mixin private ProjectOption project = new ProjectOption();

  /** The files that people write. */
  private enum Described {
    REPORT,
    DATAPACKAGE
  }

  @Override
  public Integer call() throws IOException {
    if (described.isPresent()) {
      boolean isReport = described.get() == Described.REPORT;
      print(new String((isReport ? SpecCheck.FORM : DataPackageReader.FORM).schema(), UTF_8));
      return ExitCode.DONE.number();
    }
    ProjectFolder folder = new ProjectFolder(project.root());
    List<String> reports = folder.reports();
    if (reports.isEmpty()) {
      return refuse(
          "there is no report spec in "
              + folder.root().resolve("reports")
              + "; run in the project's folder, or name it with --project DIR");
    }
    Problems problems = new Problems();
    try {
      DataPackage data = stages().reading().read(folder, ProjectFolder.DESCRIPTOR, problems);
      problems.throwIfErrors();
      print(reports, data.files().stream().filter(file -> file.rows() > 0).toList());
      if (!isJson()) {
        next("run " + ProjectOption.typed(reports.get(0)) + project.typed());
      }
      return ExitCode.DONE.number();
    } catch (InvalidInputException invalid) {
      print(reports, List.of());
      return ended(invalid.problems(), problem -> false);
    }
  }

  private void print(List<String> reports, List<DataPackage.ReadFile> files) {
    print("strandline-list-1", () -> json(reports, files), () -> lines(reports, files));
  }

  private static JsonNode json(List<String> reports, List<DataPackage.ReadFile> files) {
    ObjectNode json = Json.object();
    json.set("reports", Json.texts(reports));
    for (DataPackage.ReadFile file : files) {
      json.withArray("datasets").addObject().put("file", file.path()).put("rows", file.rows());
    }
    return json;
  }

  private static List<String> lines(List<String> reports, List<DataPackage.ReadFile> files) {
    return Stream.concat(
            reports.stream().map(report -> "report   " + report),
            files.stream().map(file -> "dataset  " + file.path() + " (" + file.rows() + " rows)"))
        .toList();
  }
}
