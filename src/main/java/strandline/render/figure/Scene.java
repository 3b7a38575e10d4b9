package strandline.render.figure;

import java.util.ArrayList;
import java.util.List;
import strandline.render.chart.Plot;
import strandline.render.chart.Scales;
import strandline.render.picture.Picture.Element;
import strandline.render.picture.Picture.Page;
import strandline.render.picture.Picture.Shape;
import strandline.render.picture.Picture.Words;

/**
 * A figure laid out: every mark and every word has its place, in points of a memo. XChart draws the
 * marks of the plots; whatever else is drawn is a shape.
 *
 * @param page the size
 * @param plots the plot areas with their marks; one, or one a panel
 * @param under what lies under the marks: shaded periods, event rules
 * @param over what lies over the marks: ticks, breaks, brackets, the key
 * @param words every text; no two overlap
 * @param dropped what found no room, one sentence each; later-listed events go first
 */
public record Scene(
    Page page,
    List<Plot> plots,
    List<Shape> under,
    List<Shape> over,
    List<Words> words,
    List<String> dropped) {
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
   * @return shapes and drawings of plots, then words
   */
  public List<Element> elements() {
    List<Element> elements = new ArrayList<>(under);
    plots.forEach(plot -> elements.add(plot.drawing()));
    elements.addAll(over);
    elements.addAll(words);
    return elements;
  }
}
