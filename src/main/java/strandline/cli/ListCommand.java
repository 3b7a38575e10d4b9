package strandline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import strandline.dataset.DataPackage;
import strandline.input.InvalidInputException;
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
      ""
    })
public final class ListCommand extends Subcommand {
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
    reports.forEach(report -> console().out().println("report   " + report));
    return datasets(folder);
  }

  private int datasets(ProjectFolder folder) throws IOException {
    Problems problems = new Problems();
    try {
      DataPackage data = stages().reading().read(folder, ProjectFolder.DESCRIPTOR, problems);
      problems.throwIfErrors();
      data.files().stream()
          .filter(file -> file.rows() > 0)
          .forEach(
              file ->
                  console()
                      .out()
                      .println("dataset  " + file.path() + " (" + file.rows() + " rows)"));
      return ExitCode.DONE.number();
    } catch (InvalidInputException invalid) {
      console().print(invalid.problems(), Optional.empty());
      return ExitCode.WRONG_INPUT.number();
    }
  }
}
