package strandline.content.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.count.EventSelection;
import strandline.analysis.count.Gaps;
import strandline.analysis.count.Gaps.Gap;
import strandline.content.EventSet;
import strandline.content.text.Finding.Kind;
import strandline.language.Dates;
import strandline.language.Numbers;
import strandline.report.Block.Statement.Quantity;
import strandline.series.DateRange;
import strandline.series.Origin;

/** What the analyses find in one record of events. */
record EventFindings(EventSet events, String id, String table, Harvest harvest) {
  void find() {
    EventSelection selection = EventSelection.ofKind(events.kind()).withoutUnconfirmed();
    List<Gap> gaps =
        Gaps.in(events.log(), selection).all().stream()
            .filter(gap -> gap.covered() && gap.fewestDays() > 0)
            .sorted(Comparator.comparingLong(Gap::fewestDays))
            .toList();
    Optional<Gap> longest =
        gaps.size() < 2 ? Optional.empty() : Optional.of(gaps.get(gaps.size() - 1));
    longest.ifPresentOrElse(gap -> add(gap, median(gaps)), harvest::declined);
  }

  private static double median(List<Gap> gaps) {
    int half = gaps.size() / 2;
    long upper = gaps.get(half).fewestDays();
    return gaps.size() % 2 == 1 ? upper : (upper + gaps.get(half - 1).fewestDays()) / 2.0;
  }

  private void add(Gap gap, double median) {
    String says =
        "The longest gap between "
            + events.kind()
            + "s is "
            + days(gap)
            + ", from "
            + words(gap.from().when())
            + " to "
            + words(gap.to().when())
            + "; the median gap has "
            + Numbers.whole(median)
            + " days.";
    String method =
        "Gaps through time that the record covers, unconfirmed "
            + events.kind()
            + "s left out; the range of days is exact.";
    harvest.found(
        new Finding(
            Kind.LONGEST_GAP,
            id + "-" + events.name() + "-longest-gap",
            Math.max(1, gap.fewestDays() / median),
            says,
            method,
            table,
            List.of(gap.from().when().label(), gap.to().when().label()),
            Quantity.from(
                Origin.counted("events", events.log(), events.log().ofKind(events.kind())),
                List.of(
                    new Quantity("fewest days", gap.fewestDays()),
                    new Quantity("most days", gap.mostDays()),
                    new Quantity("median gap in days", median)))));
  }

  private static String days(Gap gap) {
    return gap.fewestDays() == gap.mostDays()
        ? Numbers.whole(gap.fewestDays()) + " days"
        : Numbers.whole(gap.fewestDays()) + " to " + Numbers.whole(gap.mostDays()) + " days";
  }

  private static String words(DateRange range) {
    return Dates.known(range.label());
  }
}
