package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import strandline.analysis.Points;
import strandline.analysis.change.InterruptedSeries;
import strandline.analysis.change.Interruption;
import strandline.analysis.change.JoinPoints;
import strandline.analysis.change.LevelShifts;
import strandline.analysis.describe.XmR;
import strandline.analysis.model.Decomposition;
import strandline.analysis.model.Stl;
import strandline.content.Cells;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.Scope;
import strandline.content.chart.ModelBlocks.Fit;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.report.Block;
import strandline.report.Mark;
import strandline.series.Event;
import strandline.series.Period;

/** The words of fitted models: each fits one, and shows what it says, a table and a figure. */
public final class ModelCharts {
  private ModelCharts() {}

  /**
   * {@code season-chart}: a monthly series without its season, and how strong the season is.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the sentence, the table and the figure, or why there are none
   */
  public static List<Block> season(Fields fields, Scope scope) {
    Optional<ModelBlocks> asked = ModelBlocks.of(fields, scope);
    return asked
        .map(
            model ->
                Stl.periodic()
                    .decompose(
                        Points.of(model.series()), model.series().first().frequency().seasons())
                    .fold(
                        found -> season(model, found),
                        reason -> model.declined(Sentence.of("chart.season"), reason)))
        .orElse(List.of());
  }

  private static List<Block> season(ModelBlocks model, Decomposition found) {
    List<Period> periods = found.points().periods();
    List<Fit> fits =
        List.of(
            new Fit("adjusted", "chart.adjusted", List.of(byPeriod(periods, found.adjusted()))),
            new Fit("trend", "chart.trend", List.of(byPeriod(periods, found.trend()))));
    return model.show("chart.season-chart", found.sentence(), fits, List.of());
  }

  private static Map<Period, Double> byPeriod(List<Period> periods, List<Double> values) {
    Map<Period, Double> map = new TreeMap<>();
    for (int i = 0; i < periods.size(); i++) {
      map.put(periods.get(i), values.get(i));
    }
    return map;
  }

  /**
   * {@code breaks-chart}: when a series changed, as shifts of its level or as segments of steady
   * growth.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the sentence, the table and the figure, or why there are none
   */
  public static List<Block> breaks(Fields fields, Scope scope) {
    boolean areJoined = fields.text("method", "").equals("join-points");
    return ModelBlocks.of(fields, scope)
        .map(model -> areJoined ? joinPoints(model) : levelShifts(model))
        .orElse(List.of());
  }

  private static List<Block> levelShifts(ModelBlocks model) {
    return LevelShifts.withDefaults()
        .find(Points.of(model.series()))
        .fold(
            found -> {
              Fit level = new Fit("level", "chart.level", levels(found));
              return model.show("chart.levels-chart", found.sentence(), List.of(level), List.of());
            },
            reason -> model.declined(Sentence.of("chart.shift-of-level"), reason));
  }

  private static List<Map<Period, Double>> levels(LevelShifts.Result found) {
    List<Period> periods = found.partition().points().periods();
    List<Map<Period, Double>> pieces = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(1));
    found.partition().positions().forEach(position -> starts.add(position + 1));
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : periods.size() + 1;
      Map<Period, Double> piece = new TreeMap<>();
      for (int at = starts.get(i); at < end; at++) {
        piece.put(periods.get(at - 1), found.partition().means().get(i));
      }
      pieces.add(piece);
    }
    return pieces;
  }

  private static List<Block> joinPoints(ModelBlocks model) {
    return JoinPoints.withDefaults()
        .fit(Points.of(model.series()))
        .fold(
            found -> {
              Map<Period, Double> line = byPeriod(found.points().periods(), found.fitted());
              Fit fit = new Fit("fitted", "chart.segments", "chart.fitted", List.of(line));
              return model.show("chart.segments-chart", found.sentence(), List.of(fit), List.of());
            },
            reason -> model.declined(Sentence.of("chart.segment-of-growth"), reason));
  }

  /**
   * {@code control-chart}: which values lie outside what the series' own steps lead to expect.
   *
   * @param fields the word's fields
   * @param scope the series that they name
   * @return the sentence, the table and the figure, or why there are none
   */
  public static List<Block> control(Fields fields, Scope scope) {
    Optional<ModelBlocks> asked = ModelBlocks.of(fields, scope);
    return asked
        .map(
            model ->
                XmR.chart(Points.of(model.series()))
                    .fold(
                        found -> control(model, found),
                        reason -> model.declined(Sentence.of("chart.control-limit"), reason)))
        .orElse(List.of());
  }

  private static List<Block> control(ModelBlocks model, XmR.Chart found) {
    List<Mark> limits = new ArrayList<>();
    limits.add(limit(model, "chart.mean", found.centre()));
    limits.add(limit(model, "chart.upper-limit", found.high()));
    if (found.low() > 0) {
      limits.add(limit(model, "chart.lower-limit", found.low()));
    }
    return model.show("chart.control-chart", found.sentence(), List.of(), limits);
  }

  private static Mark limit(ModelBlocks model, String id, double value) {
    Quantity number =
        new Quantity.Number(value, Style.fixed(Cells.decimals(model.series())), model.origin());
    return new Mark.Level(Labels.text(Sentence.of(id).with("value", number)), value);
  }

  /**
   * {@code before-after}: the line before and the line after a dated event, and where the first
   * would have gone. It shows association, never cause.
   *
   * @param fields the word's fields
   * @param scope the series and events that they name
   * @return the sentence, the table and the figure, or why there are none
   */
  public static List<Block> beforeAfter(Fields fields, Scope scope) {
    Optional<EventSet> events = scope.requiredEvents(fields, "events");
    String id = fields.text("event");
    Optional<Event> event = events.flatMap(set -> set.log().event(id));
    if (events.isPresent() && event.isEmpty()) {
      scope.unknown(
          fields.at("event"), "event", id, events.get().events().stream().map(Event::id).toList());
    }
    return event
        .flatMap(e -> ModelBlocks.of(fields, scope).map(model -> beforeAfter(model, e)))
        .orElse(List.of());
  }

  private static List<Block> beforeAfter(ModelBlocks model, Event event) {
    String name = event.label().isBlank() ? event.id() : event.label();
    Sentence comparison = Sentence.of("chart.comparison").with("event", name);
    return InterruptedSeries.withDefaults()
        .fit(model.series(), event.when(), name)
        .fold(found -> beforeAfter(model, found), reason -> model.declined(comparison, reason));
  }

  private static List<Block> beforeAfter(ModelBlocks model, Interruption found) {
    List<Period> periods = found.points().periods();
    int cut = found.before();
    List<Period> after = periods.subList(cut, periods.size());
    List<Double> fitted = found.fitted();
    Map<Period, Double> first = byPeriod(periods.subList(0, cut), fitted.subList(0, cut));
    Map<Period, Double> second = byPeriod(after, fitted.subList(cut, periods.size()));
    Map<Period, Double> carriedOn = byPeriod(after, found.counterfactual());
    List<Fit> fits =
        List.of(
            new Fit("fitted", "chart.fitted-lines", List.of(first, second)),
            new Fit("counterfactual", "chart.carried-on", List.of(carriedOn)));
    return model.show("chart.before-after", found.sentence(), fits, List.of());
  }
}
