package strandline.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import strandline.content.SentenceNumbers;
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

  /** A sentence with what its numbers are. */
  private record Told(Quantity text, List<Quantity.Named> numbers) {
    private Told of(Origin origin) {
      return new Told(text, SentenceNumbers.from(origin, numbers));
    }
  }

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
              Labels.text(Sentence.of(FindingKey.TOO_FEW).with("series", series.label()))));
    }
    Period from =
        scope.period(fields, "from", series).orElse(values.get(values.size() - 2).period());
    Period to = scope.period(fields, "to", series).orElse(values.get(values.size() - 1).period());
    Origin pair = Origin.calculated("comparison", Origin.of(series, from), Origin.of(series, to));
    List<Block> blocks = new ArrayList<>();
    add(blocks, id + "-change", change(series, from, to).of(pair), table, from, to);
    add(blocks, id + "-ratio", ratio(series, from, to).of(pair), table, from, to);
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
              List<Quantity.Named> numbers =
                  new ArrayList<>(SentenceNumbers.of(List.of(highest, lowest)));
              numbers.addAll(SentenceNumbers.warnings(series));
              Told told = new Told(found.sentence(), numbers).of(Origin.ofWhole("records", series));
              add(blocks, id + "-records", told, table, highest.period(), lowest.period());
            });
    new Doublings(WITHIN)
        .in(series).stream()
            .max(Comparator.comparingDouble(found -> Math.abs(Math.log(found.ratio()))))
            .ifPresent(
                found -> {
                  List<Quantity.Named> numbers =
                      new ArrayList<>(SentenceNumbers.of(List.of(found.from(), found.to())));
                  numbers.add(Quantity.count(WITHIN).named(Sentence.of("number.most-periods")));
                  Sentence text =
                      Sentence.of(FindingKey.LARGEST_WITHIN)
                          .with("n", Quantity.count(WITHIN))
                          .with("sentence", found.sentence());
                  Period from = found.from().period();
                  Told told = new Told(text, numbers).of(Origin.ofWhole("doublings", series));
                  add(blocks, id + "-doubling", told, table, from, found.to().period());
                });
  }

  private static void add(
      List<Block> blocks, String id, Told told, String table, Period from, Period to) {
    List<String> periods = List.of(from.label(), to.label());
    blocks.add(
        Block.Statement.finding(
            id, Labels.text(told.text()), List.of(), table, periods, told.numbers()));
  }

  private static Told change(Series series, Period from, Period to) {
    Outcome<Change> change = Changes.between(series, from, to);
    return change.fold(
        found -> new Told(followed(found.sentence(), growth(found)), SentenceNumbers.of(found)),
        reason -> none(FindingKey.NO_CHANGE, from, to, reason));
  }

  /** A sentence of an analysis, and where there is one, another behind it. */
  private static Quantity followed(Sentence sentence, Optional<Sentence> next) {
    List<Quantity> all = new ArrayList<>(List.of(sentence));
    next.ifPresent(all::add);
    return Quantity.joined(all, Quantity.Items.Joint.BLANK);
  }

  private static Told none(FindingKey key, Period from, Period to, Sentence reason) {
    Sentence none =
        Sentence.of(key)
            .with("from", Quantity.period(from))
            .with("to", Quantity.period(to))
            .with("reason", reason);
    return new Told(none, List.of());
  }

  private static Optional<Sentence> growth(Change change) {
    return Math.abs(change.periods()) < 2
        ? Optional.empty()
        : change
            .growthPerYear()
            .result()
            .map(
                rate ->
                    Sentence.of(FindingKey.GROWTH)
                        .with(
                            "growth",
                            new Quantity.Number(100 * rate, Style.signed(1), Origin.UNKNOWN)));
  }

  private static Told ratio(Series series, Period from, Period to) {
    RatioOfCounts method = RatioOfCounts.withDefaults();
    Outcome<CountRatio> bare = method.between(series, from, to);
    return method
        .widened(series, from, to)
        .fold(
            found ->
                new Told(followed(found.sentence(), Optional.empty()), SentenceNumbers.of(found)),
            reason ->
                bare.fold(
                    ratio ->
                        new Told(
                            followed(ratio.sentence(), Optional.of(Sentence.of(FindingKey.WIDER))),
                            SentenceNumbers.of(ratio)),
                    why -> none(FindingKey.NO_INTERVAL, from, to, why)));
  }
}
