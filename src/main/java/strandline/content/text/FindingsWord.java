package strandline.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.analysis.change.Doublings;
import strandline.analysis.count.CountRatio;
import strandline.analysis.count.RatioOfCounts;
import strandline.analysis.describe.RecordValues;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.language.Style;
import strandline.report.Block;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;

/**
 * {@code findings}: sentences that the program writes from a series: the change between the last
 * two whole values or between the asked ones, its ratio with the interval, growth a year, records
 * and doublings.
 */
public final class FindingsWord implements Word {
  private static final int WITHIN = 3;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    String id = fields.text("id");
    String table = fields.text("table");
    Optional<NamedSeries> named = scope.oneSeries(fields);
    if (named.isEmpty() || id.isBlank()) {
      return List.of();
    }
    Series series = named.get().series();
    List<Observation> values = series.comparable();
    if (values.size() < 2) {
      return List.of(
          new Block.Paragraph(
              Labels.text(Sentence.of("finding.too-few").with("series", series.label()))));
    }
    Period from =
        scope.period(fields, "from", series).orElse(values.get(values.size() - 2).period());
    Period to = scope.period(fields, "to", series).orElse(values.get(values.size() - 1).period());
    Origin pair = Origin.calculated("comparison", Origin.of(series, from), Origin.of(series, to));
    List<Block> blocks = new ArrayList<>();
    add(blocks, id + "-change", change(series, from, to).from(pair), table, from, to);
    add(blocks, id + "-ratio", ratio(series, from, to).from(pair), table, from, to);
    extremes(blocks, id, series, table);
    return blocks;
  }

  private static void extremes(List<Block> blocks, String id, Series series, String table) {
    RecordValues.of(series)
        .result()
        .ifPresent(
            found -> {
              Observation highest = found.highest().get(0);
              Observation lowest = found.lowest().get(0);
              Sentence told = found.sentence().from(Origin.ofWhole("records", series));
              add(blocks, id + "-records", told, table, highest.period(), lowest.period());
            });
    new Doublings(WITHIN)
        .in(series).stream()
            .max(Comparator.comparingDouble(found -> Math.abs(Math.log(found.ratio()))))
            .ifPresent(
                found -> {
                  Sentence text =
                      Sentence.of("finding.largest-within")
                          .with("n", Quantity.count(WITHIN))
                          .with("sentence", found.sentence());
                  Period from = found.from().period();
                  Sentence told = text.from(Origin.ofWhole("doublings", series));
                  add(blocks, id + "-doubling", told, table, from, found.to().period());
                });
  }

  private static void add(
      List<Block> blocks, String id, Sentence told, String table, Period from, Period to) {
    List<String> periods = List.of(from.label(), to.label());
    blocks.add(Block.Statement.finding(id, told, List.of(), table, periods));
  }

  private static Sentence change(Series series, Period from, Period to) {
    Outcome<Change> change = Changes.between(series, from, to);
    return change.fold(
        found -> followed(found.sentence(), growth(found)),
        reason -> none("finding.no-change", from, to, reason));
  }

  /** A sentence of an analysis, and where there is one, another behind it. */
  private static Sentence followed(Sentence sentence, Optional<Sentence> next) {
    return next.map(one -> Sentence.several(List.of(sentence, one))).orElse(sentence);
  }

  private static Sentence none(String key, Period from, Period to, Sentence reason) {
    return Sentence.of(key)
        .with("from", Quantity.period(from))
        .with("to", Quantity.period(to))
        .with("reason", reason);
  }

  private static Optional<Sentence> growth(Change change) {
    return Math.abs(change.periods()) < 2
        ? Optional.empty()
        : change
            .growthPerYear()
            .result()
            .map(
                rate ->
                    Sentence.of("finding.growth")
                        .with(
                            "growth",
                            new Quantity.Number(100 * rate, Style.signed(1), Origin.UNKNOWN)));
  }

  private static Sentence ratio(Series series, Period from, Period to) {
    RatioOfCounts method = RatioOfCounts.withDefaults();
    Outcome<CountRatio> bare = method.between(series, from, to);
    Optional<Sentence> refusal =
        bare.result().flatMap(found -> Comparability.ofRatio(series, from, to));
    if (refusal.isPresent()) {
      return none("finding.no-interval", from, to, refusal.get());
    }
    return method
        .widened(series, from, to)
        .fold(
            found -> found.sentence(),
            reason ->
                bare.fold(
                    ratio -> followed(ratio.sentence(), Optional.of(Sentence.of("finding.wider"))),
                    why -> none("finding.no-interval", from, to, why)));
  }
}
