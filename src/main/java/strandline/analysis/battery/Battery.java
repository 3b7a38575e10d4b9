package strandline.analysis.battery;

import java.util.List;
import java.util.function.Supplier;
import strandline.analysis.Points;
import strandline.language.BatteryKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Series;

/**
 * The whole battery: every method of this program that one series can answer, with its defaults.
 *
 * <p>It explores. A report's spec names one method for each question before the data are read; who
 * runs twenty tests will find something in pure chance, so the result says how many were run and
 * how often one of them finds something in nothing; a search for shifts or joins is a test. Methods
 * that need more than one series (lagged correlation) or an event (interrupted series, rates of
 * events) are not in it.
 *
 * @param within how many periods a doubling or halving may take; 0 for a year of months or
 *     quarters, and 3 years
 */
public record Battery(int within) {
  /** Checks the setting. */
  public Battery {
    if (within < 0) {
      throw new IllegalArgumentException("doublings within " + within + " periods");
    }
  }

  /**
   * Returns the battery with every method's defaults.
   *
   * @return the battery
   */
  public static Battery withDefaults() {
    return new Battery(0);
  }

  /**
   * What the battery found.
   *
   * @param label what was analysed
   * @param span from when to when
   * @param n how many values
   * @param entries one for each method, in a fixed order
   * @param cautions what a reader should know of the values
   */
  public record Result(
      Quantity label, Sentence span, int n, List<Entry> entries, List<Sentence> cautions) {
    /** Copies the lists. */
    public Result {
      entries = List.copyOf(entries);
      cautions = List.copyOf(cautions);
    }

    /**
     * Returns how many tests of significance were made.
     *
     * @return 0 or more
     */
    public int tests() {
      return entries.stream().mapToInt(Entry::testsMade).sum();
    }

    /**
     * Returns what the number of tests means.
     *
     * @return one or two sentences
     */
    public Sentence sentence() {
      return tests() == 0
          ? Sentence.of(BatteryKey.NO_TEST)
          : Sentence.of(BatteryKey.TESTS)
              .with("n", Quantity.count(tests()))
              .with("chance", ofOneByChance(tests()));
    }
  }

  /**
   * Returns how often at least one of several tests at 5 per cent finds something in pure chance.
   *
   * @param tests how many, 1 or more
   * @return in words: 1 − 0.95^tests, as of 100 cases
   */
  public static Sentence ofOneByChance(int tests) {
    return Sentence.of(BatteryKey.ONE_BY_CHANCE)
        .with("n", Quantity.count(tests))
        .with("chance", Quantity.fixed(100 * (1 - Math.pow(0.95, tests)), 0));
  }

  /**
   * Runs every method on a series.
   *
   * @param series any series; what is not comparable in it is a gap
   * @return what was found, and why methods declined
   */
  public Result run(Series series) {
    return run(Subject.of(series));
  }

  /**
   * Runs every method on plain numbers; those that need periods decline.
   *
   * @param points any points
   * @return what was found, and why methods declined
   */
  public Result run(Points points) {
    return run(Subject.of(points));
  }

  private Result run(Subject subject) {
    // No method needs another's result, so that each core takes some; the order stays.
    List<Supplier<List<Entry>>> groups =
        List.of(
            () -> new SummaryEntries(subject, within).all(),
            () -> new LineEntries(subject).all(),
            () -> new TrendEntries(subject).all(),
            () -> new ShiftEntries(subject).all());
    List<Entry> entries = groups.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
    Points points = subject.points();
    return new Result(points.label(), points.span(), points.size(), entries, points.cautions());
  }
}
