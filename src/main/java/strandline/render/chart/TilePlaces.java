package strandline.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import strandline.render.Palette;
import strandline.render.chart.Plot.Run;
import strandline.render.chart.Plot.Spot;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Shape;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Status;

/**
 * The places of tiles over given scales, coloured by four classes.
 *
 * <p>Rule: the classes end at the quartiles of what is shown, rounded to the first digit; equal
 * ends are one. Each class is darker than the one before by at least 14 of CIE L*, and the lightest
 * has a contrast of 3 : 1 with the page.
 */
public final class TilePlaces {
  private static final double GAP = 1;

  /**
   * A tile that was drawn, or the place of one whose value is missing.
   *
   * @param datum its value
   * @param box where it stands
   * @param colour its colour; white when the value is missing
   */
  public record Tile(Datum datum, Box box, Palette colour) {}

  private final Scales scales;
  private final List<Double> ends;
  private final List<Tile> tiles = new ArrayList<>();
  private final Map<Palette, List<Spot>> classes = new EnumMap<>(Palette.class);
  private final List<Shape> edges = new ArrayList<>();
  private String name = "";

  TilePlaces(Chart chart, Scales scales) {
    this.scales = scales;
    this.ends = ends(chart);
  }

  /**
   * Returns where the classes end.
   *
   * @param chart a chart with tiles
   * @return at most three values, in order; a class holds its upper end
   */
  public static List<Double> ends(Chart chart) {
    double[] values =
        Looks.tiles(chart).filter(Datum::isDrawn).mapToDouble(Datum::y).sorted().toArray();
    TreeSet<Double> ends = new TreeSet<>();
    for (int quarter = 1; quarter <= 3 && values.length > 0; quarter++) {
      double end = rounded(values[(values.length - 1) * quarter / 4]);
      if (end >= values[0] && end < values[values.length - 1]) {
        ends.add(end);
      }
    }
    return List.copyOf(ends);
  }

  private static double rounded(double value) {
    double power = value == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))));
    return Math.rint(value / power) * power;
  }

  /**
   * Returns the colour of a class.
   *
   * @param place from 0, the lowest
   * @param classes how many there are
   * @return the darker the higher
   */
  public static Palette colour(int place, int classes) {
    List<Palette> ramp = Palette.ramp();
    return classes <= 1 ? ramp.get(ramp.size() - 2) : ramp.get(place + ramp.size() - classes);
  }

  /**
   * Returns every tile.
   *
   * @return in order of the marks
   */
  public List<Tile> tiles() {
    return List.copyOf(tiles);
  }

  /** Returns the edges of tiles that are missing or less than certain. */
  List<Shape> edges() {
    return edges;
  }

  /** Returns the tiles, the lowest class first, then the white seams between them. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    classes.forEach(
        (colour, spots) -> runs.add(new Run(Run.Kind.TILES, name, spots, colour, 0, List.of())));
    if (!runs.isEmpty()) {
      runs.add(new Run(Run.Kind.GRID, "seams", seams(), Palette.WHITE, GAP, List.of()));
    }
    return runs;
  }

  private List<Spot> seams() {
    List<Spot> spots = new ArrayList<>();
    for (double x = scales.xMin(); x < scales.xMax() + 0.5; x++) {
      scales.upright(x, spots);
    }
    for (double y = scales.y().min(); y < scales.y().max() + 0.5; y++) {
      scales.across(y, spots);
    }
    return spots;
  }

  void add(Mark.Tiles mark) {
    name = mark.name();
    for (int row = 0; row < mark.rows().size(); row++) {
      int level = mark.rows().size() - row;
      for (Datum datum : mark.rows().get(row).data()) {
        tile(datum, level, box(datum.x(), level));
      }
    }
  }

  private Box box(double x, int level) {
    double left = scales.x(x - 0.5) + GAP / 2;
    double top = scales.y(level) + GAP / 2;
    return new Box(
        left, top, scales.x(x + 0.5) - GAP / 2 - left, scales.y(level - 1) - GAP / 2 - top);
  }

  private void tile(Datum datum, int level, Box box) {
    boolean isFirm = datum.isDrawn() && !PlottedMarks.DOUBTFUL.contains(datum.status());
    Palette colour = datum.isDrawn() ? colour(place(datum.y()), ends.size() + 1) : Palette.WHITE;
    tiles.add(new Tile(datum, box, colour));
    if (datum.isDrawn()) {
      classes
          .computeIfAbsent(colour, c -> new ArrayList<>())
          .add(new Spot(datum.x(), level - 0.5, datum.y()));
    }
    if (!isFirm && datum.status() != Status.NOT_APPLICABLE) {
      Rectangle2D edge =
          new Rectangle2D.Double(
              box.x() + 1.2, box.y() + 1.2, box.width() - 2.4, box.height() - 2.4);
      Palette line = datum.isDrawn() ? Palette.WHITE : Palette.GREY;
      edges.add(Shape.stroked(edge, line, 0.8, 2.4, 1.6));
    }
  }

  private int place(double value) {
    return (int) ends.stream().filter(end -> value > end).count();
  }
}
