package strandline.analysis.change;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * The best places for the joins of a continuous line of straight pieces, exactly, among all sets of
 * observed times a stated distance apart.
 *
 * <p>For every number of joins and every observed time, the least residual sum of squares so far is
 * a function of the height v of the line there: the least of finitely many parabolas. One more
 * piece turns each parabola into another, and those that are nowhere the least are dropped; so
 * nothing is approximated (R. Maidstone and others, Statistics and Computing 27 (2017), 519–533; P.
 * Fearnhead and others, Journal of Computational and Graphical Statistics 28 (2019), 265–275).
 */
final class JoinPointSearch {
  /** The least cost so far as a function of the height: a v² + b v + c, a above 0. */
  private record Parabola(double a, double b, double c, int at, Parabola before) {
    double of(double v) {
      return (a * v + b) * v + c;
    }

    double least() {
      return c - b * b / (4 * a);
    }
  }

  private static final int COARSE = 4;

  private final double[] x;
  private final double[] y;
  private final int between;
  private final int stride;
  private final double[][] sums;

  /**
   * Takes times and values, both near 0, and the fewest observations strictly between two joins,
   * and before the first and after the last.
   */
  JoinPointSearch(double[] x, double[] y, int between) {
    this(x, y, between, 1);
  }

  private JoinPointSearch(double[] x, double[] y, int between, int stride) {
    this.x = x;
    this.y = y;
    this.between = between;
    this.stride = stride;
    sums = new double[5][x.length + 1];
    for (int i = 0; i < x.length; i++) {
      double[] terms = {x[i], x[i] * x[i], y[i], x[i] * y[i], y[i] * y[i]};
      for (int k = 0; k < terms.length; k++) {
        sums[k][i + 1] = sums[k][i] + terms[k];
      }
    }
  }

  /** The best joins for 1, 2, … joins, as indices; shorter than asked where there is no room. */
  List<List<Integer>> best(int most) {
    return ends(most).stream().map(JoinPointSearch::joins).toList();
  }

  private List<Parabola> ends(int most) {
    int n = x.length;
    Parabola start = new Parabola(1, -2 * y[0], y[0] * y[0], 0, null);
    List<List<Parabola>> level = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      boolean join = t >= between && (t % stride == 0 || t == n - 1);
      level.add(join ? List.of(piece(start, t)) : List.of());
    }
    double[] limits = limits(most, level.get(n - 1).get(0).least());
    RestCost rest = new RestCost(x, y, most + 1);
    List<Parabola> result = new ArrayList<>();
    for (int joins = 1; joins <= most && !level.isEmpty(); joins++) {
      level = extend(level, joins, limits, rest);
      if (level.get(n - 1).isEmpty()) {
        return result;
      }
      result.add(lowest(level.get(n - 1)));
    }
    return result;
  }

  // The best line with k joins costs no more than the best on a coarser grid; a straight line is
  // the
  // coarsest. The slack covers the rounding of the running sums.
  private double[] limits(int most, double straight) {
    double[] limits = new double[most + 1];
    java.util.Arrays.fill(limits, straight);
    if (stride == 1 && x.length >= 5 * COARSE) {
      List<Parabola> coarse = new JoinPointSearch(x, y, between, COARSE).ends(most);
      for (int k = 1; k <= coarse.size(); k++) {
        limits[k] = Math.min(straight, coarse.get(k - 1).least());
      }
    }
    double slack = 1e-12 * (sums[4][x.length] + 1e-3);
    return java.util.Arrays.stream(limits).map(limit -> Math.max(0, limit) + slack).toArray();
  }

  // What the way to t with that many joins before may cost, if a join at t is to be among the best.
  private static double room(int t, int joins, double[] limits, RestCost rest) {
    double room = Double.NEGATIVE_INFINITY;
    for (int k = joins + 1; k < limits.length; k++) {
      room = Math.max(room, limits[k] - rest.after(t, k - joins));
    }
    return room;
  }

  private static Parabola lowest(List<Parabola> ends) {
    Parabola best = ends.get(0);
    for (Parabola end : ends) {
      best = end.least() < best.least() ? end : best;
    }
    return best;
  }

  private static List<Integer> joins(Parabola best) {
    LinkedList<Integer> joins = new LinkedList<>();
    for (Parabola p = best.before(); p.before() != null; p = p.before()) {
      joins.addFirst(p.at());
    }
    return joins;
  }

  // A join lies where a piece ends that is not the last; the last piece ends at the last time.
  private List<List<Parabola>> extend(
      List<List<Parabola>> level, int joins, double[] limits, RestCost rest) {
    int n = x.length;
    List<List<Parabola>> next = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      List<Parabola> candidates = new ArrayList<>();
      boolean last = t == n - 1;
      double limit = last ? limits[joins] : room(t, joins, limits, rest);
      // After the last join only the end matters.
      boolean isUseful = limit > Double.NEGATIVE_INFINITY;
      if (last || (isUseful && t <= n - 1 - between && t % stride == 0)) {
        int latest = t - between - (last ? 0 : 1);
        for (int s = between; s <= latest; s++) {
          for (Parabola before : level.get(s)) {
            addIfBelow(candidates, piece(before, t), limit);
          }
        }
      }
      next.add(last ? candidates : envelope(candidates, t, limit));
    }
    return next;
  }

  private static void addIfBelow(List<Parabola> candidates, Parabola parabola, double limit) {
    if (parabola.least() <= limit) {
      candidates.add(parabola);
    }
  }

  // One straight piece from time s, height u, to time t, height v: the cost of the values after s
  // up
  // to t is quadratic in u and v; the least over u is quadratic in v.
  private Parabola piece(Parabola before, int t) {
    int s = before.at();
    double length = x[t] - x[s];
    double count = t - s;
    double sx = sum(0, s, t);
    double sxx = sum(1, s, t);
    double sy = sum(2, s, t);
    double sxy = sum(3, s, t);
    double w = (sx - count * x[s]) / length;
    double ww = (sxx - 2 * x[s] * sx + count * x[s] * x[s]) / (length * length);
    double wy = (sxy - x[s] * sy) / length;
    double uu = count - 2 * w + ww + before.a();
    double uv = 2 * (w - ww);
    double u = -2 * (sy - wy) + before.b();
    double quarter = 1 / (4 * uu);
    return new Parabola(
        ww - uv * uv * quarter,
        -2 * wy - 2 * uv * u * quarter,
        sum(4, s, t) + before.c() - u * u * quarter,
        t,
        before);
  }

  private double sum(int kind, int s, int t) {
    return sums[kind][t + 1] - sums[kind][s + 1];
  }

  // The value at t is missed by y - v, so that the height lies within the root of the limit of it.
  private List<Parabola> envelope(List<Parabola> candidates, int t, double limit) {
    if (candidates.isEmpty()) {
      return candidates;
    }
    double reach = Math.sqrt(limit) * (1 + 1e-9);
    double v = y[t] - reach;
    double end = y[t] + reach;
    List<Parabola> kept = new ArrayList<>();
    Parabola current = lowest(candidates, v);
    while (current != null) {
      addOnce(kept, current);
      double crossing = end;
      Parabola next = null;
      for (Parabola other : candidates) {
        double at = other == current ? end : overtakes(current, other, v);
        if (at < crossing) {
          crossing = at;
          next = other;
        }
      }
      v = crossing;
      current = next;
    }
    return kept;
  }

  private static void addOnce(List<Parabola> kept, Parabola parabola) {
    for (Parabola other : kept) {
      if (other == parabola) {
        return;
      }
    }
    kept.add(parabola);
  }

  private static Parabola lowest(List<Parabola> candidates, double v) {
    Parabola best = null;
    for (Parabola candidate : candidates) {
      best = best == null || candidate.of(v) < best.of(v) ? candidate : best;
    }
    return best;
  }

  // The first height from v on where the other goes below the current parabola: the root at which
  // their difference a v² + b v + c falls. Where they meet at v itself, rounding may hide that
  // root.
  private static double overtakes(Parabola current, Parabola other, double v) {
    double a = other.a() - current.a();
    double b = other.b() - current.b();
    double c = other.c() - current.c();
    double here = current.of(v);
    if (2 * a * v + b < 0 && other.of(v) - here <= 1e-13 * Math.abs(here)) {
      return v;
    }
    double discriminant = b * b - 4 * a * c;
    if (discriminant <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double q = -0.5 * (b + Math.copySign(Math.sqrt(discriminant), b));
    double root = b >= 0 ? q / a : c / q;
    return root > v ? root : Double.POSITIVE_INFINITY;
  }
}
