package strandline.analysis.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Outcome;
import strandline.language.CountKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;

/**
 * The gaps between consecutive dated events, as ranges of days where a date is a month or a year.
 * Events of equal dates follow each other in order of their ids. Disputed dates count as the
 * preferred report gives them.
 *
 * @param words what the events are, such as {@code round}
 * @param all the gaps in order of time; empty for fewer than two events
 * @param last the last event, if there is one
 */
public record Gaps(String words, List<Gap> all, Optional<Event> last) {
  /** Copies the list. */
  public Gaps {
    all = List.copyOf(all);
  }

  /**
   * One gap.
   *
   * @param from the event before
   * @param to the event after
   * @param fewestDays the fewest days that can lie between them, 0 or more
   * @param mostDays the most days
   * @param covered whether the record covers all of the gap; if not, events within it may be
   *     missing
   */
  public record Gap(Event from, Event to, long fewestDays, long mostDays, boolean covered) {
    /**
     * Returns the gap in plain words.
     *
     * @return one sentence
     */
    public Sentence sentence() {
      return Sentence.of(covered ? CountKey.GAP : CountKey.GAP_NOT_COVERED)
          .with("days", days(fewestDays, mostDays))
          .with("from", from.when().toString())
          .with("to", to.when().toString());
    }
  }

  /**
   * Finds the gaps of a log.
   *
   * @param log the events
   * @param selection which of them count
   * @return the gaps
   */
  public static Gaps in(EventLog log, EventSelection selection) {
    List<Event> events = selection.from(log);
    CoveredTime covered = selection.covered(log);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < events.size(); i++) {
      gaps.add(gap(events.get(i - 1), events.get(i), covered));
    }
    Optional<Event> last =
        events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    return new Gaps(selection.words(), gaps, last);
  }

  private static Gap gap(Event from, Event to, CoveredTime covered) {
    LocalDate end =
        to.when().last().isBefore(from.when().last()) ? from.when().last() : to.when().last();
    boolean known = covered.contains(new DateRange(from.when().first(), end));
    long fewest = from.when().fewestDaysTo(to.when());
    return new Gap(from, to, fewest, from.when().mostDaysTo(to.when()), known);
  }

  /**
   * Returns the longest gap: the one with the most days that are certain, then with the most that
   * are possible.
   *
   * @return the gap; declined for fewer than two events
   */
  public Outcome<Gap> longest() {
    return all.stream()
        .max(Comparator.comparingLong(Gap::fewestDays).thenComparingLong(Gap::mostDays))
        .map(Outcome::found)
        .orElse(Outcome.declined(Sentence.of(CountKey.TOO_FEW_DATED)));
  }

  /**
   * Returns the gaps that certainly lasted a number of days or more.
   *
   * @param days the number
   * @return in order of time
   */
  public List<Gap> ofAtLeast(long days) {
    return all.stream().filter(gap -> gap.fewestDays() >= days).toList();
  }

  /**
   * The time since the last event.
   *
   * @param event the last event
   * @param asOf the day counted to
   * @param fewestDays the fewest days that can have passed, 0 or more
   * @param mostDays the most days
   */
  public record SinceLast(Event event, LocalDate asOf, long fewestDays, long mostDays) {
    /**
     * Returns the time in plain words.
     *
     * @return one sentence
     */
    public Sentence sentence() {
      return Sentence.of(CountKey.SINCE_LAST)
          .with("days", days(fewestDays, mostDays))
          .with("date", event.when().toString())
          .with("day", asOf.toString());
    }
  }

  /**
   * Returns the time since the last event.
   *
   * @param asOf the day to count to
   * @return the time; declined when there is no event, or none before that day
   */
  public Outcome<SinceLast> sinceLast(LocalDate asOf) {
    DateRange now = new DateRange(asOf, asOf);
    return last.filter(event -> !event.when().first().isAfter(asOf))
        .map(
            event ->
                Outcome.found(
                    new SinceLast(
                        event, asOf, event.when().fewestDaysTo(now), event.when().mostDaysTo(now))))
        .orElse(
            Outcome.declined(Sentence.of(CountKey.LAST_NOT_BEFORE).with("day", asOf.toString())));
  }

  private static Sentence days(long fewest, long most) {
    return fewest == most
        ? Sentence.of(CountKey.DAYS).with("n", Quantity.count(fewest))
        : Sentence.of(CountKey.DAYS_BETWEEN)
            .with("fewest", Quantity.count(fewest))
            .with("most", Quantity.count(most));
  }
}
