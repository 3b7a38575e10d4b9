package strandline.content.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.count.EventSelection;
import strandline.analysis.count.Gap;
import strandline.content.EventSet;
import strandline.content.text.Finding.Kind;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Origin;

/** What the analyses find in one record of events. */
record EventFindings(EventSet events, String id, String table, Harvest harvest) {
  void find() {
    EventSelection selection = EventSelection.ofKind(events.kind()).withoutUnconfirmed();
    List<Gap> gaps =
        Gap.in(events.log(), selection).stream()
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
    Origin origin = Origin.counted("events", events.log(), events.log().ofKind(events.kind()));
    Sentence says =
        Sentence.of("finding.longest-gap")
            .with("kind", events.kind())
            .with("days", days(gap, origin))
            .with("from", new Quantity.Day(gap.from().when().label()))
            .with("to", new Quantity.Day(gap.to().when().label()))
            .with("median", new Quantity.Number(median, Style.fixed(0), origin));
    harvest.found(
        new Finding(
            Kind.LONGEST_GAP,
            id + "-" + events.name() + "-longest-gap",
            Math.max(1, gap.fewestDays() / median),
            says,
            Sentence.of("finding.gap-method").with("kind", events.kind()),
            table,
            List.of(gap.from().when().label(), gap.to().when().label())));
  }

  /** Both ends are quantities, though equal ones are written once. */
  private static Sentence days(Gap gap, Origin origin) {
    boolean isExact = gap.fewestDays() == gap.mostDays();
    return Sentence.of(isExact ? "finding.days" : "finding.days-range")
        .with("fewest", Quantity.count(gap.fewestDays()).from(origin))
        .with("most", Quantity.count(gap.mostDays()).from(origin));
  }
}
