package strandline.content.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.content.Cells;
import strandline.content.Labels;
import strandline.content.NamedSeries;
import strandline.content.Scope;
import strandline.content.Timeline;
import strandline.content.table.TableFields;
import strandline.input.Fields;
import strandline.language.Sentence;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Chart;
import strandline.report.Mark;
import strandline.report.Mark.Datum;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Observation;
import strandline.series.Origin;
import strandline.series.Period;
import strandline.series.Series;
import strandline.series.Status;

/**
 * What every fitted model shows: the sentence, a table of the observed and the fitted values, and a
 * figure of both.
 */
final class ModelBlocks {
  /**
   * Fitted values beside the observed ones.
   *
   * @param id the id of their column
   * @param name what the line is called on the figure
   * @param column what their column is called
   * @param pieces the values by period; one piece a line, and between pieces the line is cut
   */
  record Fit(String id, String name, String column, List<Map<Period, Double>> pieces) {
    Fit(String id, String name, List<Map<Period, Double>> pieces) {
      this(id, name, name, pieces);
    }

    private Column column(String unit, int decimals) {
      Sentence header =
          Sentence.of("label.header-with-unit")
              .with("what", Sentence.of(column))
              .with("unit", unit);
      return Column.number(id, Labels.text(header), decimals);
    }

    private Cell cell(Period period, Origin origin, int decimals) {
      return pieces.stream()
          .filter(piece -> piece.containsKey(period))
          .findFirst()
          .map(piece -> Cell.number(piece.get(period), decimals, origin))
          .orElse(Cell.notApplicable(Labels.text("chart.no-model-value")));
    }

    private List<Mark> lines(Origin origin) {
      return pieces.stream()
          .<Mark>map(piece -> new Mark.Line(Labels.text(name), id, data(piece, origin)))
          .toList();
    }

    private static List<Datum> data(Map<Period, Double> piece, Origin origin) {
      return piece.entrySet().stream()
          .map(
              e ->
                  new Datum(
                      e.getKey().label(),
                      Timeline.at(e.getKey()),
                      e.getValue(),
                      Status.NORMAL,
                      origin))
          .toList();
    }
  }

  private final Fields fields;
  private final Scope scope;
  private final TableFields common;
  private final NamedSeries named;
  private final Origin origin;
  private final int decimals;

  private ModelBlocks(Fields fields, Scope scope, NamedSeries named) {
    this.fields = fields;
    this.scope = scope;
    this.common = TableFields.of(fields, scope);
    this.named = named;
    this.decimals = Cells.decimals(named.series());
    this.origin = Origin.ofWhole("model", named.series());
  }

  /** Reads the fields of every model: the table's, {@code series}, {@code from} and {@code to}. */
  static Optional<ModelBlocks> of(Fields fields, Scope scope) {
    return scope
        .oneSeries(fields)
        .map(n -> new NamedSeries(n.name(), scope.window(fields, n.series())))
        .map(n -> new ModelBlocks(fields, scope, n));
  }

  /** The values of a model rest on every whole figure of its series. */
  Origin origin() {
    return origin;
  }

  Series series() {
    return named.series();
  }

  /** Returns what stands where a method declined. */
  List<Block> declined(Sentence what, Sentence reason) {
    fields.text("figure-title", "");
    fields.text("note", "");
    fields.text("size", "");
    fields.text("short-title", "");
    fields.optional("events");
    fields.optional("shade");
    Sentence declined =
        Sentence.of("chart.no-model")
            .with("what", what)
            .with("series", series().label())
            .with("range", Labels.range(series().first(), series().last()))
            .with("reason", reason);
    return List.of(new Block.Paragraph(Labels.text(declined)));
  }

  /** Returns the sentence, the table and the figure, with marks of the model's own behind. */
  List<Block> show(String type, Sentence says, List<Fit> fits, List<Mark> behind) {
    List<Block> blocks = new ArrayList<>();
    String id = common.id();
    List<String> ends = List.of(series().first().label(), series().last().label());
    blocks.add(Block.Statement.finding(id + "-words", says.from(origin()), List.of(), id, ends));
    table(fits).ifPresent(blocks::add);
    blocks.addAll(figure(type, says, fits, behind));
    return blocks;
  }

  private Optional<Table> table(List<Fit> fits) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.time("period", Labels.periodHeader(series().first())));
    columns.add(named.column(List.of(named)));
    fits.forEach(fit -> columns.add(fit.column(series().measure().unit(), decimals + 1)));
    return common.table(
        Labels.covering(common.title(), series().first(), series().last()),
        Sentence.of("chart.model-summary"),
        columns,
        series().observations().stream().map(o -> row(o, fits)).toList(),
        Cells.sources(List.of(series())));
  }

  private List<Cell> row(Observation observation, List<Fit> fits) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Time(observation.period()));
    row.add(Cells.of(observation, series(), decimals));
    fits.forEach(fit -> row.add(fit.cell(observation.period(), origin(), decimals + 1)));
    return row;
  }

  private List<Block> figure(String type, Sentence sentence, List<Fit> fits, List<Mark> behind) {
    String title = fields.text("figure-title", common.title());
    String note = fields.text("note", "");
    FigureFields figure =
        new FigureFields(
            common.id() + "-chart",
            title,
            common.id(),
            note,
            FigureFields.size(fields),
            fields.text("short-title", title),
            fields.text("subtitle", ""),
            fields.location(),
            scope.problems());
    List<Mark> marks = new ArrayList<>(Marks.rules(fields, scope, List.of(series())));
    marks.addAll(behind);
    marks.add(
        new Mark.Points(series().measure().shortTitle(), named.name(), Timeline.data(series())));
    fits.forEach(fit -> marks.addAll(fit.lines(origin())));
    Chart chart =
        new Chart(
            Timeline.axis(series().first(), series().last()),
            Marks.axis(List.of(series())),
            false,
            marks);
    FigureFields.Words words =
        new FigureFields.Words(
            Labels.text(Labels.subtitle(List.of(series()))),
            AltText.brief(type, List.of(series())),
            Sentence.of("chart.followed")
                .with("description", AltText.full(type, List.of(series()), List.of()))
                .with("sentence", sentence));
    return figure.block(words, Cells.sources(List.of(series())), chart);
  }
}
