package strandline.render.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import strandline.render.Palette;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * Words inside the plot, placed in order of weight: values on bars, brackets, bounds, labels,
 * shaded periods. Each tries several places and takes the first where it meets no mark and no word;
 * one that finds none is left out, and that is said.
 */
final class InsideLabels {
  private static final Paragraph VALUE = new Paragraph(Typeface.REGULAR, 8, Palette.TEXT);
  private static final Paragraph COMPARED = new Paragraph(Typeface.BOLD, 8, Palette.TEXT);
  private static final Paragraph QUIET = new Paragraph(Typeface.REGULAR, 8, Palette.QUIET_TEXT);
  private static final Paragraph BRACKET = new Paragraph(Typeface.BOLD, 11, Palette.DARK_ORANGE);
  private static final double CLEARANCE = 7;

  private final Scales scales;
  private final MarkShapes marks;
  private final int decimals;
  private final Box room;
  private final List<Box> taken;
  private final List<Box> thin = new ArrayList<>();
  private final List<Box> tints = new ArrayList<>();
  private final List<Box> values = new ArrayList<>();
  final List<Words> words = new ArrayList<>();
  final List<Element> lines = new ArrayList<>();
  final List<String> dropped = new ArrayList<>();

  /** Whether more empty height above the marks would have let something stay. */
  boolean lacksHeadroom;

  InsideLabels(Scales scales, MarkShapes marks, int decimals) {
    this.scales = scales;
    this.marks = marks;
    this.decimals = decimals;
    Box plot = scales.plot();
    room = new Box(plot.x(), plot.y() - 1, plot.width(), plot.height() + 1);
    taken = new ArrayList<>(marks.solids);
  }

  /** Tells where the page is shaded, from left to right. */
  void tint(double from, double to) {
    tints.add(new Box(from, room.y(), to - from, room.height()));
  }

  /** Keeps words off a thin rule where they can; where they cannot, the rule is cleared. */
  void shun(Box rule) {
    thin.add(rule);
  }

  /** Keeps words off a place. */
  void keepOff(Box box) {
    taken.add(box);
  }

  void values(boolean isStacked) {
    boolean isPlain = MarkShapes.barNames(marks.chart()).size() == 1;
    double pitch = marks.barWidth() * 1.3;
    boolean isRoomy =
        isPlain
            && marks.bars.stream()
                .filter(bar -> bar.datum().isDrawn())
                .allMatch(bar -> VALUE.width(valueText(bar.datum())) + 3 <= pitch);
    for (MarkShapes.Bar bar : marks.bars) {
      if (!bar.datum().isDrawn()) {
        if (isPlain && pitch >= 12) {
          missing(bar, pitch);
        }
      } else if (bar.isCompared() || !isStacked && (isRoomy || isPlain && isBound(bar.datum()))) {
        value(bar);
      }
    }
  }

  private static boolean isBound(Datum datum) {
    return datum.status() == Status.AT_LEAST || datum.status() == Status.AT_MOST;
  }

  private String valueText(Datum datum) {
    String number = Scales.number(datum.y(), decimals);
    return switch (datum.status()) {
      case AT_LEAST -> "\u2265 " + number;
      case AT_MOST -> "\u2264 " + number;
      default -> number;
    };
  }

  private void value(MarkShapes.Bar bar) {
    Paragraph style = bar.isCompared() ? COMPARED : VALUE;
    String text = valueText(bar.datum());
    double middle = bar.box().x() + bar.box().width() / 2;
    double width = style.width(text);
    double x = Math.max(room.x(), Math.min(room.right() - width, middle - width / 2));
    boolean isDown = bar.datum().y() < 0;
    double baseline = isDown ? bar.box().bottom() + 8.5 : bar.box().y() - 2.8;
    Words word = style.at(text, x, baseline);
    boolean isInside = word.box().y() >= room.y() && word.box().bottom() <= room.bottom() + 1;
    lacksHeadroom |= !isInside;
    if (isInside && isFree(word.box(), 0)) {
      halo(word.box());
      put(List.of(word));
      values.add(word.box());
    } else {
      dropped.add("value of " + bar.datum().label() + ": no room");
    }
  }

  private void missing(MarkShapes.Bar bar, double pitch) {
    if (bar.datum().status() == Status.NOT_APPLICABLE) {
      return;
    }
    boolean isWide = QUIET.width("known") + 2 <= pitch;
    boolean isUnknown = bar.datum().status() == Status.NOT_AVAILABLE;
    List<String> text =
        isUnknown && isWide
            ? List.of("not", "known")
            : List.of(isUnknown ? "n/a" : bar.datum().status().shorthand());
    double middle = bar.box().x() + bar.box().width() / 2;
    place(
        text,
        QUIET,
        List.of(new double[] {middle, scales.y(scales.base()) - 2, 0.5, 1}),
        "gap at " + bar.datum().label());
  }

  void bracket(Mark.Bracket mark) {
    double from = centre(mark.from());
    double to = centre(mark.to());
    double left = Math.min(from, to) - 2;
    double width = Math.abs(to - from) + 4;
    Box span = new Box(left, room.y() - 500, width, room.bottom() - room.y() + 500);
    double clear = Math.min(top(mark.from(), from), top(mark.to(), to));
    for (Box box : taken) {
      clear = box.meets(span) ? Math.min(clear, box.y()) : clear;
    }
    double level = clear - CLEARANCE;
    String text = Paragraph.clean(mark.text());
    double textWidth = BRACKET.width(text);
    double x = Math.max(room.x(), Math.min(room.right() - textWidth, (from + to - textWidth) / 2));
    Words word = BRACKET.at(text, x, level - 3.5);
    if (word.box().y() < room.y() || !isFree(word.box(), 1)) {
      lacksHeadroom |= word.box().y() < room.y();
      dropped.add("bracket \"" + text + "\": no room");
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(from, top(mark.from(), from) - 2);
    path.lineTo(from, level);
    path.lineTo(to, level);
    path.lineTo(to, top(mark.to(), to) - 2);
    lines.add(Shape.stroked(path, Palette.ORANGE, 1.3));
    halo(word.box());
    put(List.of(word));
    taken.add(new Box(left + 2, level - 1, width - 4, 2));
  }

  private double centre(Datum datum) {
    return marks.bars.stream()
        .filter(bar -> bar.datum().x() == datum.x() && bar.datum().y() == datum.y())
        .findFirst()
        .map(bar -> bar.box().x() + bar.box().width() / 2)
        .orElse(scales.x(datum.x()));
  }

  /** The upper edge of a value and of what is written on it. */
  private double top(Datum datum, double x) {
    double top = scales.y(datum.y()) - (marks.bars.isEmpty() ? 2 : 0);
    for (Box box : values) {
      boolean isOnIt = box.x() <= x && x <= box.right() && box.bottom() >= top - 6;
      top = isOnIt ? Math.min(top, box.y()) : top;
    }
    return top;
  }

  void bound(Datum datum, Palette colour) {
    String word = datum.status() == Status.AT_LEAST ? "at least " : "at most ";
    Paragraph style = new Paragraph(Typeface.REGULAR, 8, colour.forText());
    at(List.of(word + Scales.number(datum.y(), decimals)), style, datum);
  }

  void label(Mark.Label mark) {
    at(VALUE.balanced(mark.text(), 110), VALUE, mark.at());
  }

  private void at(List<String> text, Paragraph style, Datum datum) {
    double x = centre(datum);
    double y = top(datum, x);
    List<double[]> places = new ArrayList<>();
    for (double far : new double[] {4, 9, 16}) {
      places.add(new double[] {x, y - far, 0.5, 1});
      places.add(new double[] {x + far, y, 0, 0.5});
      places.add(new double[] {x - far, y, 1, 0.5});
      places.add(new double[] {x + far * 0.7, y - far * 0.7, 0, 1});
      places.add(new double[] {x - far * 0.7, y - far * 0.7, 1, 1});
      places.add(new double[] {x, y + far, 0.5, 0});
      places.add(new double[] {x + far * 0.7, y + far * 0.7, 0, 0});
      places.add(new double[] {x - far * 0.7, y + far * 0.7, 1, 0});
    }
    if (!place(text, style, places, "label \"" + String.join(" ", text) + "\"")) {
      lacksHeadroom |= y - 14 < room.y();
    }
  }

  void shade(Mark.Shade mark) {
    double from = scales.x(Math.max(mark.fromX(), scales.xMin()));
    double to = scales.x(Math.min(mark.toX(), scales.xMax()));
    String label = Paragraph.clean(mark.label());
    if (label.isEmpty() || to <= from) {
      return;
    }
    String longest =
        List.of(label.split(" ")).stream()
            .max((a, b) -> Double.compare(QUIET.width(a), QUIET.width(b)))
            .orElse("");
    double width = Math.max(to - from - 4, QUIET.width(longest) + 0.1);
    List<double[]> places = new ArrayList<>();
    for (double share = 0.02; share < 0.9; share += 0.08) {
      places.add(new double[] {(from + to) / 2, room.y() + share * room.height(), 0.5, 0});
    }
    if (!place(
        QUIET.balanced(label, width),
        QUIET,
        places,
        "label of the shaded period \"" + label + "\"")) {
      lacksHeadroom = true;
    }
  }

  /** Tries places, each an anchor on the page and the share of the block left of and above it. */
  private boolean place(List<String> text, Paragraph style, List<double[]> places, String what) {
    double width = text.stream().mapToDouble(style::width).max().orElse(0);
    double height = text.size() * style.lineHeight();
    for (boolean isCrossing : new boolean[] {false, true}) {
      for (double[] place : places) {
        double x = place[0] - place[2] * width;
        double y = place[1] - place[3] * height;
        x = Math.max(room.x() + 1, Math.min(room.right() - width - 1, x));
        Box box = new Box(x, y, width, height);
        boolean isClear = isCrossing || thin.stream().noneMatch(box.grown(1)::meets);
        if (room.holds(box) && isFree(box, 1) && isClear) {
          write(text, style, box, place[2], isCrossing);
          return true;
        }
      }
    }
    dropped.add(what + ": no room");
    return false;
  }

  private void write(
      List<String> text, Paragraph style, Box box, double alignment, boolean isCrossing) {
    List<Words> block = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      double start = box.x() + (box.width() - style.width(text.get(i))) * alignment;
      double baseline = box.y() + i * style.lineHeight() + style.size() * 0.85;
      block.add(style.at(text.get(i), start, baseline));
    }
    if (isCrossing) {
      block.forEach(word -> halo(word.box()));
    }
    put(block);
  }

  private boolean isFree(Box box, double margin) {
    Box roomy = box.grown(margin);
    return box.y() >= room.y() - 1e-6 && taken.stream().noneMatch(roomy::meets);
  }

  private void put(List<Words> block) {
    words.addAll(block);
    block.forEach(word -> taken.add(word.box()));
  }

  /** Clears thin lines behind words, in the colour of what lies there. */
  private void halo(Box box) {
    Box wide = new Box(box.x() - 0.5, box.y(), box.width() + 1, box.height() - 0.5);
    Box inner = wide.grown(-1);
    boolean isShaded = tints.stream().anyMatch(tint -> tint.holds(inner));
    if (!isShaded && tints.stream().anyMatch(tint -> tint.meets(inner))) {
      return;
    }
    lines.add(
        Shape.filled(
            new Rectangle2D.Double(wide.x(), wide.y(), wide.width(), wide.height()),
            isShaded ? Palette.SHADE : Palette.WHITE));
  }

  /**
   * Writes names beside the ends that they belong to, right of the plot, moved apart where they
   * would touch; a thin leader ties a moved one to its end.
   */
  void ends(List<EndName> names, double left, double bottom) {
    List<EndName> sorted = new ArrayList<>(names);
    sorted.sort((a, b) -> Double.compare(a.y(), b.y()));
    double[] tops = new double[sorted.size()];
    double floor = room.y();
    for (int i = 0; i < tops.length; i++) {
      tops[i] = Math.max(floor, sorted.get(i).y() - sorted.get(i).height() / 2);
      floor = tops[i] + sorted.get(i).height() + 1;
    }
    double ceiling = bottom;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], ceiling - sorted.get(i).height());
      ceiling = tops[i] - 1;
    }
    for (int i = 0; i < tops.length; i++) {
      end(sorted.get(i), left, tops[i]);
    }
  }

  /**
   * A name at the end of a line or level.
   *
   * @param lines its lines
   * @param colour the colour of the mark
   * @param x where the mark ends
   * @param y where the mark ends
   */
  record EndName(List<String> lines, Palette colour, double x, double y) {
    private Paragraph style() {
      return new Paragraph(Typeface.REGULAR, 9, colour.forText());
    }

    double height() {
      return lines.size() * style().lineHeight();
    }
  }

  private void end(EndName name, double left, double top) {
    Paragraph style = name.style();
    for (int i = 0; i < name.lines().size(); i++) {
      Words word =
          style.at(name.lines().get(i), left, top + i * style.lineHeight() + style.size() * 0.9);
      words.add(word);
      taken.add(word.box());
    }
    double middle = top + name.height() / 2;
    if (Math.abs(middle - name.y()) > 3 || left - name.x() > 12) {
      lines.add(
          Shape.stroked(
              new Line2D.Double(name.x() + 2, name.y(), left - 1.5, middle), Palette.GREY, 0.6));
    }
  }
}
