package strandline.analysis;

import java.util.ArrayList;
import java.util.List;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.series.Measure;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/** What a reader must know of the values that a method is given, as sentences. */
final class Cautions {
  private Cautions() {}

  /**
   * Returns what is to be known of a series.
   *
   * @param series the series
   * @param periods those of its comparable values
   * @param stride how many periods make a step
   * @return a sentence for each kind of value left out, each break, and soft values
   */
  static List<Sentence> of(Series series, List<Period> periods, int stride) {
    List<Sentence> cautions = new ArrayList<>();
    for (Measure.Break at : series.breaks()) {
      cautions.add(
          Sentence.of("values.break")
              .with("words", Comparability.change(at))
              .with("label", at.label()));
    }
    List<Observation> all = series.observations();
    addCount(
        cautions,
        all.stream().filter(o -> o.hasValue() && !o.isComparable()).count(),
        "values.left-out");
    boolean isThinned = stride > 1;
    addCount(
        cautions,
        all.stream()
            .filter(o -> !o.hasValue())
            .filter(o -> !isThinned || isOutside(o.period(), periods))
            .count(),
        "values.no-value");
    addCount(
        cautions,
        all.stream()
            .filter(o -> o.status() == Status.ROUNDED || o.status() == Status.ESTIMATED)
            .count(),
        "values.soft");
    return List.copyOf(cautions);
  }

  private static boolean isOutside(Period period, List<Period> periods) {
    return period.compareTo(periods.get(0)) < 0
        || period.compareTo(periods.get(periods.size() - 1)) > 0;
  }

  private static void addCount(List<Sentence> cautions, long count, String key) {
    if (count > 0) {
      Style bare = new Style(Style.Form.BARE, 0);
      cautions.add(Sentence.of(key).with("n", new Quantity.Number(count, bare, Origin.UNKNOWN)));
    }
  }
}
