package strandline.claim.check;

import java.util.List;
import java.util.stream.Collectors;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.prose.Dates;
import strandline.prose.Numbers;
import strandline.series.event.DateRange;
import strandline.series.event.Event;
import strandline.series.event.EventLog;

/**
 * {@code count}: a number of events of one kind lies within an interval. Events known not to have
 * been held do not count; where the record does not cover the interval nothing is decided.
 *
 * @param log the events
 * @param kind the kind that is counted
 * @param within the days
 * @param is the number that the sentence says
 * @param reading how we read the sentence, when that is not plain; else empty
 */
public record CountCheck(EventLog log, String kind, DateRange within, int is, String reading)
    implements Check {

  @Override
  public Judgement judge() {
    if (!log.covers(kind, within)) {
      return Judgement.undecidable("The record does not cover all of " + words(within) + ".");
    }
    List<Event> counted =
        log.ofKind(kind).stream()
            .filter(event -> !event.held().equals("no") && within.contains(event.when()))
            .toList();
    String dates =
        counted.stream().map(e -> Dates.known(e.when().label())).collect(Collectors.joining(", "));
    String evidence =
        "The record of "
            + words(within)
            + " has "
            + Numbers.of(counted.size(), kind, kind + "s")
            + (counted.isEmpty() ? "." : ": " + dates + ".");
    List<String> reservations = reading.isBlank() ? List.of() : List.of(reading);
    List<String> sources =
        counted.stream().map(e -> e.preferred().sourceId()).distinct().sorted().toList();
    return Judgement.of(counted.size() == is, evidence, reservations, List.of(), sources);
  }

  private static String words(DateRange range) {
    String label = range.label();
    return label.contains("/")
        ? Dates.day(range.first()) + " to " + Dates.day(range.last())
        : Dates.known(label);
  }
}
