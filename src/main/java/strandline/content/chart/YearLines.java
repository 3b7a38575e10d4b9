package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Measure.Break;
import strandline.series.Period;

/**
 * {@code year-lines}: a monthly series as one line a year over the months, the years that {@code
 * highlight} lists in colour and the others grey behind them.
 */
public final class YearLines implements Word {
  private static final String TYPE = "chart.year-lines";
  private static final int MOST_HIGHLIGHTED = 4;
  private static final int USUALLY_HIGHLIGHTED = 3;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return Years.of(fields, scope).map(years -> blocks(fields, scope, years)).orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, Years years) {
    List<String> labels = years.years().stream().map(Period::label).toList();
    List<String> asked = fields.texts("highlight");
    for (String one : asked) {
      if (!labels.contains(one)) {
        scope.unknown(fields.at("highlight"), "year", one, labels);
        return List.of();
      }
    }
    if (!areFew(fields, scope, asked)) {
      return List.of();
    }
    int usual = Math.max(0, labels.size() - USUALLY_HIGHLIGHTED);
    List<String> shown = asked.isEmpty() ? labels.subList(usual, labels.size()) : asked;
    FigureFields common = FigureFields.of(fields, scope, List.of(years.series()));
    List<Mark> marks = new ArrayList<>();
    years.years().stream()
        .filter(year -> !shown.contains(year.label()))
        .forEach(year -> marks.addAll(lines(years, year, others(labels, shown), true)));
    years.years().stream()
        .filter(year -> shown.contains(year.label()))
        .forEach(year -> marks.addAll(lines(years, year, year.label(), false)));
    return common.block(
        new FigureFields.Words(
            Labels.text(years.subtitle()),
            AltText.brief(TYPE, List.of(years.series())),
            AltText.described(Sentence.of(TYPE), sentences(years), List.of())),
        FigureFields.sources(List.of(years.series())),
        new Chart(
            new Chart.XAxis.Categories(years.months()),
            Marks.axis(List.of(years.series())),
            false,
            marks));
  }

  private static boolean areFew(Fields fields, Scope scope, List<String> asked) {
    if (asked.size() > MOST_HIGHLIGHTED) {
      scope.complain(
          fields.at("highlight"),
          "many-series",
          asked.size() + " years",
          "highlight at most " + MOST_HIGHLIGHTED);
    }
    return asked.size() <= MOST_HIGHLIGHTED;
  }

  private static String others(List<String> labels, List<String> shown) {
    List<String> rest = labels.stream().filter(label -> !shown.contains(label)).toList();
    return rest.size() == 1
        ? rest.get(0)
        : Labels.text(
            Sentence.of("chart.other-years")
                .with("first", rest.get(0))
                .with("last", rest.get(rest.size() - 1)));
  }

  /** A year's line, cut where the way of counting changes. */
  private static List<Mark> lines(Years years, Period year, String name, boolean isContext) {
    List<Mark> lines = new ArrayList<>();
    List<Datum> piece = new ArrayList<>();
    List<String> cuts =
        years.series().breaks().stream()
            .filter(Break::isOfMethod)
            .map(change -> change.at().label())
            .toList();
    for (Datum datum : years.data(year)) {
      if (cuts.contains(datum.label())) {
        lines.add(new Mark.Line(name, years.named().name(), piece, isContext));
        piece = new ArrayList<>();
      }
      piece.add(datum);
    }
    lines.add(new Mark.Line(name, years.named().name(), piece, isContext));
    return lines;
  }

  private static List<Quantity> sentences(Years years) {
    return years.years().stream()
        .map(
            year ->
                AltText.sentence(
                    Quantity.period(year),
                    years.series().observations().stream()
                        .map(o -> Timeline.datum(years.series(), o))
                        .filter(d -> isOf(years, year, d))
                        .toList(),
                    Cells.decimals(years.series())))
        .toList();
  }

  private static boolean isOf(Years years, Period year, Datum datum) {
    return years.data(year).stream().anyMatch(other -> other.label().equals(datum.label()));
  }
}
