package strandline.analysis.count;

import java.util.ArrayList;
import java.util.List;
import strandline.analysis.Estimate;
import strandline.analysis.Interval;
import strandline.analysis.Outcome;
import strandline.language.CountKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;

/**
 * How often events come: events a year of covered time, with Garwood's exact interval.
 *
 * <p>Events and days count only where the record of every selected kind is complete; a year has
 * 365.2425 days. Assumes that events come independently and at one rate. Garwood, Biometrika 28
 * (1936), doi:10.1093/biomet/28.3-4.437.
 *
 * @param words what the events are, such as {@code round}
 * @param window the days asked for
 * @param events how many events lie in covered time
 * @param years the covered time
 * @param covered whether the record covers all of the window
 * @param torn how many events may or may not lie in covered time, and were left out
 * @param rate events a year with the interval
 */
public record Rate(
    String words,
    DateRange window,
    int events,
    double years,
    boolean covered,
    int torn,
    Estimate rate) {

  /**
   * Measures a rate at 95 %.
   *
   * @param log the events
   * @param selection which of them count
   * @param window the days
   * @return the rate; declined when no day of the window is covered
   */
  public static Outcome<Rate> of(EventLog log, EventSelection selection, DateRange window) {
    return of(log, selection, window, 0.95);
  }

  /**
   * Measures a rate.
   *
   * @param log the events
   * @param selection which of them count
   * @param window the days
   * @param level the confidence level, between 0 and 1
   * @return the rate; declined when no day of the window is covered
   */
  public static Outcome<Rate> of(
      EventLog log, EventSelection selection, DateRange window, double level) {
    CoveredTime time = selection.covered(log).within(window);
    if (time.ranges().isEmpty()) {
      return Outcome.declined(
          Sentence.of(CountKey.NOT_COVERED)
              .with("events", selection.words())
              .with("window", window.toString()));
    }
    List<Event> touching =
        selection.from(log).stream().filter(e -> time.overlaps(e.when())).toList();
    int within = (int) touching.stream().filter(e -> time.contains(e.when())).count();
    return CountInterval.withDefaults()
        .withLevel(level)
        .of(within)
        .map(
            count ->
                new Rate(
                    selection.words(),
                    window,
                    within,
                    time.years(),
                    time.contains(window),
                    touching.size() - within,
                    perYear(count, time.years())));
  }

  private static Estimate perYear(Estimate count, double years) {
    Interval ends = count.interval();
    return new Estimate(
        count.value() / years, new Interval(ends.low() / years, ends.high() / years, ends.level()));
  }

  /**
   * Returns the rate in plain words.
   *
   * @return one sentence, and notes on what is not covered
   */
  public Sentence sentence() {
    List<Sentence> all = new ArrayList<>();
    all.add(
        Sentence.of(CountKey.RATE)
            .with("n", Quantity.count(events))
            .with("events", words)
            .with("years", Quantity.number(years))
            .with("window", window.toString())
            .with("rate", Quantity.number(rate.value()))
            .with("interval", rate.interval().quantity()));
    if (!covered) {
      all.add(Sentence.of(CountKey.COVERED_IN_PART));
    }
    if (torn > 0) {
      all.add(Sentence.of(CountKey.LEFT_OUT).with("n", Quantity.count(torn)));
    }
    return Sentence.several(all);
  }
}
