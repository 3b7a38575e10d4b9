package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import strandline.render.Palette;
import strandline.render.chart.Looks;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Mark;

/**
 * The panels of a figure in rows of equal plots.
 *
 * <p>Rule: as many columns as make the plots largest, where a plot is best 1.6 times as wide as it
 * is high.
 *
 * @param panels in reading order
 * @param columns how many stand beside each other
 */
record Panels(List<Panel> panels, int columns) {
  /** The style of the words over a panel. */
  public static final Paragraph TITLE = new Paragraph(Typeface.BOLD, 9, Palette.TEXT);

  private static final double BEST = 1.6;
  private static final double GAP = 12;
  private static final double LEAST_WIDTH = 44;
  private static final double LEAST_HEIGHT = 26;

  /**
   * A panel.
   *
   * @param title the lines over it
   * @param marks what is drawn in it
   * @param plot where
   * @param isFirst whether the numbers of the vertical scale stand left of it
   * @param isLowest whether the labels of the horizontal scale stand under it
   */
  public record Panel(
      List<String> title, List<Mark> marks, Box plot, boolean isFirst, boolean isLowest) {}

  private static List<Mark.Panel> in(Chart chart) {
    return Looks.of(chart.marks().stream(), Mark.Panel.class);
  }

  private static List<String> titles(Chart chart) {
    return in(chart).stream().map(Mark.Panel::title).toList();
  }

  /**
   * Says whether a chart has panels.
   *
   * @param chart the chart
   * @return true when it has one
   */
  public static boolean areIn(Chart chart) {
    return !titles(chart).isEmpty();
  }

  /**
   * Lays panels out.
   *
   * @param chart the chart
   * @param area all the room there is, scale labels included
   * @param left how much of it the vertical scale's labels take
   * @param below how much the horizontal scale's labels take
   * @return the panels; none when they have no room
   */
  public static Panels of(Chart chart, Box area, double left, double below) {
    List<String> titles = titles(chart);
    Panels best = new Panels(List.of(), 0);
    double most = 0;
    for (int columns = 1; columns <= titles.size(); columns++) {
      double width = (area.width() - left - (columns - 1) * GAP) / columns;
      int lines = lines(titles, width);
      int rows = (titles.size() + columns - 1) / columns;
      double head = lines * TITLE.lineHeight() + 3;
      double height = (area.height() - below - rows * head - (rows - 1) * GAP / 2) / rows;
      double size = Math.min(width / BEST, height);
      if (lines <= 2 && width >= LEAST_WIDTH && height >= LEAST_HEIGHT && size > most) {
        most = size;
        Box first = new Box(area.x() + left, area.y() + head, width, height);
        best = new Panels(placed(chart, columns, first, head + GAP / 2), columns);
      }
    }
    return best;
  }

  private static int lines(List<String> titles, double width) {
    return titles.stream().mapToInt(title -> TITLE.lines(title, width).size()).max().orElse(1);
  }

  /** Those marks that stand in no panel stand in each. */
  private static List<Panel> placed(Chart chart, int columns, Box first, double gap) {
    List<Mark.Panel> all = in(chart);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double x = first.x() + (i % columns) * (first.width() + GAP);
      double y = first.y() + (i / columns) * (first.height() + gap);
      Box plot = new Box(x, y, first.width(), first.height());
      List<String> title = TITLE.lines(all.get(i).title(), first.width());
      List<Mark> marks = new ArrayList<>(chart.marks());
      marks.removeAll(all);
      marks.addAll(all.get(i).marks());
      panels.add(new Panel(title, marks, plot, i % columns == 0, i + columns >= all.size()));
    }
    return panels;
  }

  /**
   * Returns the height of an area that would give panels room at its width.
   *
   * @param chart the chart
   * @param width the width of the area
   * @param left how much the vertical scale's labels take
   * @param below how much the horizontal scale's labels take
   * @return in points
   */
  public static double neededHeight(Chart chart, double width, double left, double below) {
    int count = titles(chart).size();
    int columns = (int) Math.max(1, Math.floor((width - left + GAP) / (LEAST_WIDTH + GAP)));
    int rows = (count + columns - 1) / columns;
    return below + rows * (LEAST_HEIGHT + 2 * TITLE.lineHeight() + 3 + GAP / 2);
  }
}
