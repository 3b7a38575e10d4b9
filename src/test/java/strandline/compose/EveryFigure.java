package strandline.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Problems;
import strandline.render.picture.Picture.Page;
import strandline.report.Figure;
import strandline.report.Report;

/** Every figure of the report that ships and of the examples of every word, in every size. */
final class EveryFigure {
  private static final Path PROJECT = Path.of(System.getProperty("strandline.project"));
  private static final Pattern FENCED = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final List<Shown> ALL = new ArrayList<>();

  /**
   * A figure in one size.
   *
   * @param report the report that it belongs to
   * @param figure the figure
   * @param size the size
   */
  record Shown(Report report, Figure figure, Figure.Size size) {
    Page page() {
      return Page.of(size);
    }

    @Override
    public String toString() {
      return report.id() + " " + figure.id() + " " + size.word();
    }
  }

  /** The report that an example of {@code reports/README.md} makes. */
  record Composed(String block, Report report) {}

  private EveryFigure() {}

  static synchronized List<Shown> all() throws IOException {
    if (ALL.isEmpty()) {
      List<Report> reports = new ArrayList<>();
      composed().forEach(one -> reports.add(one.report()));
      reports.add(CubanProject.compose().report());
      for (Report report : reports) {
        for (Figure figure : report.figures()) {
          for (Figure.Size size : Figure.Size.values()) {
            ALL.add(new Shown(report, figure, size));
          }
        }
      }
    }
    return List.copyOf(ALL);
  }

  static List<Composed> composed() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = FENCED.matcher(Files.readString(PROJECT.resolve("reports/README.md")));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    Problems problems = new Problems();
    DataPackage data =
        new DataPackageReader()
            .read(
                path -> Files.newInputStream(PROJECT.resolve(path)),
                "datasets/datapackage.json",
                problems);
    List<Composed> reports = new ArrayList<>();
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).startsWith("- records:")) {
        continue; // has no figure, and records that the project does not ship
      }
      String spec =
          blocks.get(0)
              + "sections:\n  - id: example\n    title: Example\n    show:\n"
              + blocks.get(i).indent(6);
      byte[] bytes = spec.getBytes(StandardCharsets.UTF_8);
      Composition made =
          new ReportComposer().compose("example-" + i, "README.md", bytes, data, problems);
      reports.add(new Composed(blocks.get(i), made.report()));
    }
    problems.throwIfErrors();
    return reports;
  }
}
