package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strandline.render.Palette;
import strandline.render.Refusal;
import strandline.render.chart.Scales;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Figure;

/** What stands under a horizontal scale: as many labels as do not touch. */
final class Ticks {
  /** The style of what stands beside scales. */
  public static final Paragraph STYLE = new Paragraph(Typeface.REGULAR, 9, Palette.QUIET_TEXT);

  private static final int MOST_LINES = 3;

  /** Years between labels where not each has room: readers count in twos, fives and tens. */
  private static final int[] ROUND = {1, 2, 5, 10, 20, 25, 50, 100};

  private static final Pattern YEAR = Pattern.compile("(?:FY)?(\\d{4})(?:/\\d{2,4})?");

  private final Figure figure;
  private final Scales scales;
  private final double bottom;
  private final double left;
  private final double right;
  final List<Words> words = new ArrayList<>();

  /** The names of categories that found no room. */
  final List<String> dropped = new ArrayList<>();

  /**
   * Begins without a label.
   *
   * @param figure the figure
   * @param scales the scales of the plot
   * @param bottom where the lowest line ends
   * @param left where the first label may begin
   * @param right where the last label must end
   */
  Ticks(Figure figure, Scales scales, double bottom, double left, double right) {
    this.figure = figure;
    this.scales = scales;
    this.bottom = bottom;
    this.left = left;
    this.right = right;
  }

  /**
   * Writes the labels.
   *
   * @return how much height they take
   * @throws IllegalArgumentException when a category has no room
   */
  double place() {
    return figure.chart().x() instanceof Chart.XAxis.Categories categories
        ? categories(categories.names())
        : times(((Chart.XAxis.Time) figure.chart().x()).ticks());
  }

  /** All labels, or those of round years, or as many as have room. */
  private double times(List<Chart.Tick> ticks) {
    boolean areYears = ticks.stream().allMatch(tick -> YEAR.matcher(tick.label()).matches());
    for (int every : areYears ? ROUND : new int[0]) {
      place(ticks.stream().filter(tick -> year(tick) % every == 0).toList());
    }
    for (int every = 1; every <= ticks.size(); every++) {
      int step = every;
      place(
          IntStream.range(0, ticks.size())
              .filter(i -> i % step == 0)
              .mapToObj(ticks::get)
              .toList());
    }
    return STYLE.lineHeight() + 5;
  }

  private static int year(Chart.Tick tick) {
    Matcher year = YEAR.matcher(tick.label());
    return year.matches() ? Integer.parseInt(year.group(1)) : 0;
  }

  /** Places labels when there are none yet and these have room. */
  private void place(List<Chart.Tick> ticks) {
    for (boolean isBrief : new boolean[] {false, true}) {
      List<Words> labels = labels(ticks, isBrief);
      if (words.isEmpty() && areApart(labels)) {
        words.addAll(labels);
      }
    }
  }

  /** Where room is short, only the first label says that it is a fiscal year. */
  private List<Words> labels(List<Chart.Tick> ticks, boolean isBrief) {
    List<Words> labels = new ArrayList<>();
    for (Chart.Tick tick : ticks) {
      String text = tick.label();
      boolean isShort = isBrief && !labels.isEmpty() && text.matches("FY\\d{4}");
      String shown = isShort ? text.substring(2) : text;
      labels.add(label(shown, scales.x(tick.at()), bottom - 2));
    }
    return labels;
  }

  private Words label(String label, double middle, double baseline) {
    String text = Paragraph.clean(label);
    double width = STYLE.width(text);
    double x = Math.min(middle - width / 2, right - width);
    return STYLE.at(text, Math.max(left, x), baseline);
  }

  private static boolean areApart(List<Words> labels) {
    return IntStream.range(1, labels.size())
        .allMatch(i -> labels.get(i - 1).box().right() + 4 <= labels.get(i).x());
  }

  private double categories(List<String> names) {
    double pitch = scales.x(1) - scales.x(0);
    for (int every = 1; every <= names.size(); every++) {
      double width = pitch * every - 4;
      List<List<String>> labels = new ArrayList<>();
      for (int i = 0; i < names.size(); i += every) {
        labels.add(STYLE.lines(names.get(i), Math.max(width, 1)));
      }
      int lines = labels.stream().mapToInt(List::size).max().orElse(1);
      if (areWhole(names, every, width) && lines <= MOST_LINES) {
        for (int i = 0; i < names.size(); i++) {
          if (i % every == 0) {
            category(labels.get(i / every), scales.x(i), lines);
          } else {
            dropped.add(Dropped.noRoom(Dropped.thing("page.left-name", names.get(i))));
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

  private void category(List<String> label, double middle, int lines) {
    for (int k = 0; k < label.size(); k++) {
      double baseline = bottom - 2 - (lines - 1 - k) * STYLE.lineHeight();
      words.add(label(label.get(k), middle, baseline));
    }
  }

  private static boolean areWhole(List<String> names, int every, double width) {
    return IntStream.range(0, names.size())
        .filter(i -> i % every == 0)
        .mapToObj(i -> Paragraph.clean(names.get(i)).split(" "))
        .flatMap(Stream::of)
        .allMatch(word -> STYLE.width(word) <= width);
  }
}
