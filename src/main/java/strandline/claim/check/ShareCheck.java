package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Unit;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.claim.check.CheckedSeries.Neighbour;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Provenance.Print;

/**
 * {@code share}: the part of a whole is an amount in per cent, {@code most} (above 50), {@code
 * half} (rounds to 50) or {@code almost-all} (95 or more).
 *
 * @param part the series of the part
 * @param whole the series of the whole, of the same measure
 * @param at the period
 * @param meaning what a share in per cent must be
 */
public record ShareCheck(CheckedSeries part, CheckedSeries whole, Period at, Meaning meaning)
    implements Check {
  private static final double PER_CENT = 100;

  /**
   * What is said of a share.
   *
   * @param fits whether a share in per cent is what is said
   * @param amount the number that is said; empty for a word that gives a range
   * @param term the word that is said, where it is no number
   */
  public record Meaning(DoublePredicate fits, Optional<StatedNumber> amount, Term term) {
    /**
     * Returns the meaning of a number.
     *
     * @param amount in per cent
     * @return the meaning
     */
    public static Meaning of(StatedNumber amount) {
      return new Meaning(amount::fits, Optional.of(amount), Term.MOST);
    }

    private static Meaning range(DoublePredicate fits, Term term) {
      return new Meaning(fits, Optional.empty(), term);
    }
  }

  /**
   * Returns the meaning of a spec's word.
   *
   * @param word {@code most}, {@code half} or {@code almost-all}
   * @return what a share must be; nothing for another word
   */
  public static Optional<Meaning> meaning(String word) {
    return switch (word) {
      case "most" -> Optional.of(Meaning.range(share -> share > 50, Term.MOST));
      case "half" -> StatedNumber.parse("50").map(Meaning::of);
      case "almost-all" -> Optional.of(Meaning.range(share -> share >= 95, Term.ALMOST_ALL));
      default -> Optional.empty();
    };
  }

  @Override
  public Stated stated() {
    Stated both = part.stated(List.of(at)).and(whole.stated(List.of(at)));
    return meaning
        .amount()
        .map(amount -> Stated.of(amount, Unit.PER_CENT))
        .orElse(Stated.of(meaning.term()))
        .and(both);
  }

  @Override
  public Check asOf(LocalDate day) {
    Optional<CheckedSeries> known = part.asOf(day);
    Optional<CheckedSeries> all = whole.asOf(day);
    return known.isEmpty() || all.isEmpty()
        ? new UnknownFigure(at)
        : new ShareCheck(known.get(), all.get(), at, meaning);
  }

  @Override
  public Judgement judge() {
    Optional<Observation> some = part.whole(at);
    Optional<Observation> all = whole.whole(at);
    if (some.isEmpty() || all.isEmpty()) {
      return UnknownFigure.of(at);
    }
    Optional<Sentence> refusal = whole.refusesRatio(all.get(), some.get());
    if (refusal.isPresent()) {
      return Judgement.undecidable(refusal.get());
    }
    double share = PER_CENT * some.get().value() / all.get().value();
    Origin origin =
        Origin.calculated("share", Origin.of(part.series(), at), Origin.of(whole.series(), at));
    Sentence evidence =
        Sentence.of("check.share")
            .with("part", part.figure(at, some.get().value()))
            .with("whole", whole.figure(at, all.get().value()))
            .with("period", Quantity.period(at))
            .with("share", new Quantity.Number(share, Style.fixed(1), origin));
    return Judgement.of(meaning.fits().test(share), evidence)
        .restingOn(
            List.of(part.support(at), whole.support(at)),
            Stream.concat(part.rows(at).stream(), whole.rows(at).stream()).toList())
        .triedOn(readings(share));
  }

  /** The share on every pair of prints, at other roundings and on the neighbouring series. */
  private List<AlternativeReading> readings(double share) {
    List<AlternativeReading> readings = new ArrayList<>();
    for (Print all : whole.prints(at)) {
      for (Print some : part.prints(at)) {
        Sentence label =
            Sentence.of("check.part-of")
                .with("part", part.figure(at, some.value()))
                .with("whole", whole.figure(at, all.value()));
        add(readings, Kind.PRINT, label, some.value(), all.value());
      }
    }
    meaning.amount().ifPresent(amount -> readings.addAll(amount.roundings(share)));
    for (Neighbour mine : part.neighbours()) {
      whole.neighbours().stream()
          .filter(other -> mine.isAlike(other))
          .forEach(other -> add(readings, mine, other));
    }
    return readings;
  }

  private void add(List<AlternativeReading> readings, Neighbour mine, Neighbour other) {
    Optional<Observation> some = mine.whole(at);
    Optional<Observation> all = other.whole(at);
    if (some.isPresent() && all.isPresent()) {
      add(readings, mine.kind(), mine.label(), some.get().value(), all.get().value());
    }
  }

  private void add(
      List<AlternativeReading> readings, Kind kind, Sentence label, double some, double all) {
    double share = PER_CENT * some / all;
    boolean isNew =
        kind != Kind.PRINT
            || readings.stream().noneMatch(r -> r.kind() == kind && r.value() == share);
    if (all > 0 && isNew) {
      readings.add(new AlternativeReading(kind, label, share, meaning.fits().test(share)));
    }
  }
}
