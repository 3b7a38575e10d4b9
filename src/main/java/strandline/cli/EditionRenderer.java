package strandline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.render.Artifact;
import strandline.render.Renderer;
import strandline.render.figure.ChartRenderer;
import strandline.render.figure.DrawnFigures;
import strandline.render.figure.FigureRenderer;
import strandline.render.layout.LayoutRenderer;
import strandline.render.text.TwinRenderer;
import strandline.render.workbook.WorkbookRenderer;
import strandline.report.Report;

/**
 * The renderer of everything that an edition holds. The pictures of a report are drawn once, for
 * their own files and for the workbook; its sheets are laid out once, for the workbook and for the
 * CSV files.
 */
final class EditionRenderer implements Renderer {
  private final ChartRenderer charts = new ChartRenderer();
  private final FigureRenderer figures = new FigureRenderer(charts);
  private final LayoutRenderer sheets =
      LayoutRenderer.of(new WorkbookRenderer(), new TwinRenderer());

  @Override
  public List<Artifact> render(Report report) {
    Fonts.ready();
    DrawnFigures drawn = new DrawnFigures(report, charts);
    List<Artifact> artifacts = new ArrayList<>(figures.render(drawn));
    artifacts.addAll(sheets.render(report, drawn::png));
    artifacts.sort(Comparator.comparing(Artifact::path));
    return artifacts;
  }
}
