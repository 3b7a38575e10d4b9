package strandline.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import strandline.report.Mark.Datum;

/**
 * The choice of the values that are drawn where there are more than can be seen.
 *
 * <p>Rule: of the values of a line that share a place, the first, the least, the greatest and the
 * last are kept, and the first gap, so that no extreme and no gap is lost. Of points that share a
 * place one is kept.
 */
public final class Thinning {
  /** How many values of one place are kept at most. */
  public static final int EACH = 5;

  private Thinning() {}

  /**
   * Returns which values of a line are kept.
   *
   * @param data in the order of the line
   * @param place where a value stands, by its number in the list; neighbours may share a place
   * @return their numbers in the list
   */
  public static SortedSet<Integer> line(List<Datum> data, IntToLongFunction place) {
    SortedSet<Integer> kept = new TreeSet<>();
    for (int from = 0, to = 1; to <= data.size(); to++) {
      if (to == data.size() || place.applyAsLong(to) != place.applyAsLong(from)) {
        keep(data, from, to, kept);
        from = to;
      }
    }
    return kept;
  }

  private static void keep(List<Datum> data, int from, int to, Set<Integer> kept) {
    IntStream.range(from, to).filter(i -> !data.get(i).isDrawn()).findFirst().ifPresent(kept::add);
    List<Integer> drawn =
        IntStream.range(from, to).filter(i -> data.get(i).isDrawn()).boxed().toList();
    if (!drawn.isEmpty()) {
      Comparator<Integer> byValue = Comparator.comparingDouble(i -> data.get(i).y());
      kept.add(drawn.get(0));
      kept.add(drawn.stream().min(byValue).orElseThrow());
      kept.add(drawn.stream().max(byValue).orElseThrow());
      kept.add(drawn.get(drawn.size() - 1));
    }
  }

  /**
   * Returns the points that are kept.
   *
   * @param data the points
   * @param place where a point stands
   * @return the first of each place
   */
  public static List<Datum> points(List<Datum> data, Function<Datum, ?> place) {
    Set<Object> places = new HashSet<>();
    return data.stream().filter(datum -> places.add(place.apply(datum))).toList();
  }
}
