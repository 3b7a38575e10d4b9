package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Dates;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.series.Measure.Break;
import strandline.series.Origin;
import strandline.series.Status;

/**
 * {@code season-panels}: for each month of the year its values through the years, with their mean,
 * so that the season and its change are seen apart (Cleveland's cycle plot).
 */
public final class SeasonPanels implements Word {
  private static final String TYPE = "chart.season-panels";
  private static final double HALF = 0.38;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    return Years.of(fields, scope).map(years -> blocks(fields, scope, years)).orElse(List.of());
  }

  private static List<Block> blocks(Fields fields, Scope scope, Years years) {
    if (!hasSeason(fields, scope, years)) {
      return List.of();
    }
    List<Mark> lines = new ArrayList<>();
    List<Mark> means = new ArrayList<>();
    List<Datum> middle = new ArrayList<>();
    for (int column = 0; column < years.months().size(); column++) {
      List<Datum> data = data(years, column);
      lines.add(new Mark.Line(Labels.text("chart.each-year"), years.named().name(), data));
      mean(years, column, data)
          .ifPresent(
              mean -> {
                middle.add(mean);
                means.add(segment(mean));
              });
    }
    List<Mark> marks = new ArrayList<>(lines);
    marks.addAll(means);
    Quantity span = Labels.range(years.series().first(), years.series().last());
    FigureFields common =
        FigureFields.of(
            fields,
            scope,
            Sentence.of("chart.by-month")
                .with("series", years.series().label())
                .with("range", span));
    Sentence subtitle =
        Sentence.of("chart.each-month").with("subtitle", years.subtitle()).with("range", span);
    int decimals = Cells.decimals(years.series());
    return common.block(
        new FigureFields.Words(
            Labels.text(subtitle),
            AltText.fitted(Sentence.of(TYPE), parts(years, middle, decimals)),
            AltText.described(
                Sentence.of(TYPE),
                middle.stream()
                    .map(
                        mean ->
                            Sentence.of("chart.month-mean")
                                .with("month", mean.label())
                                .with("mean", AltText.number(mean, decimals)))
                    .toList(),
                List.of())),
        FigureFields.sources(List.of(years.series())),
        new Chart(
            new Chart.XAxis.Categories(years.months()),
            new YAxis(years.series().measure().unit(), decimals, true, false),
            false,
            marks));
  }

  private static boolean hasSeason(Fields fields, Scope scope, Years years) {
    boolean isBroken = years.series().breaks().stream().anyMatch(Break::isOfMethod);
    boolean isShort = years.years().size() < 2;
    if (isBroken || isShort) {
      scope.complain(
          fields.at("series"),
          "no-season",
          isBroken ? "the way of measuring changes inside the window" : "fewer than two years",
          "choose a window of two years or more on one side of every break");
    }
    return !isBroken && !isShort;
  }

  private static List<Datum> data(Years years, int column) {
    List<Datum> data = new ArrayList<>();
    int count = years.years().size();
    for (int i = 0; i < count; i++) {
      double x = column - HALF + 2 * HALF * i / (count - 1);
      data.add(years.datum(years.years().get(i), column, x));
    }
    return data;
  }

  private static java.util.Optional<Datum> mean(Years years, int column, List<Datum> data) {
    String name = Dates.name(years.month(column));
    java.util.OptionalDouble mean =
        data.stream()
            .filter(d -> d.isDrawn() && d.status().isComparable())
            .mapToDouble(Datum::y)
            .average();
    return mean.isPresent()
        ? java.util.Optional.of(
            new Datum(name, column, mean.getAsDouble(), Status.NORMAL, origin(data)))
        : java.util.Optional.empty();
  }

  private static Origin origin(List<Datum> data) {
    return new Origin.Calculated(
        "mean",
        data.stream()
            .filter(d -> d.isDrawn() && d.status().isComparable())
            .map(Datum::origin)
            .toList());
  }

  private static Mark segment(Datum mean) {
    return new Mark.Line(
        Labels.text("chart.mean-of-month"),
        "",
        List.of(
            new Datum(mean.label(), mean.x() - HALF, mean.y(), mean.status(), mean.origin()),
            new Datum(mean.label(), mean.x() + HALF, mean.y(), mean.status(), mean.origin())));
  }

  private static List<Quantity> parts(Years years, List<Datum> means, int decimals) {
    List<Quantity> parts = new ArrayList<>();
    parts.add(
        Labels.covering(years.series().label(), years.series().first(), years.series().last()));
    Comparator<Datum> byValue = Comparator.comparingDouble(Datum::y);
    means.stream().max(byValue).ifPresent(d -> parts.add(said("chart.highest-mean", d, decimals)));
    means.stream().min(byValue).ifPresent(d -> parts.add(said("chart.lowest-mean", d, decimals)));
    return parts;
  }

  private static Sentence said(String key, Datum mean, int decimals) {
    return Sentence.of(key).with("value", AltText.dated(mean, decimals));
  }
}
