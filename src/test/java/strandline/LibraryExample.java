package strandline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import strandline.compose.Composition;
import strandline.compose.ReportComposer;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;
import strandline.job.ProjectFolder;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.figure.ChartRenderer;
import strandline.render.figure.FigureRenderer;
import strandline.render.layout.LayoutRenderer;
import strandline.render.text.TwinRenderer;
import strandline.render.workbook.WorkbookRenderer;

/** The example of the page on Strandline as a library. */
final class LibraryExample {
  private LibraryExample() {}

  /** Reads a project and composes one of its reports; wrong input is an exception. */
  static Composition compose(Path project, String report) throws IOException {
    ProjectFolder folder = new ProjectFolder(project);
    Problems problems = new Problems();
    DataPackage data = new DataPackageReader().read(folder, ProjectFolder.DESCRIPTOR, problems);
    problems.throwIfErrors();
    String spec = ProjectFolder.spec(report);
    Composition made =
        new ReportComposer().compose(report, spec, folder.read(spec), data, problems);
    problems.throwIfErrors();
    problems.all().forEach(System.err::println); // what is left are warnings
    return made;
  }

  /** Returns a line for each claim, with its verdict and the reason. */
  static List<String> verdicts(Composition made) {
    return made.claims().stream()
        .map(claim -> claim.verdict() + ": " + claim.says() + " " + claim.reason())
        .toList();
  }

  /** Writes the workbook, its tables as CSV, and the charts with their values and captions. */
  static void render(Composition made, Path folder) throws IOException {
    if (!made.broken().isEmpty()) {
      throw new IllegalStateException("claims that must hold do not: " + made.broken());
    }
    List<Renderer> renderers =
        List.of(
            LayoutRenderer.of(new WorkbookRenderer(), new TwinRenderer()),
            new FigureRenderer(new ChartRenderer()));
    for (Renderer renderer : renderers) {
      for (Artifact artifact : renderer.render(made.report())) {
        Path file = folder.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
          artifact.content().writeTo(out);
        }
      }
    }
  }
}
