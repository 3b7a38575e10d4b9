package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import strandline.language.PageKey;
import strandline.render.Palette;
import strandline.render.Refusal;
import strandline.render.chart.Scales;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Figure;

/** What stands under a horizontal scale: as many labels as do not touch. */
public final class Ticks {
  /** The style of what stands beside scales. */
  public static final Paragraph STYLE = new Paragraph(Typeface.REGULAR, 9, Palette.QUIET_TEXT);

  private static final int MOST_LINES = 3;

  private final Figure figure;
  private final List<Words> words = new ArrayList<>();

  /** The names of categories that found no room. */
  final List<String> dropped = new ArrayList<>();

  /**
   * Begins without a label.
   *
   * @param figure the figure
   */
  public Ticks(Figure figure) {
    this.figure = figure;
  }

  /**
   * Returns the labels.
   *
   * @return every label that was placed
   */
  public List<Words> words() {
    return words;
  }

  /**
   * Writes the labels of one plot.
   *
   * @param scales the scales of the plot
   * @param bottom where the lowest line ends
   * @param left where the first label may begin
   * @param right where the last label must end
   * @return how much height they take
   * @throws IllegalArgumentException when a category has no room
   */
  public double place(Scales scales, double bottom, double left, double right) {
    return figure.chart().x() instanceof Chart.XAxis.Categories categories
        ? categories(scales, categories.names(), bottom, left, right)
        : times(scales, ((Chart.XAxis.Time) figure.chart().x()).ticks(), bottom, left, right);
  }

  private double times(
      Scales scales, List<Chart.Tick> ticks, double bottom, double left, double right) {
    for (int every = 1; every <= Math.max(1, ticks.size()); every++) {
      for (boolean isBrief : new boolean[] {false, true}) {
        List<Words> labels = labels(scales, ticks, every, isBrief, bottom, left, right);
        if (areApart(labels)) {
          words.addAll(labels);
          return STYLE.lineHeight() + 5;
        }
      }
    }
    return STYLE.lineHeight() + 5;
  }

  /** Where room is short, only the first label says that it is a fiscal year. */
  private static List<Words> labels(
      Scales scales,
      List<Chart.Tick> ticks,
      int every,
      boolean isBrief,
      double bottom,
      double left,
      double right) {
    List<Words> labels = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i += every) {
      String text = ticks.get(i).label();
      String shown = isBrief && i > 0 && text.matches("FY\\d{4}") ? text.substring(2) : text;
      labels.add(label(shown, scales.x(ticks.get(i).at()), bottom - 2, left, right));
    }
    return labels;
  }

  private static Words label(
      String label, double middle, double baseline, double left, double right) {
    String text = Paragraph.clean(label);
    double width = STYLE.width(text);
    double x = Math.min(middle - width / 2, right - width);
    return STYLE.at(text, Math.max(left, x), baseline);
  }

  private static boolean areApart(List<Words> labels) {
    for (int i = 1; i < labels.size(); i++) {
      if (labels.get(i - 1).box().right() + 4 > labels.get(i).x()) {
        return false;
      }
    }
    return true;
  }

  private double categories(
      Scales scales, List<String> names, double bottom, double left, double right) {
    double pitch = scales.x(1) - scales.x(0);
    for (int every = 1; every <= names.size(); every++) {
      double width = pitch * every - 4;
      List<List<String>> labels = new ArrayList<>();
      for (int i = 0; i < names.size(); i += every) {
        labels.add(STYLE.lines(names.get(i), Math.max(width, 1)));
      }
      int lines = labels.stream().mapToInt(List::size).max().orElse(1);
      if (areWhole(names, every, width) && lines <= MOST_LINES) {
        for (int i = 0; i < labels.size(); i++) {
          category(labels.get(i), scales.x(i * every), lines, bottom, left, right);
        }
        for (int i = 0; i < names.size(); i++) {
          if (i % every > 0) {
            dropped.add(Dropped.noRoom(Dropped.thing(PageKey.LEFT_NAME, names.get(i))));
          }
        }
        return lines * STYLE.lineHeight() + 5;
      }
    }
    throw new Refusal(
        "figure "
            + figure.id()
            + " has names of categories that are wider than the picture; shorten them");
  }

  private void category(
      List<String> label, double middle, int lines, double bottom, double left, double right) {
    for (int k = 0; k < label.size(); k++) {
      double baseline = bottom - 2 - (lines - 1 - k) * STYLE.lineHeight();
      words.add(label(label.get(k), middle, baseline, left, right));
    }
  }

  private static boolean areWhole(List<String> names, int every, double width) {
    for (int i = 0; i < names.size(); i += every) {
      for (String word : Paragraph.clean(names.get(i)).split(" ")) {
        if (STYLE.width(word) > width) {
          return false;
        }
      }
    }
    return true;
  }
}
