package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.render.Palette;
import strandline.render.Refusal;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Figure;

/**
 * What stands round the plot: title, subtitle and key above, note and source below. A small picture
 * has its short title and its source alone; the rest is its caption.
 */
final class Frame {
  /** How far everything stays off the edge, in points. */
  public static final double MARGIN = 6;

  private static final List<Double> TITLE_SIZES = List.of(13.0, 12.0, 11.0);
  private static final List<Double> SMALL_TITLE_SIZES = List.of(11.0, 10.0);
  private static final int MOST_SUBTITLE_LINES = 3;
  private static final Paragraph SUBTITLE = new Paragraph(Typeface.REGULAR, 9, Palette.QUIET_TEXT);
  private static final Paragraph FOOTER = new Paragraph(Typeface.REGULAR, 9, Palette.QUIET_TEXT);
  private static final Paragraph KEY = new Paragraph(Typeface.REGULAR, 9, Palette.TEXT);

  private final Figure figure;
  private final FigurePage sheet;
  private final double width;
  private final String title;
  final List<Words> words = new ArrayList<>();
  final List<Shape> swatches = new ArrayList<>();

  /** Where the plot and its labels may begin and must end, in points from the top. */
  double top;

  double bottom;

  /**
   * Lays out what stands round the plot.
   *
   * @param figure the figure
   * @param sheet its page
   * @param key the entries of its key
   * @param leftOut what the note says is left out; empty for nothing
   * @throws IllegalArgumentException when a text does not fit; says what would help
   */
  public Frame(Figure figure, FigurePage sheet, List<Legend.Entry> key, String leftOut) {
    this.figure = figure;
    this.sheet = sheet;
    width = sheet.width() - 2 * MARGIN;
    title = sheet.isSmall() ? figure.shortTitle() : figure.title();
    top = MARGIN;
    title();
    if (!sheet.isSmall()) {
      subtitle();
    }
    key(key);
    bottom = sheet.height() - MARGIN + 1;
    int lines = sheet.isSmall() ? 1 : sheet.isNarrow() ? 3 : 2;
    fromBelow(
        FOOTER.lines(
            sourceLine(sheet.citations(), sheet.isSmall() ? "" : sheet.asOf(), width, lines),
            width));
    String note = note(leftOut);
    if (!note.isEmpty() && !sheet.isSmall()) {
      fromBelow(FOOTER.lines(text(Sentence.of("page.picture-note").with("note", note)), width));
    }
    bottom -= 4;
  }

  private String note(String leftOut) {
    return Stream.of(Paragraph.clean(figure.footnote()), Legend.doubtful(figure.chart()), leftOut)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private void title() {
    List<Double> sizes = sheet.isSmall() ? SMALL_TITLE_SIZES : TITLE_SIZES;
    int most = sheet.isNarrow() ? 3 : 2;
    for (double size : sizes.subList(0, sizes.size() - 1)) {
      if (title(size, 1)) {
        return;
      }
    }
    for (double size : sizes) {
      if (title(size, most)) {
        return;
      }
    }
    double smallest = sizes.get(sizes.size() - 1);
    refuse("title", new Paragraph(Typeface.BOLD, smallest, Palette.TEXT), title, most);
  }

  private boolean title(double size, int most) {
    Paragraph style = new Paragraph(Typeface.BOLD, size, Palette.TEXT);
    List<String> lines = style.balanced(title, width);
    if (lines.size() > most) {
      return false;
    }
    fromAbove(style, lines);
    top += 1;
    return true;
  }

  private void subtitle() {
    List<String> lines = SUBTITLE.lines(figure.subtitle(), width);
    int most = sheet.isNarrow() ? 2 * MOST_SUBTITLE_LINES : MOST_SUBTITLE_LINES;
    if (lines.size() > most) {
      refuse("subtitle", SUBTITLE, figure.subtitle(), most);
    }
    fromAbove(SUBTITLE, lines);
    top += 4;
  }

  private void refuse(String what, Paragraph style, String text, int lines) {
    double needed = style.width(Paragraph.clean(text)) / lines * 1.1 + 2 * MARGIN;
    throw new Refusal(
        String.format(
            Locale.ROOT,
            "figure %s: its %s has %d characters and does not fit %d lines of %d mm;"
                + " shorten it%s, or draw it %d mm wide",
            figure.id(),
            what,
            text.length(),
            lines,
            sheet.page().widthMm(),
            sheet.isSmall() ? " under short-title" : "",
            sheet.millimetres(needed)));
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

  private void key(List<Legend.Entry> entries) {
    double x = MARGIN;
    for (Legend.Entry entry : entries) {
      List<String> name = KEY.lines(entry.name(), width - 18);
      double needed = 18 + name.stream().mapToDouble(KEY::width).max().orElse(0) + 12;
      if (x > MARGIN && x + needed - 12 > MARGIN + width) {
        x = MARGIN;
        top += KEY.lineHeight();
      }
      swatches.add(entry.sample(x, top + KEY.size() * 0.5));
      for (int i = 0; i < name.size(); i++) {
        top += i == 0 ? 0 : KEY.lineHeight();
        words.add(KEY.at(name.get(i), x + 18, top + KEY.size() * 0.8));
      }
      x += needed;
    }
    top += entries.isEmpty() ? 0 : KEY.lineHeight() + 3;
  }

  /**
   * Returns the line of sources: all of them, or as many as the lines hold and the number of the
   * rest; then the day that the data reach.
   */
  static String sourceLine(List<String> citations, String asOf, double width, int most) {
    boolean isSmall = most == 1;
    List<String> sources = citations.stream().map(Paragraph::clean).distinct().toList();
    String day = asOf.isBlank() ? "" : Paragraph.clean(asOf);
    String more = isSmall ? "page.more-sources" : "page.more-listed";
    for (int shown = isSmall ? 1 : sources.size(); shown >= 1; shown--) {
      int rest = sources.size() - shown;
      String line =
          sources(sources.size(), String.join("; ", sources.subList(0, shown)), more, rest, day);
      if (FOOTER.lines(line, width).size() <= most) {
        return line;
      }
    }
    // On one line the agency stands for a source that is longer.
    String first = isSmall ? sources.get(0).replaceFirst("( \\(.*)?, .*", "") : sources.get(0);
    int rest = sources.size() - 1;
    String brief = sources(sources.size(), first, more, rest, day);
    if (isSmall && FOOTER.lines(brief, width).size() == 1) {
      return brief;
    }
    int length =
        Paragraph.longest(
            first.length() + 1,
            cut ->
                FOOTER
                        .lines(
                            sources(sources.size(), first.substring(0, cut) + "…", more, rest, day),
                            width)
                        .size()
                    <= most);
    int space = first.lastIndexOf(' ', length);
    int cut = space > length / 2 && length < first.length() ? space : length;
    return sources(sources.size(), first.substring(0, cut).strip() + "…", more, rest, day);
  }

  private static String sources(int n, String named, String more, int rest, String day) {
    Quantity left =
        rest == 0 ? Quantity.name("") : Sentence.of(more).with("n", Quantity.count(rest));
    return text(
        Sentence.of("page.drawn-sources")
            .with("n", Quantity.count(n))
            .with("sources", named)
            .with("more", left)
            .with("day", day));
  }

  private static String text(Sentence sentence) {
    return Language.english().text(sentence);
  }
}
