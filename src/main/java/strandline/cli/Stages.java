package strandline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import strandline.audit.Finding;
import strandline.audit.WorkbookAudit;
import strandline.compose.Composition;
import strandline.compose.ReportComposer;
import strandline.compose.spec.SpecCheck;
import strandline.dataset.DataPackage;
import strandline.dataset.DataPackageReader;
import strandline.input.Location;
import strandline.input.Problem;
import strandline.input.Problems;
import strandline.job.ReportJob;
import strandline.render.chart.ChartRenderer;
import strandline.render.picture.Picture;
import strandline.render.picture.PngFile;
import strandline.render.workbook.WorkbookRenderer;

/** The wiring of the stages between the files that come in and those that go out. */
final class Stages {
  private Stages() {}

  /** Returns the stages that the program has. */
  static ReportJob.Stages all() {
    ChartRenderer charts = new ChartRenderer();
    return new ReportJob.Stages(
        new DataPackageReader()::read,
        new Composing(),
        List.of(charts, WorkbookRenderer.withPictures((r, f) -> png(charts.picture(r, f)))),
        List.of(new WorkbookAuditor()));
  }

  private static final class Composing implements ReportJob.Composing {
    @Override
    public Composition compose(
        String id, String file, byte[] spec, DataPackage data, Problems problems) {
      return new ReportComposer().compose(id, file, spec, data, problems);
    }

    @Override
    public void check(String file, byte[] spec, Problems problems) {
      new SpecCheck().check(file, spec, problems);
    }
  }

  private static byte[] png(Picture picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PngFile.write(picture, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /**
   * Audits every workbook of a finished edition, so that one that breaks a rule is not published.
   */
  private static final class WorkbookAuditor implements ReportJob.Auditor {
    @Override
    public List<Problem> audit(Path edition) throws IOException {
      List<Problem> problems = new ArrayList<>();
      try (Stream<Path> files = Files.list(edition)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
          for (Finding finding : new WorkbookAudit().check(Files.readAllBytes(file))) {
            problems.add(problem(file.getFileName().toString(), finding));
          }
        }
      }
      return problems;
    }

    private static Problem problem(String file, Finding finding) {
      return Problem.error(
          Location.of(file + " " + finding.place()),
          "audit-" + finding.rule(),
          finding.message(),
          finding.remedy());
    }
  }
}
