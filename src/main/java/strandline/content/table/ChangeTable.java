package strandline.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strandline.analysis.Comparability;
import strandline.analysis.Outcome;
import strandline.analysis.change.Change;
import strandline.analysis.change.Changes;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Word;
import strandline.input.Fields;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Formula;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Source;
import strandline.series.Status;

/**
 * {@code change-table}: each period against the one before it and against a base, as live formulas;
 * with {@code rolling}, also the mean of that many periods up to each.
 */
public final class ChangeTable implements Word {
  @Override
  public List<Block> blocks(Fields fields, Scope scope) {
    TableFields common = TableFields.of(fields, scope);
    Optional<NamedSeries> named = scope.oneSeries(fields);
    Optional<Observation> base = named.flatMap(n -> scope.observation(fields, "base", n.series()));
    if (base.isEmpty()) {
      return List.of();
    }
    Series series = scope.window(fields, named.get().series());
    int rolling = rolling(fields, scope, series.observations().size());
    List<Outcome<Change>> changes = Changes.each(series);
    int decimals = Cells.decimals(named.get().series());
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      List<Cell> row =
          row(series, series.observations().get(i), changes.get(i), base.get().period(), decimals);
      if (rolling > 1) {
        row.add(row.size() - 1, Cells.of(mean(series, i, rolling), decimals + 1, Origin.FORMULA));
      }
      rows.add(row);
    }
    return common.block(
        Labels.covering(common.title(), series.first(), series.last()),
        Sentence.of("table.change-summary")
            .with("period", Labels.length(series.first()))
            .with("base", Quantity.period(base.get().period())),
        columns(named.get(), series, base.get().period().label(), rolling),
        rows,
        Cells.sources(List.of(series)));
  }

  private static int rolling(Fields fields, Scope scope, int most) {
    int rolling = fields.wholeNumber("rolling", 1);
    if (rolling < 1 || rolling > most) {
      scope.complain(
          fields.at("rolling"),
          "bad-number",
          "a mean of " + rolling + " periods, and the series has " + most,
          "write 2 or more, and no more than there are, or leave rolling out");
    }
    return rolling;
  }

  private static Outcome<Double> mean(Series series, int last, int periods) {
    double sum = 0;
    Period to = series.observations().get(last).period();
    Optional<Sentence> broken = Comparability.broken(series, to.plus(1 - periods), to);
    if (broken.isPresent()) {
      return Outcome.declined(broken.get());
    }
    for (int i = last; i > last - periods; i--) {
      if (i < 0 || !series.observations().get(i).isComparable()) {
        return Outcome.declined(Sentence.of("table.not-whole").with("n", Quantity.count(periods)));
      }
      sum += series.observations().get(i).value();
    }
    return Outcome.found(sum / periods);
  }

  private static List<Column> columns(NamedSeries named, Series series, String base, int rolling) {
    Quantity unit = Quantity.name(series.measure().unit());
    String id = named.name();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.time("period", Labels.periodHeader(series.first())));
    Column values = named.column(List.of(named));
    columns.add(values);
    columns.add(
        Column.derived(
            "change",
            series.measure().isPerCent()
                ? Labels.text("table.change-in-points")
                : Labels.text(Sentence.of("table.change").with("unit", unit)),
            values.decimals(),
            new Formula.Change(id, 1)));
    columns.add(
        Column.derived(
            "percent",
            Labels.text("table.change-in-per-cent"),
            1,
            new Formula.PercentChange(id, 1)));
    columns.add(
        Column.derived(
            "ratio",
            Labels.text(Sentence.of("table.ratio-to").with("base", base)),
            3,
            new Formula.RatioTo(id, base)));
    if (rolling > 1) {
      String title =
          Labels.text(
              Sentence.of("table.mean-of-periods")
                  .with("n", Quantity.count(rolling))
                  .with("unit", unit));
      columns.add(
          Column.derived(
              "rolling", title, values.decimals() + 1, new Formula.RollingMean(id, rolling)));
    }
    columns.add(Column.text("flags", Labels.text("table.what-to-know")));
    return columns;
  }

  private static List<Cell> row(
      Series series, Observation observation, Outcome<Change> change, Period base, int decimals) {
    Outcome<Double> toBase =
        base.equals(observation.period())
                && observation.isComparable()
                && Comparability.ofBase(series, observation, observation).isEmpty()
            ? Outcome.found(1.0)
            : Changes.between(series, base, observation.period()).flatMap(Change::ratio);
    List<Quantity> known = new ArrayList<>(change.fold(Change::cautions, reason -> List.of()));
    if (known.isEmpty() && observation.status() != Status.NORMAL) {
      known.add(Quantity.name(observation.status().meaning()));
    }
    series.provenance().onlySource(observation).stream()
        .filter(source -> source.standing().compareTo(Source.Standing.MIRROR) > 0)
        .map(s -> Sentence.of("table.one-source").with("publisher", s.publisher()))
        .forEach(known::add);
    String cautions = Labels.text(Quantity.joined(known, Quantity.Items.Joint.SEMICOLON));
    return new ArrayList<>(
        List.of(
            new Cell.Time(observation.period()),
            Cells.of(observation, series, decimals),
            Cells.of(change.map(Change::difference), decimals, Origin.FORMULA),
            Cells.of(change.flatMap(Change::perCent), 1, Origin.FORMULA),
            Cells.of(toBase, 3, Origin.FORMULA),
            Cell.text(cautions.isBlank() ? "" : Labels.sentenceCase(cautions))));
  }
}
