package strandline.render.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import strandline.render.Palette;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;

/**
 * Writes one series of a native chart, linked to its cells and with their values cached.
 *
 * @param plot the chart
 * @param run one of its series
 */
record RunWriter(Plot plot, Run run) {
  // A second cue beside the colour tells series apart in grey.
  private static final List<PresetLineDash> DASHES =
      List.of(
          PresetLineDash.SOLID,
          PresetLineDash.DASH,
          PresetLineDash.SYSTEM_DOT,
          PresetLineDash.DASH_DOT);
  private static final List<MarkerStyle> MARKERS =
      List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.DIAMOND, MarkerStyle.TRIANGLE);
  private static final double LINE_WIDTH = 2.25;
  private static final double THIN = 1.25;
  private static final int MANY = 60;

  /** Adds the series to bars or lines. */
  void addTo(XDDFChartData data) {
    String[] labels = plot.labels().toArray(String[]::new);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(labels, plot.categories().reference()), values());
    Cells header = run.header();
    series.setTitle(
        run.name(),
        new CellReference(header.sheet(), header.firstRow(), header.column(), true, true));
    if (series instanceof XDDFBarChartData.Series bars) {
      bars.setInvertIfNegative(false);
      bars.setFillProperties(ink());
    } else if (series instanceof XDDFLineChartData.Series line) {
      // Without it LibreOffice smooths every line of the chart.
      line.setSmooth(false);
      line.setLineProperties(line());
      mark(line);
    }
    series.plot();
  }

  private XDDFNumericalDataSource<Double> values() {
    Double[] values =
        run.values().stream()
            .map(value -> Double.isNaN(value) ? null : value)
            .toArray(Double[]::new);
    XDDFNumericalDataSource<Double> source =
        XDDFDataSourcesFactory.fromArray(values, run.cells().reference());
    source.setFormatCode(Styles.format(plot.decimals()));
    return source;
  }

  private XDDFLineProperties line() {
    boolean isLine = run.shape() != Shape.POINTS;
    XDDFLineProperties line = new XDDFLineProperties(isLine ? ink() : new XDDFNoFillProperties());
    line.setWidth(run.values().size() > MANY ? THIN : LINE_WIDTH);
    if (isLine) {
      line.setPresetDash(new XDDFPresetLineDash(DASHES.get(colour())));
    }
    return line;
  }

  // A value between two gaps would be invisible without a marker.
  private void mark(XDDFLineChartData.Series line) {
    if (run.shape() == Shape.LINE && !hasLoneValue()) {
      line.setMarkerStyle(MarkerStyle.NONE);
      return;
    }
    int size = run.shape() == Shape.POINTS ? 7 : run.values().size() > MANY ? 2 : 5;
    line.setMarkerStyle(MARKERS.get(colour()));
    line.setMarkerSize((short) size);
    XDDFShapeProperties look = new XDDFShapeProperties();
    look.setFillProperties(ink());
    look.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    DrawingPart.fillMarkers(line, look);
  }

  private boolean hasLoneValue() {
    List<Double> values = run.values();
    return IntStream.range(0, values.size())
        .filter(i -> !Double.isNaN(values.get(i)))
        .anyMatch(
            i ->
                (i == 0 || Double.isNaN(values.get(i - 1)))
                    && (i == values.size() - 1 || Double.isNaN(values.get(i + 1))));
  }

  private int colour() {
    return run.colour() % Palette.series().size();
  }

  private XDDFFillProperties ink() {
    return ChartWriter.fill(Palette.series().get(colour()).rgb());
  }
}
