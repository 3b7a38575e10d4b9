package strandline.claim.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import strandline.analysis.Comparability;
import strandline.claim.AlternativeReading;
import strandline.claim.AlternativeReading.Kind;
import strandline.claim.Check;
import strandline.claim.Judgement.Row;
import strandline.claim.Judgement.Support;
import strandline.claim.Stated;
import strandline.claim.StatedNumber;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Provenance.Print;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Status;

/**
 * The series that a check looks at, with those that it is tried on as well.
 *
 * @param series the series
 * @param neighbours other calendars and neighbouring measures of the same dataset and members
 */
public record CheckedSeries(Series series, List<Neighbour> neighbours) {
  /**
   * A series that stands beside another.
   *
   * @param kind another calendar, or another measure on either calendar
   * @param series the series
   */
  public record Neighbour(Kind kind, Series series) {
    /**
     * Says whether another is the same neighbour of another series.
     *
     * @param other the neighbour of the other series
     * @return true when measure and calendar are the same
     */
    public boolean isAlike(Neighbour other) {
      return kind == other.kind
          && series.measure().id().equals(other.series.measure().id())
          && series.first().isAlike(other.series.first());
    }

    /**
     * Returns the whole figure of the period that corresponds to one of the main series.
     *
     * @param period a period of the main series
     * @return the figure above or at zero; nothing when it is not known
     */
    public Optional<Observation> whole(Period period) {
      Period first = series.first();
      Optional<Period> there =
          period.isAlike(first)
              ? Optional.of(period)
              : period.frequency() == first.frequency()
                  ? Optional.of(Period.year(period.yearNumber(), first.calendar()))
                  : Optional.empty();
      return there.flatMap(series::at).filter(Observation::isComparable);
    }

    /**
     * Returns the later over the earlier figure of two periods of the main series.
     *
     * @param from the earlier period
     * @param to the later period
     * @return both figures; nothing where one is not known or the way of measuring changed
     */
    public Optional<Pair> pair(Period from, Period to) {
      Optional<Observation> first = whole(from).filter(o -> o.value() > 0);
      Optional<Observation> second = whole(to);
      return first.isEmpty()
              || second.isEmpty()
              || Comparability.broken(series, first.get().period(), second.get().period())
                  .isPresent()
          ? Optional.empty()
          : Optional.of(new Pair(first.get().value(), second.get().value()));
    }

    /**
     * Returns the neighbour as a part of a sentence.
     *
     * @return such as {@code interdictions (Cuba) by fiscal years}
     */
    public Sentence label() {
      return Sentence.of("check.neighbour")
          .with("series", series.label())
          .with("calendar", series.first().basis().split(",")[0]);
    }
  }

  /**
   * Two figures of one series.
   *
   * @param earlier the earlier one, above zero
   * @param later the later one
   */
  public record Pair(double earlier, double later) {
    /** Returns the later over the earlier figure. */
    public double ratio() {
      return later / earlier;
    }
  }

  /**
   * Returns what was known on a day. A period counts when it had ended. Of its figures the one
   * taken is the preferred print if it was printed by then, else the last that was; where the data
   * hold no print from before that day, the preferred one stands in.
   *
   * @param day the day
   * @return the part of the subject that was known; nothing when no period had ended
   */
  public Optional<CheckedSeries> asOf(LocalDate day) {
    return known(series, day)
        .map(
            part ->
                new CheckedSeries(
                    part,
                    neighbours.stream()
                        .flatMap(
                            n -> known(n.series, day).map(s -> new Neighbour(n.kind, s)).stream())
                        .toList()));
  }

  /**
   * Returns a check of what was known on a day.
   *
   * @param day the day
   * @param at the period that the check turns on
   * @param check makes the check on a part of the subject
   * @return one that decides nothing where no period had ended
   */
  Check asOf(LocalDate day, Period at, Function<CheckedSeries, Check> check) {
    return asOf(day).map(check).orElseGet(() -> new UnknownFigure(at));
  }

  private static Optional<Series> known(Series series, LocalDate day) {
    List<Observation> kept =
        series.observations().stream()
            .filter(o -> o.period().end().isBefore(day))
            .map(o -> printed(series, o, day))
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(series.with(kept));
  }

  private static Observation printed(Series series, Observation today, LocalDate day) {
    List<Print> prints =
        comparable(series, today.period()).stream().filter(p -> p.isPrintedBy(day)).toList();
    if (prints.isEmpty()) {
      return today;
    }
    Print taken =
        prints.stream().filter(Print::preferred).findFirst().orElse(prints.get(prints.size() - 1));
    return new Observation(today.period(), taken.value(), taken.status());
  }

  private static List<Print> comparable(Series series, Period period) {
    return series.provenance().prints(period).stream()
        .filter(print -> print.status().isComparable())
        .toList();
  }

  /**
   * Returns the prints of a period that may stand in a comparison.
   *
   * @param period the period
   * @return in order of print, whenever they were printed
   */
  public List<Print> prints(Period period) {
    return comparable(series, period);
  }

  /**
   * Returns the whole figure of a period.
   *
   * @param period the period
   * @return nothing when it is missing, a bound or a part
   */
  public Optional<Observation> whole(Period period) {
    return series.at(period).filter(Observation::isComparable);
  }

  /**
   * Returns the figure of a part of a period.
   *
   * @param period the period
   * @return nothing when its figure is whole, a bound or missing
   */
  public Optional<Observation> part(Period period) {
    return series.at(period).filter(o -> o.status() == Status.PARTIAL);
  }

  /**
   * Returns the bound that is known of a period.
   *
   * @param period the period
   * @return nothing when its figure is known, or not even a bound is
   */
  public Optional<Observation> bound(Period period) {
    return series
        .at(period)
        .filter(o -> o.status() == Status.AT_LEAST || o.status() == Status.AT_MOST);
  }

  /**
   * Returns the reason why no ratio is taken of a figure to a base.
   *
   * @param base the base
   * @param other the figure over it
   * @return nothing when the base is large enough and the other figure not below zero
   */
  public Optional<Sentence> refusesRatio(Observation base, Observation other) {
    return Comparability.ofBase(series, base, other)
        .map(reason -> Sentence.of("check.no-ratio").with("reason", reason));
  }

  /**
   * Returns the sources that give a period's figure so.
   *
   * @param period the period
   * @param so which values count as so
   * @return the support
   */
  public Support support(Period period, DoublePredicate so) {
    return support(period, prints(period).stream().filter(print -> so.test(print.value())));
  }

  /**
   * Returns the sources that give what is known of a period, be it a bound.
   *
   * @param known an observation with a value
   * @return the support
   */
  Support support(Observation known) {
    return support(
        known.period(),
        series.provenance().prints(known.period()).stream()
            .filter(p -> p.status() == known.status() && p.value() == known.value()));
  }

  private Support support(Period period, Stream<Print> prints) {
    List<Source> sources =
        prints
            .flatMap(print -> series.provenance().source(print.sourceId()).stream())
            .distinct()
            .toList();
    return new Support(Quantity.period(period), sources, false);
  }

  /**
   * Returns the sources that give a period the value that is taken.
   *
   * @param period the period
   * @return the support
   */
  public Support support(Period period) {
    double taken = whole(period).map(Observation::value).orElse(Double.NaN);
    return support(period, value -> value == taken);
  }

  /**
   * Returns the rows of the file that give the figures of periods.
   *
   * @param periods the periods
   * @return one for each print, bounds and parts included
   */
  public List<Row> rows(Period... periods) {
    return Stream.of(periods)
        .flatMap(period -> series.provenance().prints(period).stream())
        .filter(print -> print.status().hasValue())
        .map(print -> new Row(series.provenance().file(print), print.line(), says(print)))
        .toList();
  }

  private Sentence says(Print print) {
    String source =
        series
            .provenance()
            .source(print.sourceId())
            .map(Source::publisher)
            .orElse(print.sourceId());
    String status = print.status().meaning();
    return Sentence.of("check.row-print")
        .with("series", series.label())
        .with("period", Quantity.period(print.period()))
        .with("figure", figure(print.period(), print.value()))
        .with("status", status.equals(Status.NORMAL.meaning()) ? "" : status)
        .with("source", source)
        .with("printed", print.printed())
        .with("taken", taken(print.preferred()));
  }

  /** Says that a print or a report is the one taken, where it is. */
  static Quantity taken(boolean isTaken) {
    return isTaken ? Sentence.of("check.taken") : Quantity.name("");
  }

  /**
   * Returns the readings of one figure on its other prints, calendars and measures.
   *
   * @param period the period
   * @param agrees whether a value agrees with the sentence
   * @return each value once
   */
  public List<AlternativeReading> readings(Period period, DoublePredicate agrees) {
    List<AlternativeReading> readings = new ArrayList<>();
    for (Print print : prints(period)) {
      if (readings.stream().noneMatch(r -> r.value() == print.value())) {
        Sentence label =
            print.printed().isEmpty()
                ? Sentence.of("check.undated-print")
                : Sentence.of("check.print-of").with("date", new Quantity.Day(print.printed()));
        readings.add(
            new AlternativeReading(Kind.PRINT, label, print.value(), agrees.test(print.value())));
      }
    }
    for (Neighbour neighbour : neighbours) {
      neighbour
          .whole(period)
          .map(
              o ->
                  new AlternativeReading(
                      neighbour.kind(), neighbour.label(), o.value(), agrees.test(o.value())))
          .ifPresent(readings::add);
    }
    return readings;
  }

  /**
   * Says whether the way of measuring changed between two periods, so that they do not compare.
   *
   * @param from the earlier period
   * @param to the later period
   * @return why they do not compare; nothing when they do
   */
  public Optional<Sentence> apart(Period from, Period to) {
    return Comparability.broken(series, from, to)
        .map(
            reason ->
                Sentence.of("check.apart")
                    .with("from", Quantity.period(from))
                    .with("to", Quantity.period(to))
                    .with("reason", reason));
  }

  /**
   * Returns what a sentence may say of periods: their names and their figures.
   *
   * @param at the periods
   * @return without figures that are not whole
   */
  public Stated stated(List<Period> at) {
    List<Observation> figures =
        at.stream().flatMap(p -> series.at(p).stream()).filter(Observation::hasValue).toList();
    return Stated.at(at).and(Stated.figures(figures));
  }

  /**
   * Returns a figure of the series.
   *
   * @param period its period
   * @param value the value
   * @return whole where it is whole, else with two decimals
   */
  public Quantity.Number figure(Period period, double value) {
    int decimals = value == Math.rint(value) ? 0 : 2;
    return new Quantity.Number(value, Style.fixed(decimals), Origin.of(series, period));
  }

  /**
   * Returns what is known of a period as a part of a sentence.
   *
   * @param known an observation with a value
   * @return the figure, or the bound with the words for it
   */
  Quantity shown(Observation known) {
    Quantity.Number figure = figure(known.period(), known.value());
    return switch (known.status()) {
      case AT_LEAST -> Sentence.of(StatedNumber.How.AT_LEAST).with("number", figure);
      case AT_MOST -> Sentence.of(StatedNumber.How.AT_MOST).with("number", figure);
      default -> figure;
    };
  }
}
