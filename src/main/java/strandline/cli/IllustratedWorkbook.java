package strandline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.chart.ChartRenderer;
import strandline.render.picture.PngFile;
import strandline.render.workbook.WorkbookRenderer;
import strandline.report.Figure;
import strandline.report.Report;

/**
 * The workbook with the pictures of its figures; here the two formats meet that do not know each
 * other.
 *
 * @param charts draws the pictures
 */
record IllustratedWorkbook(ChartRenderer charts) implements Renderer {
  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public List<Artifact> render(Report report) {
    return WorkbookRenderer.withPictures(figure -> png(report, figure)).render(report);
  }

  private byte[] png(Report report, Figure figure) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PngFile.write(charts.picture(report, figure), out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }
}
