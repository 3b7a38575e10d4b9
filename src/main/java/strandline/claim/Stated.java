package strandline.claim;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import strandline.claim.Mention.Amount;
import strandline.claim.Mention.Term;
import strandline.claim.Mention.Unit;
import strandline.claim.StatedNumber.How;
import strandline.series.DateRange;
import strandline.series.Observation;
import strandline.series.Period;
import strandline.series.Status;

/**
 * What a check holds against the data, in the terms in which a sentence says it: a number, a time
 * or a comparing word of the sentence is covered when it is one of these or follows from one.
 *
 * @param amounts the numbers that are checked
 * @param figures the figures of the data that are looked at; a sentence may give them in digits
 * @param periods the periods of series that are looked at
 * @param days the days of events that are looked at
 * @param terms the comparisons that are made
 */
public record Stated(
    List<Amount> amounts,
    List<Observation> figures,
    List<Period> periods,
    List<DateRange> days,
    Set<Term> terms) {
  /** Nothing. */
  public static final Stated NOTHING =
      new Stated(List.of(), List.of(), List.of(), List.of(), Set.of());

  private static final Pattern BEGIN =
      Pattern.compile("(?is).*\\b" + MentionReader.words("begin") + " ");
  private static final double ROUND = 0.015; // a third is 33 per cent
  private static final double EXACT = 1e-12;
  private static final double MONTHS_A_YEAR = 12;

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /**
   * Returns what two checks state together.
   *
   * @param other what another states
   * @return all of it
   */
  public Stated and(Stated other) {
    Set<Term> all = EnumSet.noneOf(Term.class);
    all.addAll(terms);
    all.addAll(other.terms);
    return new Stated(
        both(amounts, other.amounts),
        both(figures, other.figures),
        both(periods, other.periods),
        both(days, other.days),
        all);
  }

  /**
   * Returns comparisons that are made.
   *
   * @param terms the comparisons
   * @return nothing but them
   */
  public static Stated of(Term... terms) {
    return new Stated(List.of(), List.of(), List.of(), List.of(), Set.of(terms));
  }

  /**
   * Returns a number that is checked.
   *
   * @param number the number
   * @param unit what it counts
   * @return nothing but it
   */
  public static Stated of(StatedNumber number, Unit unit) {
    return new Stated(
        List.of(new Amount(number, unit, true)), List.of(), List.of(), List.of(), Set.of());
  }

  /**
   * Returns a whole number that is exact.
   *
   * @param number the number
   * @param unit what it counts
   * @return nothing but it
   */
  public static Stated exactly(long number, Unit unit) {
    return of(new StatedNumber(How.IS, number, 0), unit);
  }

  /**
   * Returns figures of the data that are looked at.
   *
   * @param figures the figures that are known
   * @return nothing but them
   */
  public static Stated figures(List<Observation> figures) {
    return new Stated(List.of(), figures, List.of(), List.of(), Set.of());
  }

  /**
   * Returns periods that are looked at.
   *
   * @param periods the periods
   * @return nothing but them
   */
  public static Stated at(List<Period> periods) {
    return new Stated(List.of(), List.of(), periods, List.of(), Set.of());
  }

  /**
   * Returns days that are looked at.
   *
   * @param days the days
   * @return nothing but them
   */
  public static Stated on(DateRange... days) {
    return new Stated(List.of(), List.of(), List.of(), List.of(days), Set.of());
  }

  /**
   * Returns two periods with the time from one to the other.
   *
   * @param from the earlier
   * @param to the later
   * @return both periods and how many months and years lie between them
   */
  public static Stated span(Period from, Period to) {
    long months = ChronoUnit.MONTHS.between(from.firstMonth(), to.firstMonth());
    long whole = ChronoUnit.MONTHS.between(from.start(), to.end().plusDays(1));
    Stated span = at(List.of(from, to));
    for (long length : List.of(months, whole)) {
      span = span.and(exactly(length, Unit.MONTHS));
      span =
          span.and(
              of(
                  new StatedNumber(How.IS, length / MONTHS_A_YEAR, length % 12 == 0 ? 0 : 1),
                  Unit.YEARS));
    }
    return span;
  }

  /**
   * Says whether something in a sentence is covered.
   *
   * @param mention a number, a time or a comparing word
   * @return true when it is stated here or follows from what is
   */
  public boolean covers(Mention mention) {
    return mention.term().filter(this::covers).isPresent()
        || mention.time().filter(this::covers).isPresent()
        || mention.amount().filter(this::isAmount).isPresent()
        || figures.stream().anyMatch(figure -> gives(figure, mention));
  }

  private boolean covers(Term said) {
    return switch (said) {
      case MORE ->
          terms.stream()
              .anyMatch(EnumSet.of(Term.MORE, Term.ROSE, Term.HIGHEST, Term.MOST)::contains);
      case FEWER ->
          terms.stream().anyMatch(EnumSet.of(Term.FEWER, Term.FELL, Term.LOWEST)::contains);
      case MOST ->
          terms.stream().anyMatch(EnumSet.of(Term.MOST, Term.HIGHEST, Term.ALMOST_ALL)::contains);
      default -> terms.contains(said);
    };
  }

  private boolean covers(Mention.Time said) {
    return periods.stream().anyMatch(said::is) || days.stream().anyMatch(said::is);
  }

  private boolean isAmount(Amount said) {
    return amounts.stream().anyMatch(stated -> follows(said, stated));
  }

  /**
   * Says whether a number of a sentence is a figure: where a bound is known, the bound in words.
   */
  private static boolean gives(Observation figure, Mention mention) {
    How bound =
        figure.status() == Status.AT_LEAST
            ? How.AT_LEAST
            : figure.status() == Status.AT_MOST ? How.AT_MOST : null;
    return mention
        .amount()
        .filter(said -> said.isInDigits() && said.unit() == Unit.PLAIN)
        .map(Amount::number)
        .filter(said -> bound == null || said.how() == bound)
        .filter(said -> said.fits(figure.value()))
        .isPresent();
  }

  /**
   * Says whether a number or a comparing word is stated of a time: a figure of the data is stated
   * of its own period alone.
   *
   * @param mention the number or the word
   * @param time the time that stands beside it
   * @return true when it is
   */
  boolean covers(Mention mention, Mention.Time time) {
    boolean isSaid =
        mention.term().filter(this::covers).isPresent()
            || mention.amount().filter(this::isAmount).isPresent();
    return isSaid && (covers(time) || days.stream().anyMatch(time::isWithin))
        || figures.stream().anyMatch(o -> gives(o, mention) && time.is(o.period()));
  }

  /** Returns the periods that a time or a figure of a sentence means. */
  List<Period> periodsOf(Mention mention) {
    Stream<Period> named =
        periods.stream().filter(p -> mention.time().filter(time -> time.is(p)).isPresent());
    Stream<Period> given = figures.stream().filter(o -> gives(o, mention)).map(Observation::period);
    return Stream.concat(named, given).toList();
  }

  private static boolean follows(Amount said, Amount stated) {
    double scale = scale(said.unit(), stated.unit());
    if (Double.isNaN(scale)) {
      return false;
    }
    StatedNumber one = said.number();
    StatedNumber other = stated.number();
    double number = scale * one.number();
    double tolerance = said.unit() == Unit.FRACTION ? ROUND : EXACT;
    boolean isEqual = Math.abs(number - other.number()) <= tolerance * Math.abs(number);
    return switch (one.how()) {
      case IS ->
          other.how() == How.IS
              && (isEqual && said.unit() == Unit.FRACTION
                  || scale == 1 && one.fits(other.number()));
      case ABOUT ->
          (other.how() == How.ABOUT || other.how() == How.IS)
              && (isEqual || scale == 1 && one.fits(other.number()));
      case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST ->
          isEqual
              ? one.how() == other.how() || isWeaker(one.how(), other.how())
              : other.how() == How.IS && scale == 1 && one.fits(other.number());
    };
  }

  /** At least three follows from more than three, and not the other way. */
  private static boolean isWeaker(How said, How stated) {
    return said == How.AT_LEAST && stated == How.MORE_THAN
        || said == How.AT_MOST && stated == How.LESS_THAN;
  }

  /** What a number is multiplied with to be held against another; NaN where they are unlike. */
  private static double scale(Unit said, Unit stated) {
    if (said == stated || said == Unit.FRACTION && stated == Unit.PLAIN) {
      return 1;
    }
    return said == Unit.FRACTION && stated == Unit.PER_CENT ? 100 : Double.NaN;
  }

  /**
   * Returns what a sentence names that was the latest once and is not any more.
   *
   * @param says the sentence
   * @param mentions what it says
   * @param latest the latest observation of a check
   * @param all the observations of its series
   * @param claim what all checks of the claim state
   * @return times, unless the latest is named or they begin the time that is meant; numbers that
   *     were the figure before
   */
  public List<String> old(
      String says,
      List<Mention> mentions,
      Observation latest,
      List<Observation> all,
      Stated claim) {
    boolean isNamed =
        mentions.stream().anyMatch(m -> m.time().filter(t -> t.is(latest.period())).isPresent());
    return mentions.stream()
        .filter(
            m ->
                m.time().isPresent()
                    ? !isNamed && !begins(says, m, latest.period())
                    : claim.figures.stream().noneMatch(o -> gives(o, m))
                        && !gives(latest, m)
                        && all.stream().anyMatch(o -> o.hasValue() && gives(o, m)))
        .map(Mention::text)
        .toList();
  }

  private boolean begins(String says, Mention mention, Period latest) {
    boolean isFirst = BEGIN.matcher(says.substring(0, mention.at())).matches();
    return periods.stream()
        .filter(p -> !p.equals(latest) && mention.time().orElseThrow().is(p))
        .anyMatch(
            p ->
                isFirst
                    || p.frequency() == Period.Frequency.YEAR
                    || mention.time().get().month() > 0);
  }

  /**
   * Returns what stands beside another time, or in another order of time, than checks have it.
   *
   * @param says the sentence
   * @param mentions what it says, in order
   * @param checks what each check states
   * @return the words, two by two
   */
  public static List<String> misplaced(String says, List<Mention> mentions, List<Stated> checks) {
    return DatedMention.of(says, mentions).stream()
        .filter(dated -> !dated.isSaidBy(checks))
        .map(DatedMention::words)
        .toList();
  }

  /**
   * Returns what all of some checks state.
   *
   * @param checks the checks
   * @return all of it
   */
  public static Stated all(List<? extends Check> checks) {
    return checks.stream().map(Check::stated).reduce(NOTHING, Stated::and);
  }
}
