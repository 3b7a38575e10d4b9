package strandline.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import strandline.report.Mark.Datum;

/**
 * The choice of the values that are drawn where a plot has more than can be seen.
 *
 * <p>Rule: a line of more values than eight for each point of the plot's width keeps of each half
 * point the first, the least, the greatest and the last, so that no extreme and no gap is lost. Of
 * as many points, those that would stand on the same half point of the page are drawn once.
 */
final class Thinning {
  private static final double STEP = 0.5;
  private static final int EACH = 4;

  private Thinning() {}

  private static boolean isDense(List<Datum> data, Scales scales) {
    return data.size() > EACH * scales.plot().width() / STEP;
  }

  private static long at(double place) {
    return (long) Math.floor(place / STEP);
  }

  static List<Datum> line(List<Datum> data, Scales scales) {
    if (!isDense(data, scales)) {
      return data;
    }
    List<Datum> kept = new ArrayList<>();
    List<Datum> together = new ArrayList<>();
    for (Datum datum : data) {
      boolean joins =
          !together.isEmpty()
              && datum.isDrawn() == together.get(0).isDrawn()
              && (!datum.isDrawn() || at(scales.x(datum.x())) == at(scales.x(together.get(0).x())));
      if (!joins) {
        keep(together, kept);
        together.clear();
      }
      together.add(datum);
    }
    keep(together, kept);
    return kept;
  }

  private static void keep(List<Datum> together, List<Datum> kept) {
    if (together.size() <= EACH) {
      kept.addAll(together);
      return;
    }
    Comparator<Datum> byValue = Comparator.comparingDouble(Datum::y);
    Stream.of(
            together.get(0),
            together.stream().min(byValue).orElseThrow(),
            together.stream().max(byValue).orElseThrow(),
            together.get(together.size() - 1))
        .distinct()
        .sorted(Comparator.comparingDouble(Datum::x))
        .forEach(kept::add);
  }

  /** Returns the points that are drawn, none of them a gap. */
  static List<Datum> points(List<Datum> data, Scales scales) {
    Set<List<Long>> places = new HashSet<>();
    boolean isDense = isDense(data, scales);
    return data.stream()
        .filter(Datum::isDrawn)
        .filter(d -> !isDense || places.add(List.of(at(scales.x(d.x())), at(scales.y(d.y())))))
        .toList();
  }
}
