package strandline.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import strandline.compose.ReportComposer;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;
import strandline.job.ProjectFolder;
import strandline.report.Report;

/** The report that the project ships with, composed once. */
public final class ShippedReport {
  private static Report report;

  private ShippedReport() {}

  /** Returns the report. */
  public static synchronized Report report() {
    if (report == null) {
      try {
        report = composed("cuban-migration");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return report;
  }

  private static Report composed(String id) throws IOException {
    ProjectFolder folder =
        new ProjectFolder(Path.of(System.getProperty("strandline.project", ".")));
    Problems problems = new Problems();
    DataPackage data = new DataPackageReader().read(folder, ProjectFolder.DESCRIPTOR, problems);
    String file = ProjectFolder.spec(id);
    Report composed =
        new ReportComposer().compose(id, file, folder.read(file), data, problems).report();
    problems.throwIfErrors();
    return composed;
  }
}
