package strandline.explain;

import java.util.List;
import java.util.Optional;
import strandline.report.Mark;

/**
 * A series of a figure.
 *
 * @param name its name in the figure
 * @param columnId the column of the figure's table that holds its values
 * @param data its points
 */
record Plotted(String name, String columnId, List<Mark.Datum> data) {
  /** Returns the series that a mark draws; nothing for rules, labels and shades. */
  static Optional<Plotted> of(Mark mark) {
    if (mark instanceof Mark.Line line) {
      return Optional.of(new Plotted(line.name(), line.columnId(), line.data()));
    }
    if (mark instanceof Mark.Bars bars) {
      return Optional.of(new Plotted(bars.name(), bars.columnId(), bars.data()));
    }
    if (mark instanceof Mark.Points points) {
      return Optional.of(new Plotted(points.name(), points.columnId(), points.data()));
    }
    return Optional.empty();
  }
}
