package strandline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import strandline.dataset.DataPackage;
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
      ""
    })
public final class ListCommand extends Subcommand {
  @Option(names = "--json", description = "Print one JSON document instead of lines.")
  private boolean isJson;

  @Mixin private ProjectOption project = new ProjectOption();

  @Override
  public Integer call() throws IOException {
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
      return ExitCode.DONE.number();
    } catch (InvalidInputException invalid) {
      print(reports, List.of());
      console().print(invalid.problems(), Optional.empty());
      return ExitCode.WRONG_INPUT.number();
    }
  }

  private void print(List<String> reports, List<DataPackage.ReadFile> files) {
    if (isJson) {
      ObjectNode json = Json.object().put("schema", "strandline-list-1");
      json.set("reports", Json.texts(reports));
      files.forEach(
          file ->
              json.withArray("datasets")
                  .addObject()
                  .put("file", file.path())
                  .put("rows", file.rows()));
      print(Json.text(json));
      return;
    }
    reports.forEach(report -> console().out().println("report   " + report));
    files.forEach(
        file -> console().out().println("dataset  " + file.path() + " (" + file.rows() + " rows)"));
  }
}
