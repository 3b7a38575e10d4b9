package strandline.render.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import strandline.render.chart.Plot;
import strandline.render.chart.Scales;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;

/**
 * A figure laid out: every shape and every word has its place on the page.
 *
 * @param page the size
 * @param plots the plot areas with their marks; one, or one a panel
 * @param under what lies under the marks: shaded periods, gridlines, event rules
 * @param over what lies over the marks: axis line, hollow points, brackets
 * @param words every text; no two overlap
 * @param dropped what found no room, one sentence each; later-listed events go first
 */
public record Scene(
    Page page,
    List<Plot> plots,
    List<Element> under,
    List<Element> over,
    List<Words> words,
    List<String> dropped) {

  /** Copies. */
  public Scene {
    plots = List.copyOf(plots);
    under = List.copyOf(under);
    over = List.copyOf(over);
    words = List.copyOf(words);
    dropped = List.copyOf(dropped);
  }

  /**
   * Returns the scales of the first plot.
   *
   * @return the only scales of a figure without panels
   */
  public Scales scales() {
    return plots.get(0).scales();
  }

  /**
   * Returns the marks that stand over scales.
   *
   * @return those of every plot
   */
  public List<Plot.Run> runs() {
    return plots.stream().flatMap(plot -> plot.runs().stream()).toList();
  }

  /**
   * Returns everything that is painted, from the bottom up.
   *
   * @return shapes, then words
   */
  public List<Element> elements() {
    List<Element> elements = new ArrayList<>(under);
    plots.forEach(plot -> elements.addAll(plot.elements()));
    elements.addAll(over);
    elements.addAll(words);
    return elements;
  }

  /** Returns the scene enlarged to its page. */
  Scene zoomed() {
    double zoom = page.zoom();
    return zoom == 1
        ? this
        : new Scene(
            page,
            plots.stream().map(plot -> plot.zoomed(zoom)).toList(),
            under.stream().map(element -> zoomed(element, zoom)).toList(),
            over.stream().map(element -> zoomed(element, zoom)).toList(),
            words.stream().map(word -> zoomed(word, zoom)).toList(),
            dropped);
  }

  private static Element zoomed(Element element, double zoom) {
    if (element instanceof Words words) {
      return zoomed(words, zoom);
    }
    Shape shape = (Shape) element;
    Path2D.Double path =
        new Path2D.Double(shape.path(), AffineTransform.getScaleInstance(zoom, zoom));
    List<Double> dash = shape.dash().stream().map(length -> length * zoom).toList();
    return new Shape(path, shape.fill(), shape.line(), shape.width() * zoom, dash);
  }

  private static Words zoomed(Words words, double zoom) {
    return new Words(
        words.text(),
        words.face(),
        words.size() * zoom,
        words.colour(),
        words.x() * zoom,
        words.baseline() * zoom);
  }
}
