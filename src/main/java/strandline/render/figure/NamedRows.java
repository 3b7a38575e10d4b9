package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import strandline.language.Language;
import strandline.render.Palette;
import strandline.render.chart.Looks;
import strandline.render.chart.RowPlaces;
import strandline.render.chart.Scales;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * Bars that run to the right beside their names, a row each.
 *
 * <p>Rule: every name stands there, on at most three lines and two fifths of the width, cut with an
 * ellipsis where it is longer; where the rows need more height, the picture is higher.
 */
final class NamedRows {
  private static final Paragraph NAME = new Paragraph(Typeface.REGULAR, 9, Palette.TEXT);
  private static final Paragraph QUIET = new Paragraph(Typeface.REGULAR, 9, Palette.QUIET_TEXT);
  private static final Paragraph TICK = Ticks.STYLE;
  private static final double MOST_SHARE = 0.4;
  private static final int MOST_LINES = 3;
  private static final double LEAST_BAR = 7;
  private static final double MOST_PITCH = 30;
  private static final double BELOW = TICK.lineHeight() + 5;

  private final Figure figure;
  private final FigurePage sheet;
  private final int decimals;
  private final List<List<String>> names;
  private final Scales.Vertical values;

  NamedRows(Figure figure, FigurePage sheet) {
    this.figure = figure;
    this.sheet = sheet;
    decimals = figure.chart().y().decimals();
    names =
        ((Chart.XAxis.Names) figure.chart().x())
            .names().stream()
                .map(name -> cut(NAME.lines(name, MOST_SHARE * sheet.width())))
                .toList();
    values = Scales.vertical(figure.chart(), 0);
  }

  private static List<String> cut(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    if (lines.size() > MOST_LINES) {
      kept.set(MOST_LINES - 1, kept.get(MOST_LINES - 1) + "…");
    }
    return kept;
  }

  private double pitch() {
    int most = names.stream().mapToInt(List::size).max().orElse(1);
    int beside = Looks.barNames(figure.chart()).size();
    return Math.max(most * NAME.lineHeight() + 1, beside * LEAST_BAR);
  }

  /** Returns the page with room for every row. */
  FigurePage grown(Frame frame, double above) {
    double lacking = names.size() * pitch() + BELOW + above + 2 - (frame.bottom - frame.top);
    Page page = sheet.page();
    int height = (int) (page.heightMm() + sheet.millimetres(Math.max(0, lacking)));
    return new FigurePage(
        new Page(page.widthMm(), height, page.zoom()), sheet.citations(), sheet.asOf());
  }

  /** Draws the rows between two heights of the page. */
  void draw(double top, double bottom, Canvas canvas) {
    double names = width(this.names.stream().flatMap(List::stream).toList()) + 5;
    List<Datum> data = Looks.values(figure.chart()).toList();
    double ends = width(data.stream().map(this::text).toList()) + 5;
    boolean isBelowZero = data.stream().anyMatch(d -> d.y() < 0);
    double left = Frame.MARGIN + names + (isBelowZero ? ends : 0);
    double width = sheet.width() - Frame.MARGIN - ends - left;
    double height =
        Math.min(bottom - BELOW - top, this.names.size() * Math.max(MOST_PITCH, pitch()));
    Box plot = Scales.fitted(new Box(left, top, width, height));
    Scales.Vertical rows = new Scales.Vertical(0, this.names.size(), false, List.of(), 0);
    Scales scales = new Scales(plot, values.min(), values.max(), rows);
    RowPlaces places = new RowPlaces(figure.chart(), scales, values.ticks());
    canvas.plots.add(places.plot());
    for (int row = 0; row < this.names.size(); row++) {
      List<String> lines = this.names.get(row);
      double middle = scales.y(this.names.size() - row - 0.5);
      for (int i = 0; i < lines.size(); i++) {
        double baseline = middle + (i - (lines.size() - 1) / 2.0) * NAME.lineHeight() + 3.2;
        double x = Frame.MARGIN + names - 5 - NAME.width(lines.get(i));
        canvas.words.add(NAME.at(lines.get(i), x, baseline));
      }
    }
    places.rows().forEach(row -> value(row, canvas));
    ticks(scales, canvas);
  }

  private static double width(List<String> texts) {
    return texts.stream().mapToDouble(NAME::width).max().orElse(0);
  }

  private String text(Datum datum) {
    return datum.isDrawn()
        ? InsideLabels.valueText(datum, decimals)
        : datum.status() == Status.NOT_AVAILABLE
            ? Language.english().text("page.not-known")
            : datum.status().meaning();
  }

  private void value(RowPlaces.Row row, Canvas canvas) {
    Box box = row.box();
    String text = text(row.datum());
    if (box.height() < LEAST_BAR) {
      return;
    }
    Paragraph style = row.datum().isDrawn() ? NAME : QUIET;
    double x = row.datum().y() < 0 ? box.x() - 3 - style.width(text) : box.right() + 3;
    canvas.words.add(style.at(text, x, box.y() + box.height() / 2 + 3.2));
  }

  /** As many numbers below the scale as do not touch. */
  private void ticks(Scales scales, Canvas canvas) {
    double taken = 0;
    for (double tick : values.ticks()) {
      String label = values.label(tick);
      double x = scales.x(tick) - TICK.width(label) / 2;
      if (x > taken && x + TICK.width(label) < sheet.width()) {
        canvas.words.add(TICK.at(label, x, scales.plot().bottom() + TICK.lineHeight()));
        taken = x + TICK.width(label) + 4;
      }
    }
  }
}
