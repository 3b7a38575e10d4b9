package strandline.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.compose.Composition;
import strandline.dataset.DataPackage;
import strandline.input.InvalidInputException;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ExitCode;
import strandline.job.ProjectFolder;
import strandline.job.ReportJob;

/**
 * The composing of a project's reports for commands that publish nothing.
 *
 * @param stages reads and composes
 */
public record Compositions(ReportJob.Stages stages) {
  /**
   * Prints what was wrong; a spec is the caller's to change, anything else is an input.
   *
   * @param console where to
   * @param invalid what was wrong
   * @return the exit code
   */
  public static int refused(Console console, InvalidInputException invalid) {
    console.print(invalid.problems(), Optional.empty());
    boolean isInput =
        invalid.problems().stream()
            .filter(Problem::isError)
            .anyMatch(problem -> problem.location().file().startsWith("datasets/"));
    return (isInput ? ExitCode.WRONG_INPUT : ExitCode.WRONG_CALL).number();
  }

  /**
   * Composes the reports that are asked for, or all.
   *
   * @param project the project
   * @param asked names of reports; none for all
   * @return the compositions by the names of their reports
   * @throws IOException when a file cannot be read
   * @throws InvalidInputException when a spec or an input is wrong, or a report does not exist
   */
  public Map<String, Composition> of(ProjectOption project, List<String> asked) throws IOException {
    ProjectFolder folder = new ProjectFolder(project.root());
    Problems problems = new Problems();
    List<String> reports = folder.asked(asked, "there is no report spec", problems);
    problems.throwIfErrors();
    for (String report : reports) {
      String file = ProjectFolder.spec(report);
      stages.composing().check(file, folder.read(file), problems);
    }
    problems.throwIfErrors();
    DataPackage data = stages.reading().read(folder, ProjectFolder.DESCRIPTOR, problems);
    problems.throwIfErrors();
    Map<String, Composition> composed = new LinkedHashMap<>();
    for (String report : reports) {
      String file = ProjectFolder.spec(report);
      byte[] spec = folder.read(file);
      composed.put(report, stages.composing().compose(report, file, spec, data, problems));
      problems.throwIfErrors();
    }
    return composed;
  }
}
