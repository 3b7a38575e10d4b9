package strandline.analysis.change;

import java.util.List;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * The change from one observation to another of the same series: how much more, and how many times
 * as much. What cannot be said is an outcome with a reason.
 *
 * @param series what changed
 * @param from the base
 * @param to the value compared with it
 * @param cautions what a reader should know, such as a break between the two; without full stops
 */
public record Change(Series series, Observation from, Observation to, List<Sentence> cautions) {

  /**
   * Returns how many periods lie between the two.
   *
   * @return negative when the second is the earlier
   */
  public long periods() {
    return from.period().until(to.period());
  }

  /**
   * Returns the difference, second less first.
   *
   * @return in the unit of the series
   */
  public double difference() {
    return to.value() - from.value();
  }

  /**
   * Returns the change in per cent of the first: 100 (to − from)/from.
   *
   * @return −100 or more; declined as the ratio
   */
  public Outcome<Double> perCent() {
    return ratio().map(ratio -> 100 * difference() / from.value());
  }

  /**
   * Returns how many times the first the second is: to/from.
   *
   * @return 0 or more; declined for a base of 0, below 0 or of fewer than the least, and for a
   *     value below 0
   */
  public Outcome<Double> ratio() {
    return Comparability.ofBase(series, from, to)
        .map(Outcome::<Double>declined)
        .orElseGet(() -> Outcome.found(to.value() / from.value()));
  }

  /**
   * Returns the compound growth a period: (to/from)^(1/periods) − 1.
   *
   * @return a share, 0.05 for 5 per cent; −1 or more; declined as the ratio
   */
  public Outcome<Double> growthPerPeriod() {
    return growth(1.0 / periods());
  }

  /**
   * Returns the compound growth a year: (to/from)^(periods a year/periods) − 1.
   *
   * @return a share, 0.05 for 5 per cent; −1 or more; declined as the ratio
   */
  public Outcome<Double> growthPerYear() {
    return growth(from.period().frequency().perYear() / periods());
  }

  private Outcome<Double> growth(double power) {
    return ratio()
        .flatMap(
            ratio ->
                ratio == 0 && power < 0
                    ? Outcome.declined(of("change.no-growth-from-0", to))
                    : Outcome.found(Math.pow(ratio, power) - 1));
  }

  /**
   * Returns the number of periods in which the series would double at its compound growth: periods
   * · ln 2 / ln ratio.
   *
   * @return in periods of the series; declined as the ratio, and when there was no growth
   */
  public Outcome<Double> doublingTime() {
    return ratio()
        .flatMap(
            ratio -> {
              double time = periods() * Math.log(2) / Math.log(ratio);
              return ratio == 1 || time <= 0
                  ? Outcome.declined(Sentence.of("trend.no-doubling"))
                  : Outcome.found(time);
            });
  }

  /**
   * Returns the number of periods in which the series would halve at its compound decline.
   *
   * @return in periods of the series; declined as the ratio, and when there was no decline
   */
  public Outcome<Double> halvingTime() {
    return ratio()
        .flatMap(
            ratio -> {
              double time = -periods() * Math.log(2) / Math.log(ratio);
              return ratio == 0 || ratio == 1 || time <= 0
                  ? Outcome.declined(Sentence.of("change.no-decline"))
                  : Outcome.found(time);
            });
  }

  /**
   * Returns the change in plain words.
   *
   * @return one sentence, and a note when there are cautions
   */
  public Sentence sentence() {
    double difference = difference();
    Sentence sentence =
        difference == 0
            ? Sentence.of("change.same")
            : Sentence.of(difference > 0 ? "change.rose" : "change.fell")
                .with("relative", relative());
    return sentence
        .with("series", series.label())
        .with("unit", series.measure().unit())
        .with("from", Quantity.number(from.value()).from(Origin.of(series, from.period())))
        .with("from-period", Quantity.period(from.period()))
        .with("to", Quantity.number(to.value()).from(Origin.of(series, to.period())))
        .with("to-period", Quantity.period(to.period()))
        .with("cautions", Quantity.joined(cautions, Quantity.Items.Joint.SEMICOLON))
        .from(origin());
  }

  private Sentence relative() {
    boolean isLess = difference() < 0;
    if (series.measure().isPerCent()) {
      return Sentence.of(isLess ? "change.points-less" : "change.points-more")
          .with("points", Quantity.number(difference()));
    }
    return perCent()
        .fold(
            p ->
                Sentence.of(isLess ? "change.per-cent-less" : "change.per-cent-more")
                    .with("per-cent", Quantity.number(p))
                    .with("ratio", Quantity.number(to.value() / from.value())),
            reason -> Sentence.of("change.no-per-cent").with("reason", reason));
  }

  private Origin origin() {
    return Origin.calculated(
        "change", Origin.of(series, from.period()), Origin.of(series, to.period()));
  }

  private static Sentence of(String key, Observation one) {
    return Sentence.of(key).with("period", Quantity.period(one.period()));
  }
}
