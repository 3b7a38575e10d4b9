package strandline.render.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import strandline.render.Refusal;
import strandline.render.chart.Looks;
import strandline.render.picture.Paragraph;
import strandline.report.Chart;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Mark.Datum;

/**
 * The search for a layout.
 *
 * <p>Rule: the vertical scale grows until brackets and values have room above the marks; a name
 * that finds no place beside its line goes right of the plot; what still has no room is left out,
 * and the note says so.
 */
final class Attempts {
  private static final int MOST_SERIES = 8;
  private static final int MOST_ROUNDS = 6;
  private static final double HEADROOM_STEP = 0.06;
  private static final double MOST_HEADROOM = 0.6;

  private Attempts() {}

  /**
   * Lays a figure out.
   *
   * @throws IllegalArgumentException when there is nothing to draw or it does not fit the page
   */
  static Scene of(Figure figure, FigurePage sheet) {
    requireDrawable(figure);
    if (figure.chart().x() instanceof Chart.XAxis.Names) {
      SceneLayout asked = new SceneLayout(figure, sheet, 0, Set.of(), Set.of());
      return new SceneLayout(figure, asked.grown(), 0, Set.of(), Set.of()).scene();
    }
    Set<String> outside = new TreeSet<>();
    Set<String> leftOut = new LinkedHashSet<>();
    Scene scene = null;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<String> moved = new ArrayList<>();
      scene = best(figure, sheet, outside, leftOut, moved);
      Set<String> told = Dropped.of(scene);
      boolean isSettled = outside.containsAll(moved) && leftOut.equals(told);
      if (isSettled) {
        break;
      }
      outside.addAll(moved);
      leftOut = told;
    }
    return scene;
  }

  private static Scene best(
      Figure figure,
      FigurePage sheet,
      Set<String> outside,
      Set<String> leftOut,
      List<String> moved) {
    Scene best = null;
    for (double headroom = 0; headroom <= MOST_HEADROOM; headroom += HEADROOM_STEP) {
      SceneLayout layout = new SceneLayout(figure, sheet, headroom, outside, leftOut);
      Scene scene = layout.scene();
      if (best == null || scene.dropped().size() < best.dropped().size()) {
        best = scene;
        moved.clear();
        moved.addAll(layout.canvas.moved);
      }
      if (!layout.canvas.lacksHeadroom) {
        break;
      }
    }
    return best;
  }

  private static void requireDrawable(Figure figure) {
    Chart chart = figure.chart();
    long drawn =
        Stream.concat(Looks.values(chart), Looks.tiles(chart)).filter(Datum::isDrawn).count();
    require(drawn > 0, figure, "has no value to draw; leave it out and say why in words");
    int names = Looks.names(chart).size();
    require(
        names <= MOST_SERIES,
        figure,
        "has " + names + " series, at most " + MOST_SERIES + " can be told apart; split it");
    boolean hasBars = !Looks.barNames(chart).isEmpty();
    require(!(hasBars && chart.y().logarithmic()), figure, "has bars on a logarithmic scale");
    require(
        !chart.y().logarithmic() || Looks.values(chart).allMatch(d -> !d.isDrawn() || d.y() > 0),
        figure,
        "has a value that is not above zero on a logarithmic scale");
  }

  /** Says whether the typeface lacks a character of what is written round and in the plot. */
  static boolean isLacking(Figure figure, List<String> citations) {
    Chart chart = figure.chart();
    return Stream.of(
            Stream.of(figure.title(), figure.subtitle(), figure.footnote(), chart.y().title()),
            citations.stream(),
            ticks(chart),
            Looks.names(chart).stream(),
            chart.marks().stream().flatMap(Attempts::texts))
        .flatMap(texts -> texts)
        .anyMatch(Paragraph::isLacking);
  }

  private static Stream<String> ticks(Chart chart) {
    if (chart.x() instanceof Chart.XAxis.Time time) {
      return time.ticks().stream().map(Chart.Tick::label);
    }
    return chart.x() instanceof Chart.XAxis.Names names
        ? names.names().stream()
        : ((Chart.XAxis.Categories) chart.x()).names().stream();
  }

  private static Stream<String> texts(Mark mark) {
    if (mark instanceof Mark.Rule rule) {
      return Stream.of(rule.label(), rule.date());
    }
    if (mark instanceof Mark.Tiles tiles) {
      return tiles.rows().stream().map(Mark.Tiles.Row::name);
    }
    if (mark instanceof Mark.Panel panel) {
      return Stream.concat(
          Stream.of(panel.title()), panel.marks().stream().flatMap(Attempts::texts));
    }
    String text =
        mark instanceof Mark.Shade shade
            ? shade.label()
            : mark instanceof Mark.Level level
                ? level.label()
                : mark instanceof Mark.Label label
                    ? label.text()
                    : mark instanceof Mark.Bracket bracket
                        ? bracket.text()
                        : mark instanceof Mark.Line line ? line.name() : "";
    return Stream.of(text);
  }

  private static void require(boolean condition, Figure figure, String otherwise) {
    if (!condition) {
      throw new Refusal("figure " + figure.id() + " " + otherwise);
    }
  }
}
