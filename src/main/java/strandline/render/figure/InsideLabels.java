package strandline.render.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import strandline.language.Language;
import strandline.language.Numbers;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.render.Palette;
import strandline.render.chart.BarPlaces.Bar;
import strandline.render.chart.Looks;
import strandline.render.chart.PlottedMarks;
import strandline.render.chart.Scales;
import strandline.render.chart.TilePlaces.Tile;
import strandline.render.figure.Room.Place;
import strandline.render.picture.Paragraph;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;
import strandline.render.picture.Typeface;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * Words inside a plot, placed in order of weight: values on bars and tiles, brackets, names at the
 * ends of lines, bounds, labels, shaded periods. Each tries several places and takes the first
 * where it meets no mark and no word; one that finds none is left out, and that is said.
 */
final class InsideLabels {
  private static final Language ENGLISH = Language.english();
  private static final double SIZE = 9;
  private static final Paragraph VALUE = new Paragraph(Typeface.REGULAR, SIZE, Palette.TEXT);
  private static final Paragraph LIGHT = new Paragraph(Typeface.REGULAR, SIZE, Palette.WHITE);
  private static final Paragraph COMPARED = new Paragraph(Typeface.BOLD, SIZE, Palette.TEXT);
  private static final Paragraph QUIET = new Paragraph(Typeface.REGULAR, SIZE, Palette.QUIET_TEXT);
  private static final Paragraph BRACKET = new Paragraph(Typeface.BOLD, 11, Palette.DARK_ORANGE);
  private static final double CLEARANCE = 7;
  private static final double LEAST_PITCH = 6;

  /** How far above its bar a compared value may stand. */
  private static final double HIGHEST = 24;

  /** Says of a narrow bar's place that its value is not known. */
  private static final String UNKNOWN = "?";

  private final Scales scales;
  private final PlottedMarks marks;
  private final int decimals;
  private final Room room;
  private final List<Box> values = new ArrayList<>();
  private final Canvas canvas;

  /** Begins with a plot that has its marks and no words. */
  InsideLabels(PlottedMarks marks, Canvas canvas) {
    this.marks = marks;
    this.canvas = canvas;
    scales = marks.scales();
    decimals = marks.chart().y().decimals();
    room = new Room(scales.plot(), marks.solids(), canvas);
  }

  /**
   * Places everything.
   *
   * @param inPlot the marks of this plot
   * @param rules where thin rules cross the plot, on the page
   * @param ends names at ends
   */
  void place(List<Mark> inPlot, List<Double> rules, List<EndNames.Name> ends) {
    Looks.of(inPlot.stream(), Mark.Shade.class).forEach(this::tint);
    tiles();
    bars();
    Looks.of(inPlot.stream(), Mark.Bracket.class).forEach(this::bracket);
    Looks.of(inPlot.stream(), Mark.Level.class).forEach(level -> room.taken.add(line(level)));
    Box plot = scales.plot();
    rules.forEach(x -> room.thin.add(new Box(x - 0.5, plot.y(), 1, plot.height())));
    new EndNames(room, canvas, plot.right() + 6).place(ends, plot.bottom() + 3);
    marks.bounds().forEach(this::bound);
    labels(Looks.of(inPlot.stream(), Mark.Label.class));
    Looks.of(inPlot.stream(), Mark.Shade.class).forEach(this::shade);
  }

  private void tint(Mark.Shade shade) {
    room.tint(scales.x(shade.fromX()), scales.x(shade.toX()));
  }

  private Box line(Mark.Level level) {
    return new Box(scales.plot().x(), scales.y(level.y()) - 1, scales.plot().width(), 2);
  }

  /** Values stand on tiles where all of them have room; otherwise the colour alone speaks. */
  private void tiles() {
    boolean isRoomy =
        marks.tiles().stream()
            .allMatch(
                tile ->
                    VALUE.width(text(tile)) + 4 <= tile.box().width()
                        && VALUE.lineHeight() <= tile.box().height());
    for (Tile tile : isRoomy ? marks.tiles() : List.<Tile>of()) {
      boolean isLight = tile.colour() == Palette.MUTED_BLUE || tile.colour() == Palette.WHITE;
      Paragraph style = isLight ? VALUE : LIGHT;
      String text = text(tile);
      double x = tile.box().x() + (tile.box().width() - style.width(text)) / 2;
      double y = tile.box().y() + tile.box().height() / 2 + SIZE * 0.36;
      if (!text.isEmpty()) {
        room.put(List.of(style.at(text, x, y)));
      }
    }
    marks.tiles().forEach(tile -> room.taken.add(tile.box()));
  }

  private String text(Tile tile) {
    Datum datum = tile.datum();
    if (datum.isDrawn()) {
      return valueText(datum);
    }
    return datum.status() == Status.NOT_APPLICABLE ? "" : ENGLISH.text("page.not-available");
  }

  private void bars() {
    boolean isStacked = marks.chart().isStacked();
    boolean isPlain = Looks.barNames(marks.chart()).size() == 1;
    double pitch = marks.bars().width() * 1.3;
    boolean isRoomy =
        isPlain
            && marks.bars().bars().stream()
                .filter(bar -> bar.datum().isDrawn())
                .allMatch(bar -> VALUE.width(valueText(bar.datum())) + 3 <= pitch);
    for (Bar bar : marks.bars().bars()) {
      if (!bar.datum().isDrawn()) {
        if (isPlain && pitch >= LEAST_PITCH) {
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
    return valueText(datum, decimals);
  }

  /** Returns a value as it is written at its mark. */
  static String valueText(Datum datum, int decimals) {
    String number = Numbers.fixed(datum.y(), decimals);
    return switch (datum.status()) {
      case AT_LEAST -> "\u2265 " + number;
      case AT_MOST -> "\u2264 " + number;
      default -> number;
    };
  }

  private void value(Bar bar) {
    Paragraph style = bar.isCompared() ? COMPARED : VALUE;
    String text = valueText(bar.datum());
    Box inside = room.inside;
    double middle = bar.box().x() + bar.box().width() / 2;
    double width = style.width(text);
    boolean isDown = bar.datum().y() < 0;
    boolean isPlaced = false;
    // A compared value is the picture's point: beside a higher bar it stands higher, too.
    double most = bar.isCompared() && !isDown ? HIGHEST : 0;
    for (double lift = 0; lift <= most && !isPlaced; lift += 2) {
      double x = Math.max(inside.x(), Math.min(inside.right() - width, middle - width / 2));
      double baseline = isDown ? bar.box().bottom() + 9.5 : bar.box().y() - 2.8 - lift;
      Words word = style.at(text, x, baseline);
      boolean isInside = word.box().y() >= inside.y() && word.box().bottom() <= inside.bottom() + 1;
      canvas.lacksHeadroom |= !isInside;
      isPlaced = isInside && room.isFree(word.box(), 0);
      if (isPlaced) {
        Box box = word.box();
        double end = isDown || lift > 0 ? box.bottom() : bar.box().y();
        // A rule that comes down to a bar ends above its value.
        room.halo(new Box(box.x(), box.y() - 1.5, box.width(), end - box.y() + 1.5));
        room.put(List.of(word));
        values.add(box);
      }
    }
    if (!isPlaced) {
      canvas.dropped.add(Dropped.noRoom(Dropped.thing("page.left-value", bar.datum().label())));
    }
  }

  private void missing(Bar bar, double pitch) {
    if (bar.datum().status() == Status.NOT_APPLICABLE) {
      return;
    }
    List<String> unknown = List.of(ENGLISH.text("page.not-known").split(" "));
    boolean isWide = unknown.stream().allMatch(word -> QUIET.width(word) + 2 <= pitch);
    boolean isUnknown = bar.datum().status() == Status.NOT_AVAILABLE;
    List<String> text =
        isUnknown && isWide
            ? unknown
            : List.of(isUnknown ? UNKNOWN : bar.datum().status().shorthand());
    double middle = bar.box().x() + bar.box().width() / 2;
    room.place(
        text,
        QUIET,
        List.of(new Place(middle, scales.y(scales.base()) - 2, 0.5, 1)),
        Dropped.thing("page.left-gap", bar.datum().label()));
  }

  private void bracket(Mark.Bracket mark) {
    double from = centre(mark.from());
    double to = centre(mark.to());
    Box inside = room.inside;
    double left = Math.min(from, to) - 2;
    double width = Math.abs(to - from) + 4;
    Box span = new Box(left, inside.y() - 500, width, inside.bottom() - inside.y() + 500);
    double clear = Math.min(top(mark.from(), from), top(mark.to(), to));
    for (Box box : room.taken) {
      clear = box.meets(span) ? Math.min(clear, box.y()) : clear;
    }
    double level = clear - CLEARANCE;
    String text = Paragraph.clean(mark.text());
    double textWidth = BRACKET.width(text);
    double middle = (from + to - textWidth) / 2;
    double x = Math.max(inside.x(), Math.min(inside.right() - textWidth, middle));
    Words word = BRACKET.at(text, x, level - 3.5);
    if (word.box().y() < inside.y() || !room.isFree(word.box(), 1)) {
      canvas.lacksHeadroom |= word.box().y() < inside.y();
      canvas.dropped.add(Dropped.noRoom(Dropped.thing("page.left-bracket", text)));
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(from, top(mark.from(), from) - 2);
    path.lineTo(from, level);
    path.lineTo(to, level);
    path.lineTo(to, top(mark.to(), to) - 2);
    canvas.over.add(Shape.stroked(path, Palette.ORANGE, 1.3));
    room.halo(word.box());
    room.put(List.of(word));
    room.taken.add(new Box(left + 2, level - 1, width - 4, 2));
  }

  private double centre(Datum datum) {
    return marks.bars().bars().stream()
        .filter(bar -> bar.datum().x() == datum.x() && bar.datum().y() == datum.y())
        .findFirst()
        .map(bar -> bar.box().x() + bar.box().width() / 2)
        .orElse(scales.x(datum.x()));
  }

  /** The upper edge of a value and of what is written on it. */
  private double top(Datum datum, double x) {
    double top = scales.y(datum.y()) - (marks.bars().bars().isEmpty() ? 2 : 0);
    for (Box box : values) {
      boolean isOnIt = box.x() <= x && x <= box.right() && box.bottom() >= top - HIGHEST;
      top = isOnIt ? Math.min(top, box.y()) : top;
    }
    return top;
  }

  private void bound(Datum datum, Palette colour) {
    String key = datum.status() == Status.AT_LEAST ? "page.at-least" : "page.at-most";
    Quantity value = Quantity.fixed(datum.y(), decimals);
    Paragraph style = new Paragraph(Typeface.REGULAR, SIZE, colour.forText());
    at(List.of(ENGLISH.text(Sentence.of(key).with("value", value))), style, datum);
  }

  /** Over stacks all labels stand or none: a few would look like the only known ones. */
  private void labels(List<Mark.Label> labels) {
    double pitch = marks.bars().width() * 1.3;
    boolean isCrowded =
        marks.chart().isStacked()
            && labels.stream().anyMatch(label -> VALUE.width(label.text()) + 2 > pitch);
    if (isCrowded) {
      canvas.dropped.add(Dropped.noRoom(ENGLISH.text("page.left-sums")));
    } else {
      labels.forEach(label -> at(VALUE.balanced(label.text(), 110), VALUE, label.at()));
    }
  }

  private void at(List<String> text, Paragraph style, Datum datum) {
    double x = centre(datum);
    double y = top(datum, x);
    List<Place> places = new ArrayList<>();
    if (!marks.bars().bars().isEmpty()) {
      // What is written on a higher neighbour reaches over a narrow bar.
      places.addAll(places(datum, x, scales.y(datum.y())));
    }
    places.addAll(places(datum, x, y));
    String what = Dropped.thing("page.left-label", String.join(" ", text));
    if (!room.place(text, style, places, what)) {
      canvas.lacksHeadroom |= y - 14 < room.inside.y();
    }
  }

  /**
   * Above first, but left of the first value of a line on an axis of categories; never beside a
   * bar, whose neighbour the words would seem to name.
   */
  private List<Place> places(Datum datum, double x, double y) {
    List<Place> places = new ArrayList<>();
    if (marks.chart().x() instanceof Chart.XAxis.Categories && startsLine(datum)) {
      places.add(new Place(x - 6, scales.y(datum.y()), 1, 0.5));
    }
    double edge = marks.bars().width() / 2;
    for (double far : new double[] {4, 9, 16}) {
      places.add(new Place(x, y - far, 0.5, 1));
      if (edge > 0 && !marks.chart().isStacked()) {
        places.add(new Place(x + edge, y - far, 1, 1));
        places.add(new Place(x - edge, y - far, 0, 1));
      } else if (edge == 0) {
        places.add(new Place(x + far, y, 0, 0.5));
        places.add(new Place(x - far, y, 1, 0.5));
        places.add(new Place(x + far * 0.7, y - far * 0.7, 0, 1));
        places.add(new Place(x - far * 0.7, y - far * 0.7, 1, 1));
        places.add(new Place(x, y + far, 0.5, 0));
        places.add(new Place(x + far * 0.7, y + far * 0.7, 0, 0));
        places.add(new Place(x - far * 0.7, y + far * 0.7, 1, 0));
      }
    }
    return places;
  }

  private boolean startsLine(Datum datum) {
    return Looks.marks(marks.chart(), Mark.Line.class).stream()
        .flatMap(line -> line.data().stream().filter(Datum::isDrawn).limit(1))
        .anyMatch(first -> first.x() == datum.x() && first.y() == datum.y());
  }

  private void shade(Mark.Shade mark) {
    double from = scales.x(Math.max(mark.fromX(), scales.xMin()));
    double to = scales.x(Math.min(mark.toX(), scales.xMax()));
    String label = Paragraph.clean(mark.label());
    if (label.isEmpty() || to <= from) {
      return;
    }
    Box inside = room.inside;
    List<Place> places = new ArrayList<>();
    for (double share = 0.02; share < 0.9; share += 0.08) {
      places.add(new Place((from + to) / 2, inside.y() + share * inside.height(), 0.5, 0));
    }
    // What stands before a comma says enough where the whole has no room.
    for (String text : List.of(label, label.replaceFirst(",.*", ""))) {
      double longest = Stream.of(text.split(" ")).mapToDouble(QUIET::width).max().orElse(0);
      double width = Math.max(to - from - 4, longest + 0.1);
      if (room.tryPlaces(QUIET.balanced(text, width), QUIET, places)) {
        return;
      }
    }
    canvas.dropped.add(Dropped.noRoom(Dropped.thing("page.left-shade", label)));
    canvas.lacksHeadroom = true;
  }
}
