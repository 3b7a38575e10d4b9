package strandline.analysis.count;

import java.util.List;
import java.util.stream.Stream;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.EventLog;
import strandline.series.EventReport;

/** Small logs of talks for tests. */
final class Talks {
  private Talks() {}

  static Event event(String id, String kind, String held, String date) {
    EventReport report =
        new EventReport(DateRange.parse(date), "stated", "", "talks", "s", "", true, "only one", 2);
    return new Event(id, kind, "", held, List.of(report));
  }

  static Event round(String date) {
    return event("round-" + date, "round", "yes", date);
  }

  static EventLog log(List<String> covered, Event... events) {
    List<EventLog.Coverage> coverage =
        covered.stream()
            .map(
                span ->
                    new EventLog.Coverage(
                        "round",
                        new DateRange(
                            DateRange.parse(span.split("/")[0]).first(),
                            DateRange.parse(span.split("/")[1]).last()),
                        "listed"))
            .toList();
    return new EventLog(
        "talks",
        "Talks",
        "datasets/talks.csv",
        "0".repeat(64),
        Stream.of(events).toList(),
        coverage,
        List.of());
  }
}
