package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Few;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * {@code stacked-chart}: the parts of a whole as bars on each other, one bar a period.
 *
 * <p>Rule: the sum stands over a bar whose parts are all known. Where the dataset has other parts,
 * the bars are no whole: no sum stands over them, and the note names what is left out.
 */
public final class StackedChart implements Word {
  /** Parts are told apart by colour alone. */
  private static final int MOST_PARTS = 4;

  private static final int MOST_NAMED = 4;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    List<NamedSeries> named = scope.manySeries(fields);
    if (named.size() < 2) {
      scope.complain(
          fields.at("series"), "one-part", "a stack of one part", "name two series or more");
      return List.of();
    }
    for (NamedSeries one : named) {
      Optional<Sentence> refusal = Comparability.ofTerms(named.get(0).series(), one.series());
      if (refusal.isPresent()) {
        scope.complain(
            fields.at("series"),
            "unlike-parts",
            named.get(0).name() + " and " + one.name() + ": " + Labels.text(refusal.get()),
            "stack series of one unit and calendar");
        return List.of();
      }
    }
    return FigureFields.areFew(fields, scope, named.size(), MOST_PARTS)
        ? stack(fields, scope, scope.windows(fields, named))
        : List.of();
  }

  private static List<Block> stack(Fields fields, Scope scope, List<NamedSeries> shown) {
    List<Series> series = shown.stream().map(NamedSeries::series).toList();
    Series main = series.get(0);
    FigureFields common = FigureFields.of(fields, scope, series);
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, series));
    for (NamedSeries one : shown) {
      marks.add(new Mark.Bars(Marks.name(one, shown), one.name(), Timeline.data(one.series())));
    }
    List<String> left = leftOut(scope, series);
    if (fields.flag("totals", true) && left.isEmpty()) {
      marks.addAll(totals(series));
    }
    Chart chart =
        new Chart(Timeline.axis(main.first(), main.last()), Marks.axis(series), true, marks);
    return common
        .noting(left.isEmpty() ? "" : note(left))
        .block("chart.stacked-chart", Labels.subtitle(series), series, Marks.words(marks), chart);
  }

  private static String note(List<String> left) {
    List<Quantity.Name> names = left.stream().map(Quantity::name).toList();
    return Labels.text(
        Sentence.of("chart.parts-left-out").with("names", Few.of(names, Joint.AND, MOST_NAMED)));
  }

  /** The parts that the dataset has beside those shown; none when one of them is their sum. */
  private static List<String> leftOut(Scope scope, List<Series> series) {
    List<Series> others = scope.data().siblings().apply(series);
    return others.stream().anyMatch(whole -> isSum(whole, series))
        ? List.of()
        : others.stream()
            .filter(other -> other.comparable().stream().anyMatch(o -> isShown(o, series)))
            .map(other -> Labels.apart(other, series))
            .toList();
  }

  private static boolean isShown(Observation other, List<Series> series) {
    return other.value() != 0
        && other.period().compareTo(series.get(0).first()) >= 0
        && other.period().compareTo(series.get(0).last()) <= 0;
  }

  private static boolean isSum(Series whole, List<Series> parts) {
    int periods = 0;
    for (Observation one : whole.comparable()) {
      List<Observation> values = parts(parts, one);
      if (values.size() == parts.size()) {
        double sum = values.stream().mapToDouble(Observation::value).sum();
        if (Math.abs(sum - one.value()) > 1e-9 * Math.abs(sum)) {
          return false;
        }
        periods++;
      }
    }
    return periods > 0;
  }

  private static List<Observation> parts(List<Series> series, Observation at) {
    return series.stream()
        .flatMap(s -> s.at(at.period()).stream())
        .filter(Observation::isComparable)
        .toList();
  }

  /** The sum over each bar whose parts are all known; a bar with a missing part has none. */
  private static List<Mark> totals(List<Series> series) {
    List<Mark> totals = new ArrayList<>();
    int decimals = series.stream().mapToInt(Cells::decimals).max().orElse(0);
    for (Observation first : series.get(0).observations()) {
      List<Observation> parts = parts(series, first);
      if (parts.size() == series.size() && parts.stream().allMatch(o -> o.value() >= 0)) {
        List<Origin> origins = series.stream().map(s -> Origin.of(s, first.period())).toList();
        Datum top =
            new Datum(
                first.period().label(),
                Timeline.at(first.period()),
                parts.stream().mapToDouble(Observation::value).sum(),
                first.status(),
                new Origin.Calculated("sum", origins));
        totals.add(new Mark.Label(Labels.text(AltText.number(top, decimals)), top));
      }
    }
    return totals;
  }
}
