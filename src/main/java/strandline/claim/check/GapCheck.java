package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.DateRange;
import strandline.series.Event;
import strandline.series.Origin;

/**
 * {@code gap}: so much time lies between two events of one kind with none between them. Where the
 * record does not cover the time, or the dates are so coarse that both answers are possible,
 * nothing is decided.
 *
 * @param record the record
 * @param from the event before
 * @param to the event after
 * @param is the length that the sentence says
 */
public record GapCheck(EventRecord record, Event from, Event to, StatedLength is) implements Check {
  @Override
  public Stated stated() {
    return Stated.of(is.amount(), Unit.valueOf(is.unit().name()))
        .and(Stated.exactly(from.when().fewestDaysTo(to.when()), Unit.DAYS))
        .and(Stated.exactly(0, Unit.PLAIN))
        .and(Stated.on(from.when(), to.when()))
        .and(Stated.of(Term.FIRST));
  }

  @Override
  public Check asOf(LocalDate day) {
    return new GapCheck(record.asOf(day), from, to, is);
  }

  @Override
  public Judgement judge() {
    if (!record.knows(from) || !record.knows(to)) {
      return Judgement.undecidable(Sentence.of("check.later-not-happened"));
    }
    DateRange time = new DateRange(from.when().first(), to.when().last());
    if (!record.log().covers(from.kind(), time)) {
      return Judgement.undecidable(Sentence.of("check.not-covered-between"));
    }
    List<Event> between =
        record.held(from.kind()).stream()
            .filter(e -> e.compareTo(from) > 0 && e.compareTo(to) < 0)
            .toList();
    if (!between.isEmpty()) {
      Sentence evidence =
          Sentence.of("check.between")
              .with("kind", from.kind())
              .with("date", EventRecord.date(between.get(0).when()));
      return rests(Judgement.of(false, evidence));
    }
    return judged(from.when().fewestDaysTo(to.when()), from.when().mostDaysTo(to.when()));
  }

  private Judgement judged(long fewest, long most) {
    Origin origin = record.days(from, to);
    if (is.fits(fewest) != is.fits(most)) {
      Style style = new Style(Style.Form.BARE, 0);
      return Judgement.undecidable(
          Sentence.of("check.days-between")
              .with("fewest-days", new Quantity.Number(fewest, style, origin))
              .with("most-days", new Quantity.Number(most, style, origin)));
    }
    Sentence evidence =
        Sentence.of("check.gap")
            .with("from", EventRecord.date(from.when()))
            .with("to", EventRecord.date(to.when()))
            .with("time", is.found(fewest, origin))
            .with("said", is.sentence());
    List<Sentence> reservations = new ArrayList<>();
    if (is.fits(fewest) && !is.isClose(fewest)) {
      reservations.add(Sentence.of("check.only-rounded").with("said", is.sentence()));
    }
    return rests(Judgement.of(is.fits(fewest), evidence, reservations));
  }

  private Judgement rests(Judgement judgement) {
    return judgement
        .restingOn(List.of(record.support(from), record.support(to)), record.rows(from, to))
        .triedOn(readings());
  }

  /** The gap under every version of both dates, in days. */
  private List<AlternativeReading> readings() {
    return from.reports().stream()
        .map(report -> report.when())
        .distinct()
        .flatMap(a -> to.reports().stream().map(r -> r.when()).distinct().map(b -> reading(a, b)))
        .toList();
  }

  private AlternativeReading reading(DateRange a, DateRange b) {
    long days = a.fewestDaysTo(b);
    Sentence label =
        Sentence.of("check.in-days")
            .with("from", EventRecord.date(a))
            .with("to", EventRecord.date(b));
    return new AlternativeReading(Kind.PRINT, label, days, is.fits(days));
  }
}
