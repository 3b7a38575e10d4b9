package strandline.claim.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Judgement.Fact;
import strandline.claim.Reading;
import strandline.claim.Reading.Kind;
import strandline.series.DateRange;
import strandline.series.Event;

/**
 * {@code gap}: so much time lies between two events of one kind with none between them. Where the
 * record does not cover the time, or the dates are so coarse that both answers are possible,
 * nothing is decided.
 *
 * @param chronicle the record
 * @param from the event before
 * @param to the event after
 * @param is the length that the sentence says
 * @param notes how we read the sentence, when that is not plain; else empty
 */
public record GapCheck(Chronicle chronicle, Event from, Event to, Length is, List<String> notes)
    implements Check {
  /** Copies. */
  public GapCheck {
    notes = List.copyOf(notes);
  }

  @Override
  public String word() {
    return "gap";
  }

  @Override
  public Check asOf(LocalDate day) {
    return new GapCheck(chronicle.asOf(day), from, to, is, notes);
  }

  @Override
  public Judgement judge() {
    if (!chronicle.knows(from) || !chronicle.knows(to)) {
      return Judgement.undecidable("The later event had not happened by then.");
    }
    DateRange time = new DateRange(from.when().first(), to.when().last());
    if (!chronicle.log().covers(from.kind(), time)) {
      return Judgement.undecidable("The record does not cover all of the time between them.");
    }
    List<Event> between =
        chronicle.held(from.kind()).stream()
            .filter(e -> e.compareTo(from) > 0 && e.compareTo(to) < 0)
            .toList();
    if (!between.isEmpty()) {
      return rests(
          Judgement.of(
              false,
              "Between them lies the "
                  + from.kind()
                  + " of "
                  + Chronicle.words(between.get(0).when())
                  + ".",
              notes));
    }
    return judged(from.when().fewestDaysTo(to.when()), from.when().mostDaysTo(to.when()));
  }

  private Judgement judged(long fewest, long most) {
    if (is.fits(fewest) != is.fits(most)) {
      return Judgement.undecidable("From " + fewest + " to " + most + " days may lie between them.")
          .giving(new Fact("fewest days", fewest), new Fact("most days", most));
    }
    String evidence =
        "From "
            + Chronicle.words(from.when())
            + " to "
            + Chronicle.words(to.when())
            + " are "
            + is.words(fewest)
            + ".";
    List<String> reservations =
        is.fits(fewest) && !is.isClose(fewest)
            ? Stream.concat(
                    Stream.of("It is " + is.words() + " only when rounded."), notes.stream())
                .toList()
            : notes;
    return rests(
        Judgement.of(is.fits(fewest), evidence, reservations)
            .giving(
                new Fact("days", fewest),
                new Fact("length", is.in(fewest)),
                new Fact("number of the sentence", is.amount().number())));
  }

  private Judgement rests(Judgement judgement) {
    return judgement
        .restingOn(
            List.of(chronicle.support(from), chronicle.support(to)),
            Stream.concat(chronicle.rows(from).stream(), chronicle.rows(to).stream()).toList())
        .triedOn(readings());
  }

  /** The gap under every version of both dates, in days. */
  private List<Reading> readings() {
    return from.reports().stream()
        .map(report -> report.when())
        .distinct()
        .flatMap(a -> to.reports().stream().map(r -> r.when()).distinct().map(b -> reading(a, b)))
        .toList();
  }

  private Reading reading(DateRange a, DateRange b) {
    long days = a.fewestDaysTo(b);
    String label = Chronicle.words(a) + " to " + Chronicle.words(b) + ", in days";
    return new Reading(Kind.PRINT, label, days, is.fits(days));
  }
}
