package strandline.render.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import strandline.render.Palette;
import strandline.render.picture.Picture.Box;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Shape;

/**
 * A plot area with the marks that are drawn over its scales: lines, areas and dots.
 *
 * @param scales from values to points on the page
 * @param runs what is drawn, from the bottom up
 */
public record Plot(Scales scales, List<Run> runs) {

  /**
   * Marks of one look.
   *
   * @param kind what is drawn
   * @param spots positions in data units; a y of NaN ends a line or an area
   * @param colour the colour of the line, the dot or the inside
   * @param width the width of a line or the diameter of a dot in points; 0 for an area
   * @param dash dashes and gaps in points
   */
  public record Run(Kind kind, List<Spot> spots, Palette colour, double width, List<Double> dash) {
    /** What is drawn. */
    public enum Kind {
      /** A line through the spots. */
      LINE,
      /** Filled polygons. */
      AREA,
      /** Round points. */
      DOTS
    }

    /** Copies. */
    public Run {
      spots = List.copyOf(spots);
      dash = List.copyOf(dash);
    }

    private Run zoomed(double zoom) {
      List<Double> dashes = dash.stream().map(length -> length * zoom).toList();
      return new Run(kind, spots, colour, width * zoom, dashes);
    }
  }

  /**
   * A position in data units.
   *
   * @param x on the horizontal scale
   * @param y on the vertical scale
   */
  public record Spot(double x, double y) {}

  /** Copies. */
  public Plot {
    runs = List.copyOf(runs);
  }

  /**
   * Returns the same plot larger.
   *
   * @param zoom how much larger
   * @return with every length and place on the page multiplied
   */
  public Plot zoomed(double zoom) {
    Box box = scales.plot();
    Box larger = new Box(box.x() * zoom, box.y() * zoom, box.width() * zoom, box.height() * zoom);
    return new Plot(
        new Scales(larger, scales.xMin(), scales.xMax(), scales.y()),
        runs.stream().map(run -> run.zoomed(zoom)).toList());
  }

  /**
   * Draws the marks.
   *
   * @return shapes on the page, from the bottom up
   */
  public List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (Run run : runs) {
      if (run.kind() == Run.Kind.DOTS) {
        dots(run, elements);
      } else {
        paths(run, elements);
      }
    }
    return elements;
  }

  private void dots(Run run, List<Element> elements) {
    double radius = run.width() / 2;
    for (Spot spot : run.spots()) {
      double left = scales.x(spot.x()) - radius;
      double top = scales.y(spot.y()) - radius;
      elements.add(
          Shape.filled(new Ellipse2D.Double(left, top, run.width(), run.width()), run.colour()));
    }
  }

  /** A path for each part of a line or an area; a spot alone is neither. */
  private void paths(Run run, List<Element> elements) {
    Path2D.Double path = new Path2D.Double();
    int corners = 0;
    for (Spot spot : run.spots()) {
      if (Double.isNaN(spot.y())) {
        add(run, path, corners, elements);
        path = new Path2D.Double();
        corners = 0;
      } else if (corners++ == 0) {
        path.moveTo(scales.x(spot.x()), scales.y(spot.y()));
      } else {
        path.lineTo(scales.x(spot.x()), scales.y(spot.y()));
      }
    }
    add(run, path, corners, elements);
  }

  private static void add(Run run, Path2D.Double path, int corners, List<Element> elements) {
    if (corners > 1 && run.kind() == Run.Kind.AREA) {
      path.closePath();
      elements.add(new Shape(path, run.colour().rgb(), null, 0, List.of()));
    } else if (corners > 1) {
      elements.add(new Shape(path, null, run.colour().rgb(), run.width(), run.dash()));
    }
  }
}
