package strandline.analysis.change;

import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Comparability;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * The search for every stretch of a series in which it doubled or halved within a stated number of
 * periods, maximal stretches only.
 *
 * <p>Let v be the comparable values at their periods and w the number of periods allowed. A
 * <em>doubling</em> is a pair i before j with at most w periods between them, v(j) ≥ 2·v(i), v(i)
 * above 0 and at least the measure's least base, and every comparable value strictly between the
 * two above v(i) and below v(j): it runs from a trough to a peak. A <em>halving</em> is a pair with
 * v(j) ≤ v(i)/2, v(i) so as well, and every value between below v(i) and above v(j). A doubling is
 * <em>maximal</em> when no other doubling's stretch contains its own; so for halvings. Missing
 * values, bounds and parts of a period are in no pair and do not interrupt one.
 *
 * @param within how many periods a stretch may take, 1 or more
 */
public record Doublings(int within) {

  /** Checks the setting. */
  public Doublings {
    if (within < 1) {
      throw new IllegalArgumentException("" + within);
    }
  }

  /** Which way a stretch goes. */
  public enum Kind {
    /** To twice as much or more. */
    DOUBLING,
    /** To half as much or less. */
    HALVING
  }

  /**
   * A stretch that was found.
   *
   * @param kind which way
   * @param series what doubled or halved
   * @param from the observation it begins at
   * @param to the observation it ends at
   * @param cautions what a reader should know, without full stops
   */
  public record Found(
      Kind kind, Series series, Observation from, Observation to, List<Sentence> cautions) {
    /**
     * Returns how many times the first the last is.
     *
     * @return at least 2, or at most a half
     */
    public double ratio() {
      return to.value() / from.value();
    }

    /**
     * Returns the finding in plain words.
     *
     * @return one sentence, and a note when there are cautions
     */
    public Sentence sentence() {
      return Sentence.of(kind == Kind.DOUBLING ? "change.doubled" : "change.halved")
          .with("series", series.label())
          .with("from", Quantity.number(from.value()).from(origin(from)))
          .with("from-period", Quantity.period(from.period()))
          .with("to", Quantity.number(to.value()).from(origin(to)))
          .with("to-period", Quantity.period(to.period()))
          .with(
              "ratio",
              Quantity.number(ratio()).from(Origin.calculated("ratio", origin(from), origin(to))))
          .with("cautions", Quantity.joined(cautions, Quantity.Items.Joint.SEMICOLON));
    }

    private Origin origin(Observation one) {
      return Origin.of(series, one.period());
    }
  }

  /**
   * Finds the maximal doublings and halvings.
   *
   * @param series the series
   * @return in order of their beginning
   */
  public List<Found> in(Series series) {
    List<Found> found = new ArrayList<>();
    List<Observation> values = series.comparable();
    int rise = -1;
    int fall = -1;
    for (int i = 0; i < values.size(); i++) {
      rise = addMaximal(series, values, i, rise, Kind.DOUBLING, found);
      fall = addMaximal(series, values, i, fall, Kind.HALVING, found);
    }
    return found;
  }

  /** A stretch that begins later lies inside an earlier one exactly when it ends no later. */
  private int addMaximal(
      Series series, List<Observation> values, int i, int reach, Kind kind, List<Found> found) {
    int j = last(series, values, i, kind);
    if (j <= reach) {
      return reach;
    }
    Observation from = values.get(i);
    Observation to = values.get(j);
    List<Sentence> cautions = Comparability.cautions(series, from, to);
    found.add(new Found(kind, series, from, to, cautions));
    return j;
  }

  /** Returns the end of the longest stretch of a kind from i, or -1. */
  private int last(Series series, List<Observation> values, int i, Kind kind) {
    double base = values.get(i).value();
    double least = series.measure().leastBase();
    boolean hasRatios = series.measure().hasZero();
    int sign = kind == Kind.DOUBLING ? 1 : -1;
    int best = -1;
    double extreme = base;
    for (int j = i + 1; j < values.size(); j++) {
      double value = values.get(j).value();
      boolean turned =
          sign * value <= sign * base
              || Comparability.broken(series, values.get(i).period(), values.get(j).period())
                  .isPresent();
      if (turned || values.get(i).period().until(values.get(j).period()) > within) {
        return best;
      }
      boolean further = sign * value > sign * extreme;
      extreme = further ? value : extreme;
      best = further && hasRatios && base >= least && isStretch(base, value, kind) ? j : best;
    }
    return best;
  }

  /** Says whether a base and an end are far enough apart, whatever lies between. */
  static boolean isStretch(double base, double end, Kind kind) {
    boolean far = kind == Kind.DOUBLING ? end >= 2 * base : end >= 0 && end <= base / 2;
    return far && base > 0;
  }
}
