package strandline.render.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import strandline.render.Palette;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Figure;

/** What stands round the plot: title, subtitle and key above, ticks, note and source below. */
final class FrameLayout {
  static final double MARGIN = 6;
  private static final List<Double> TITLE_SIZES = List.of(13.0, 12.0, 11.0);
  private static final int MOST_TITLE_LINES = 2;
  private static final int MOST_SUBTITLE_LINES = 3;
  private static final int MOST_SOURCE_LINES = 2;
  private static final Paragraph SUBTITLE = new Paragraph(Typeface.REGULAR, 9, Palette.QUIET_TEXT);
  private static final Paragraph FOOTER = new Paragraph(Typeface.REGULAR, 8, Palette.QUIET_TEXT);
  static final Paragraph TICK = new Paragraph(Typeface.REGULAR, 8, Palette.QUIET_TEXT);
  private static final Paragraph KEY = new Paragraph(Typeface.REGULAR, 9, Palette.TEXT);

  /**
   * An entry of the key.
   *
   * @param name what it shows
   * @param colour its colour
   * @param kind how it is drawn
   * @param dash dashes of a line
   */
  record Entry(String name, Palette colour, Scene.Run.Kind kind, List<Double> dash) {}

  private final Figure figure;
  private final Page page;
  private final double width;
  final List<Words> words = new ArrayList<>();
  final List<Element> swatches = new ArrayList<>();
  final List<String> dropped = new ArrayList<>();

  /** Where the plot and its labels may begin and must end. */
  double top;

  double bottom;

  FrameLayout(Figure figure, List<String> citations, Page page, List<Entry> key) {
    this.figure = figure;
    this.page = page;
    width = page.width() - 2 * MARGIN;
    top = MARGIN;
    title();
    subtitle();
    key(key);
    bottom = page.height() - MARGIN + 1;
    fromBelow(FOOTER.lines(sourceLine(citations, width), width));
    if (!figure.footnote().isBlank()) {
      fromBelow(FOOTER.lines("Note: " + figure.footnote(), width));
    }
    bottom -= 4;
  }

  private void title() {
    for (double size : TITLE_SIZES.subList(0, 2)) {
      if (title(size, 1)) {
        return;
      }
    }
    for (double size : TITLE_SIZES) {
      if (title(size, MOST_TITLE_LINES)) {
        return;
      }
    }
    refuse(
        "title", new Paragraph(Typeface.BOLD, 11, Palette.TEXT), figure.title(), MOST_TITLE_LINES);
  }

  private boolean title(double size, int most) {
    Paragraph style = new Paragraph(Typeface.BOLD, size, Palette.TEXT);
    List<String> lines = style.balanced(figure.title(), width);
    if (lines.size() > most) {
      return false;
    }
    fromAbove(style, lines);
    top += 1;
    return true;
  }

  private void subtitle() {
    List<String> lines = SUBTITLE.lines(figure.subtitle(), width);
    if (lines.size() > MOST_SUBTITLE_LINES) {
      refuse("subtitle", SUBTITLE, figure.subtitle(), MOST_SUBTITLE_LINES);
    }
    fromAbove(SUBTITLE, lines);
    top += 4;
  }

  private void refuse(String what, Paragraph style, String text, int lines) {
    double needed = style.width(Paragraph.clean(text)) / lines * 1.1 + 2 * MARGIN;
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "figure %s: its %s has %d characters and does not fit %d lines of %d mm;"
                + " shorten it, or draw it %d mm wide",
            figure.id(),
            what,
            text.length(),
            lines,
            page.widthMm(),
            Math.round(needed * 25.4 / 72)));
  }

  private void fromAbove(Paragraph style, List<String> lines) {
    for (String line : lines) {
      words.add(style.at(line, MARGIN, top + style.size() * 0.8));
      top += style.lineHeight();
    }
  }

  private void fromBelow(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      words.add(FOOTER.at(lines.get(i), MARGIN, bottom - FOOTER.size() * 0.25));
      bottom -= FOOTER.lineHeight();
    }
    bottom -= 1;
  }

  private void key(List<Entry> entries) {
    double x = MARGIN;
    for (Entry entry : entries) {
      String name = Paragraph.clean(entry.name());
      double needed = 18 + KEY.width(name) + 12;
      if (x > MARGIN && x + needed > MARGIN + width) {
        x = MARGIN;
        top += KEY.lineHeight();
      }
      swatches.add(swatch(entry, x, top + KEY.size() * 0.5));
      words.add(KEY.at(name, x + 18, top + KEY.size() * 0.8));
      x += needed;
    }
    top += entries.isEmpty() ? 0 : KEY.lineHeight() + 3;
  }

  private static Element swatch(Entry entry, double x, double middle) {
    return switch (entry.kind()) {
      case LINE ->
          Shape.stroked(
              new Line2D.Double(x, middle, x + 14, middle),
              entry.colour(),
              1.7,
              entry.dash().toArray(Double[]::new));
      case AREA -> Shape.filled(new Rectangle2D.Double(x + 2, middle - 4, 11, 8), entry.colour());
      case DOTS ->
          Shape.filled(new Ellipse2D.Double(x + 5, middle - 2.2, 4.4, 4.4), entry.colour());
    };
  }

  /**
   * Returns the line of sources: all of them, or as many as two lines hold and the number of the
   * rest.
   */
  static String sourceLine(List<String> citations, double width) {
    List<String> sources = citations.stream().map(Paragraph::clean).distinct().toList();
    for (int shown = sources.size(); shown >= 1; shown--) {
      int rest = sources.size() - shown;
      String line =
          (sources.size() == 1 ? "Source: " : "Sources: ")
              + String.join("; ", sources.subList(0, shown))
              + (rest == 0 ? "" : "; and " + rest + " more, listed in the workbook");
      if (FOOTER.lines(line, width).size() <= MOST_SOURCE_LINES) {
        return line;
      }
    }
    String first = sources.get(0);
    int length = first.length();
    String tail =
        sources.size() == 1
            ? ""
            : "; and " + (sources.size() - 1) + " more, listed in the workbook";
    while (FOOTER.lines("Source: " + first.substring(0, length) + "…" + tail, width).size()
        > MOST_SOURCE_LINES) {
      length--;
    }
    return "Source: " + first.substring(0, length).strip() + "…" + tail;
  }

  /**
   * Writes what stands under the horizontal scale.
   *
   * @return how much height that takes
   */
  double ticks(Scales scales) {
    Chart chart = figure.chart();
    if (chart.x() instanceof Chart.XAxis.Categories categories) {
      return categoryTicks(scales, categories.names());
    }
    List<Chart.Tick> ticks = ((Chart.XAxis.Time) chart.x()).ticks();
    for (int every = 1; every <= Math.max(1, ticks.size()); every++) {
      List<Words> labels = new ArrayList<>();
      for (int i = 0; i < ticks.size(); i += every) {
        labels.add(tick(ticks.get(i).label(), scales.x(ticks.get(i).at()), bottom - 2));
      }
      if (areApart(labels)) {
        words.addAll(labels);
        return TICK.lineHeight() + 5;
      }
    }
    return TICK.lineHeight() + 5;
  }

  private Words tick(String label, double middle, double baseline) {
    String text = Paragraph.clean(label);
    double width = TICK.width(text);
    double x = Math.min(middle - width / 2, page.width() - 2 - width);
    return TICK.at(text, Math.max(2, x), baseline);
  }

  private static boolean areApart(List<Words> labels) {
    for (int i = 1; i < labels.size(); i++) {
      if (labels.get(i - 1).box().right() + 3 > labels.get(i).x()) {
        return false;
      }
    }
    return true;
  }

  private double categoryTicks(Scales scales, List<String> categories) {
    double pitch = scales.x(1) - scales.x(0);
    for (int every = 1; every <= categories.size(); every++) {
      double width = pitch * every - 4;
      List<List<String>> labels = new ArrayList<>();
      for (int i = 0; i < categories.size(); i += every) {
        labels.add(TICK.lines(categories.get(i), Math.max(width, 1)));
      }
      int lines = labels.stream().mapToInt(List::size).max().orElse(1);
      boolean isWhole = areWhole(categories, every, width);
      if (isWhole && lines <= 3) {
        for (int i = 0; i < labels.size(); i++) {
          category(labels.get(i), scales.x(i * every), lines);
        }
        if (every > 1) {
          dropped.add("names of categories: only one in " + every + " has room");
        }
        return lines * TICK.lineHeight() + 5;
      }
    }
    throw new IllegalArgumentException(
        "figure "
            + figure.id()
            + " has names of categories that are wider than the picture; shorten them");
  }

  private void category(List<String> label, double middle, int lines) {
    for (int k = 0; k < label.size(); k++) {
      double baseline = bottom - 2 - (lines - 1 - k) * TICK.lineHeight();
      words.add(tick(label.get(k), middle, baseline));
    }
  }

  private static boolean areWhole(List<String> categories, int every, double width) {
    for (int i = 0; i < categories.size(); i += every) {
      for (String word : Paragraph.clean(categories.get(i)).split(" ")) {
        if (TICK.width(word) > width) {
          return false;
        }
      }
    }
    return true;
  }
}
