package strandline.quick;

import java.util.List;
import java.util.function.Supplier;
import strandline.analysis.Chance;
import strandline.analysis.Points;
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
 */
public final class Battery {
  private Battery() {}

  /**
   * What the battery found.
   *
   * @param span from when to when
   * @param n how many values
   * @param stride how many periods lie from one value to the next; 1 unless evenly thinned
   * @param entries one for each method, in a fixed order
   * @param cautions what a reader should know of the values
   */
  public record Result(
      Sentence span, int n, int stride, List<MethodOutcome> entries, List<Sentence> cautions) {
    /**
     * Returns how many tests of significance were made.
     *
     * @return 0 or more
     */
    public int tests() {
      return entries.stream().mapToInt(MethodOutcome::testsMade).sum();
    }

    /**
     * Returns what the number of tests means.
     *
     * @return one or two sentences
     */
    public Sentence sentence() {
      return tests() == 0
          ? Sentence.of("battery.no-test")
          : Sentence.of("battery.tests")
              .with("n", Quantity.count(tests()))
              .with("chance", Chance.ofOne(tests()));
    }
  }

  /**
   * Runs every method on a series.
   *
   * @param series any series; what is not comparable in it is a gap
   * @return what was found, and why methods declined
   */
  public static Result run(Series series) {
    return run(Subject.of(series));
  }

  /**
   * Runs every method on plain numbers; those that need periods decline.
   *
   * @param points any points
   * @return what was found, and why methods declined
   */
  public static Result run(Points points) {
    return run(Subject.of(points));
  }

  private static Result run(Subject subject) {
    // No method needs another's result, so that each core takes some; the order stays.
    List<Supplier<List<MethodOutcome>>> groups =
        List.of(
            () -> new SummaryEntries(subject).all(),
            () -> new LineEntries(subject).all(),
            () -> new TrendEntries(subject).all(),
            () -> new ShiftEntries(subject).all());
    List<MethodOutcome> entries =
        groups.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
    Points points = subject.points();
    return new Result(points.span(), points.size(), points.stride(), entries, points.cautions());
  }
}
