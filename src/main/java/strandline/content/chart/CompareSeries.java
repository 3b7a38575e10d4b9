package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.describe.LaggedCorrelations;
import strandline.analysis.describe.LaggedCorrelations.AtLag;
import strandline.analysis.describe.LaggedSpearman;
import strandline.content.Cells;
import strandline.content.EventSet;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.content.table.EventCounts;
import strandline.content.table.TableFields;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Series;

/**
 * {@code compare-series}: whether two series, or a series and the yearly number of events, move
 * together, at lags.
 */
public final class CompareSeries implements Word {
  private static final int MOST_LAGS = 1_000;

  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    int longest = fields.wholeNumber("lags", 2);
    List<NamedSeries> listed = scope.manySeries(fields);
    List<NamedSeries> named = listed.isEmpty() ? listed : scope.windows(fields, listed);
    Optional<Series> other = other(fields, scope, named);
    if (longest < 0 || longest > MOST_LAGS) {
      scope.complain(
          fields.at("lags"),
          "bad-number",
          longest + " lags",
          "write a number from 0 to " + MOST_LAGS);
      return List.of();
    }
    if (other.isEmpty()) {
      return List.of();
    }
    Series first = named.get(0).series();
    return LaggedSpearman.withDefaults()
        .withLongest(longest)
        .correlate(first, other.get())
        .fold(
            found -> show(common, first, other.get(), found),
            reason -> declined(first, other.get(), reason));
  }

  private static Optional<Series> other(Fields fields, Scope scope, List<NamedSeries> named) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Optional<EventSet> events = scope.events(fields, "events");
    if (events.isPresent()) {
      return EventCounts.alike(fields, scope, events.get(), named.get(0).series());
    }
    if (named.size() < 2) {
      scope.complain(
          fields.at("series"), "one-series", "one series alone", "name two series, or events too");
      return Optional.empty();
    }
    return Optional.of(named.get(1).series());
  }

  private static List<Block> declined(Series first, Series second, Sentence reason) {
    Sentence declined =
        Sentence.of("chart.no-correlation")
            .with("first", first.label())
            .with("second", second.label())
            .with("reason", reason);
    return List.of(new Block.Paragraph(Labels.text(declined)));
  }

  private static List<Block> show(
      TableFields common, Series first, Series second, LaggedCorrelations found) {
    List<Block> blocks = new ArrayList<>();
    Origin origin =
        Origin.calculated(
            "correlation", Origin.ofWhole("series", first), Origin.ofWhole("series", second));
    blocks.add(
        Block.Statement.finding(
            common.id() + "-words",
            found.sentence().from(origin),
            List.of(),
            common.id(),
            List.of()));
    blocks.addAll(
        common.block(
            common.named(),
            Sentence.of("chart.correlation-summary")
                .with("first", first.label())
                .with("second", second.label()),
            columns(first),
            found.lags().stream().map(at -> row(at, origin)).toList(),
            Cells.sources(List.of(first, second))));
    return blocks;
  }

  private static List<Column> columns(Series first) {
    Sentence lag = Sentence.of("chart.lag").with("period", Labels.length(first.first()));
    return List.of(
        Column.number("lag", Labels.text(lag), 0),
        Column.number("pairs", Labels.text("chart.pairs"), 0),
        Column.number("rho", Labels.text("chart.rho"), 3),
        Column.number("effective", Labels.text("chart.effective-pairs"), 1),
        Column.number("p", Labels.text("chart.correlation-p"), 4));
  }

  private static List<Cell> row(AtLag at, Origin origin) {
    return List.of(
        Cell.count(at.lag(), origin),
        Cell.count(at.pairs(), origin),
        Cell.number(at.rho().value(), 3, origin),
        Cell.number(at.effectivePairs(), 1, origin),
        Cell.number(at.effectiveP(), 4, origin));
  }
}
