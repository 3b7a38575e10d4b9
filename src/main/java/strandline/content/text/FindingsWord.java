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
import strandline.analysis.describe.Records;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.SentenceNumbers;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Language;
import strandline.language.Numbers;
import strandline.report.Block;
import strandline.report.Block.Statement.Quantity;
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
  private static final String WARNING =
      " People do not come independently of each other, so the true uncertainty is wider.";

  /** A sentence with what its numbers are. */
  private record Told(String text, List<Quantity> numbers) {
    private Told of(Origin origin) {
      return new Told(text, Quantity.from(origin, numbers));
    }

    private static Told none(String why) {
      return new Told(why + ".", List.of());
    }
  }

  /** Makes the word. */
  public FindingsWord() {}

  @Override
  public String word() {
    return "findings";
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
          new Block.Paragraph("Too few points: " + series.label() + " has fewer than two values."));
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
    Records.of(series)
        .result()
        .ifPresent(
            found -> {
              Observation highest = found.highest().get(0);
              Observation lowest = found.lowest().get(0);
              List<Quantity> numbers =
                  new ArrayList<>(SentenceNumbers.of(List.of(highest, lowest)));
              numbers.addAll(SentenceNumbers.warnings(series));
              Told told =
                  new Told(found.sentence().in(Language.english()), numbers)
                      .of(Origin.ofWhole("records", series));
              add(blocks, id + "-records", told, table, highest.period(), lowest.period());
            });
    Doublings.within(WITHIN).in(series).stream()
        .max(Comparator.comparingDouble(found -> Math.abs(Math.log(found.ratio()))))
        .ifPresent(
            found -> {
              List<Quantity> numbers =
                  new ArrayList<>(SentenceNumbers.of(List.of(found.from(), found.to())));
              numbers.add(new Quantity("most periods of a stretch", WITHIN));
              String text =
                  "Largest within "
                      + WITHIN
                      + " periods: "
                      + found.sentence().in(Language.english());
              Period from = found.from().period();
              Told told = new Told(text, numbers).of(Origin.ofWhole("doublings", series));
              add(blocks, id + "-doubling", told, table, from, found.to().period());
            });
  }

  private static void add(
      List<Block> blocks, String id, Told told, String table, Period from, Period to) {
    List<String> periods = List.of(from.label(), to.label());
    blocks.add(Block.Statement.finding(id, told.text(), List.of(), table, periods, told.numbers()));
  }

  private static Told change(Series series, Period from, Period to) {
    Outcome<Change> change = Changes.withDefaults().between(series, from, to);
    return change.fold(
        found ->
            new Told(
                found.sentence().in(Language.english()) + growth(found), SentenceNumbers.of(found)),
        reason -> Told.none("No change is given from " + from + " to " + to + ": " + reason));
  }

  private static String growth(Change change) {
    return Math.abs(change.periods()) < 2
        ? ""
        : change
            .growthPerYear()
            .fold(
                rate -> " That is " + Numbers.signed(100 * rate, 1) + " per cent a year.",
                reason -> "");
  }

  private static Told ratio(Series series, Period from, Period to) {
    RatioOfCounts method = RatioOfCounts.withDefaults();
    String none = "No interval is put round the ratio of " + from + " to " + to + ": ";
    Outcome<CountRatio> bare = method.between(series, from, to);
    return method
        .widened(series, from, to)
        .fold(
            found -> new Told(found.sentence().in(Language.english()), SentenceNumbers.of(found)),
            reason ->
                bare.fold(
                    ratio ->
                        new Told(
                            ratio.sentence().in(Language.english()) + WARNING,
                            SentenceNumbers.of(ratio)),
                    why -> Told.none(none + why)));
  }
}
