package strandline.content.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.input.Fields;
import strandline.language.Dates;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Chart;
import strandline.report.Chart.YAxis;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.report.Mark.Tiles;
import strandline.series.Measure.Break;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Status;

/** The words for a monthly series that is folded by its years. */
public final class YearCharts {
  private static final int MOST_HIGHLIGHTED = 4;
  private static final int USUALLY_HIGHLIGHTED = 3;
  private static final double HALF = 0.38;

  private YearCharts() {}

  /**
   * {@code month-map}: a monthly series as tiles, a column a month and a row a year.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the blocks; none after a problem
   */
  public static List<Block> monthMap(Fields fields, Scope scope) {
    return Years.of(fields, scope).map(years -> monthMap(fields, scope, years)).orElse(List.of());
  }

  private static List<Block> monthMap(Fields fields, Scope scope, Years years) {
    FigureFields common = FigureFields.of(fields, scope, List.of(years.series()));
    List<Tiles.Row> rows =
        years.years().stream().map(year -> new Tiles.Row(year.label(), years.data(year))).toList();
    int decimals = Cells.decimals(years.series());
    List<Sentence> sentences = rows.stream().map(row -> monthsOf(row, decimals)).toList();
    return common.block(
        new FigureFields.Words(
            Labels.text(years.subtitle()),
            AltText.brief("chart.month-map", List.of(years.series())),
            AltText.described(Sentence.of("chart.month-map"), sentences, List.of())),
        FigureFields.sources(List.of(years.series())),
        new Chart(
            new Chart.XAxis.Categories(years.months()),
            new YAxis("", decimals, true, false),
            false,
            List.of(new Tiles(years.series().measure().shortTitle(), years.named().name(), rows))));
  }

  private static Sentence monthsOf(Tiles.Row row, int decimals) {
    List<Sentence> known =
        row.data().stream().filter(Datum::isDrawn).map(d -> AltText.dated(d, decimals)).toList();
    return Sentence.of("chart.months-of-year")
        .with("year", row.name())
        .with(
            "values",
            known.isEmpty()
                ? Sentence.of("chart.no-value-known")
                : Quantity.joined(known, Quantity.Items.Joint.COMMA));
  }

  /**
   * {@code year-lines}: a monthly series as one line a year over the months, the years that {@code
   * highlight} lists in colour and the others grey behind them.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the blocks; none after a problem
   */
  public static List<Block> yearLines(Fields fields, Scope scope) {
    return Years.of(fields, scope).map(years -> yearLines(fields, scope, years)).orElse(List.of());
  }

  private static List<Block> yearLines(Fields fields, Scope scope, Years years) {
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
            AltText.brief("chart.year-lines", List.of(years.series())),
            AltText.described(Sentence.of("chart.year-lines"), sentences(years), List.of())),
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

  /**
   * {@code season-panels}: for each month of the year its values through the years, with their
   * mean, so that the season and its change are seen apart (Cleveland's cycle plot).
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the blocks; none after a problem
   */
  public static List<Block> seasonPanels(Fields fields, Scope scope) {
    return Years.of(fields, scope)
        .map(years -> seasonPanels(fields, scope, years))
        .orElse(List.of());
  }

  private static List<Block> seasonPanels(Fields fields, Scope scope, Years years) {
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
            AltText.fitted(Sentence.of("chart.season-panels"), parts(years, middle, decimals)),
            AltText.described(
                Sentence.of("chart.season-panels"),
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

  private static Optional<Datum> mean(Years years, int column, List<Datum> data) {
    String name = Dates.name(years.month(column));
    OptionalDouble mean =
        data.stream()
            .filter(d -> d.isDrawn() && d.status().isComparable())
            .mapToDouble(Datum::y)
            .average();
    return mean.isPresent()
        ? Optional.of(new Datum(name, column, mean.getAsDouble(), Status.NORMAL, origin(data)))
        : Optional.empty();
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
