package strandline.analysis.change;

import java.util.List;
import java.util.Locale;
import strandline.analysis.Outcome;
import strandline.analysis.Wording;
import strandline.series.Observation;

/**
 * The change from one observation to another of the same series: how much more, and how many times
 * as much. What cannot be said is an outcome with a reason.
 *
 * @param label what changed, such as {@code flow at sea}
 * @param unit its unit, in the plural
 * @param from the base
 * @param to the value compared with it
 * @param minimum the least count that a per cent may be taken of; 0 for amounts
 * @param cautions what a reader should know, such as a break between the two; without full stops
 */
public record Change(
    String label,
    String unit,
    Observation from,
    Observation to,
    double minimum,
    List<String> cautions) {

  /** Copies the list. */
  public Change {
    cautions = List.copyOf(cautions);
  }

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
   * @return −100 or more; declined for a base of 0, below 0, or of fewer than the minimum
   */
  public Outcome<Double> perCent() {
    return ratio()
        .flatMap(
            ratio ->
                from.value() < minimum
                    ? Outcome.notEstimable(
                        String.format(
                            Locale.ROOT,
                            "%s has %s, and fewer than %s give no per cent",
                            from.period(),
                            Wording.number(from.value()),
                            Wording.number(minimum)))
                    : Outcome.found(100 * difference() / from.value()));
  }

  /**
   * Returns how many times the first the second is: to/from.
   *
   * @return 0 or more; declined for a base of 0 or below, and for a value below 0
   */
  public Outcome<Double> ratio() {
    if (from.value() == 0) {
      return Outcome.notEstimable(from.period() + " is 0, and nothing is a multiple of 0");
    }
    return from.value() < 0 || to.value() < 0
        ? Outcome.notEstimable(
            (from.value() < 0 ? from : to).period()
                + " is below 0, so a ratio has no plain meaning")
        : Outcome.found(to.value() / from.value());
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
    return growth(from.period().frequency().perYear() / (double) periods());
  }

  private Outcome<Double> growth(double power) {
    return ratio()
        .flatMap(
            ratio ->
                ratio == 0 && power < 0
                    ? Outcome.notEstimable(to.period() + " is 0, and nothing grows from 0")
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
                  ? Outcome.notEstimable("the series did not grow, so it has no doubling time")
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
                  ? Outcome.notEstimable("the series has no steady decline, so no halving time")
                  : Outcome.found(time);
            });
  }

  /**
   * Returns the change in plain words.
   *
   * @return one sentence, and a note when there are cautions
   */
  public String sentence() {
    double difference = difference();
    String verb = difference > 0 ? " rose from " : " fell from ";
    String ends = value(from) + (difference == 0 ? " and " : " to ") + value(to) + " " + unit;
    if (difference == 0) {
      return Wording.sentence(label) + " was the same: " + ends.strip() + "." + note();
    }
    return Wording.sentence(label) + verb + ends.strip() + relative() + "." + note();
  }

  private String relative() {
    String way = difference() < 0 ? " less" : " more";
    if (unit.equals("per cent")) {
      return ", " + Wording.number(Math.abs(difference())) + " percentage points" + way;
    }
    String perCent =
        perCent()
            .fold(
                p -> ", " + Wording.number(Math.abs(p)) + " per cent" + way,
                reason -> "; no per cent, because " + reason);
    return perCent + ratio().fold(r -> "; the ratio is " + Wording.number(r), reason -> "");
  }

  private String note() {
    return Wording.note(cautions);
  }

  private static String value(Observation one) {
    return Wording.number(one.value()) + " (" + one.period() + ")";
  }
}
