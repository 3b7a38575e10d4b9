package strandline.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import strandline.explain.Evidence.Fact;
import strandline.explain.Evidence.Part;
import strandline.explain.Workbook.Spot;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Series;

/** Says where a cell of a report's workbook, or a figure, comes from. */
public final class Explainer {
  private final Workbook workbook;
  private final Origins origins;

  /**
   * Makes one for a report.
   *
   * @param report the report
   * @param sheets its sheets, as they are laid out
   * @param series the series that it takes, by the names that its spec gives them
   */
  public Explainer(Report report, List<Sheet> sheets, Map<String, Series> series) {
    workbook = new Workbook(report, List.copyOf(sheets));
    origins = new Origins(report, series);
  }

  /**
   * Says whether the report has a sheet.
   *
   * @param address of a cell, such as {@code Flow by year!B7}
   * @return whether a sheet has the name in it, in whatever case
   */
  public boolean hasSheet(String address) {
    return SheetCell.parse(address).flatMap(cell -> workbook.sheet(cell.sheet())).isPresent();
  }

  /**
   * Explains a cell.
   *
   * @param address such as {@code Flow by year!B7} or {@code 'Flow by year'!$B$7}
   * @return the value, the formula and the cells that it reads, the rows of files
   * @throws InvalidInputException when it is no address, no sheet has the name, or the cell is in
   *     no table
   */
  public Evidence cell(String address) {
    SheetCell cell =
        SheetCell.parse(address)
            .orElseThrow(
                () ->
                    refuse(
                        "\"" + address + "\" is no address of a cell",
                        "write one such as \"" + example() + "\""));
    Sheet sheet =
        workbook
            .sheet(cell.sheet())
            .orElseThrow(() -> refuse("no sheet \"" + cell.sheet() + "\"", nearest(cell.sheet())));
    Spot spot = workbook.spot(cell).orElseThrow(() -> outside(sheet, cell));
    List<Fact> facts = facts(spot);
    List<Part> parts = new ArrayList<>();
    if (spot.entry() instanceof Entry.Live live) {
      facts.add(new Fact("formula", "=" + live.formula()));
      List<Spot> read = Reads.of(workbook, spot, live.formula());
      read.forEach(operand -> parts.add(part(operand)));
    } else {
      parts.add(part(spot));
    }
    return new Evidence(facts, parts);
  }

  private List<Fact> facts(Spot spot) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("cell", spot.cell().toString()));
    workbook
        .table(spot.sheet())
        .ifPresent(table -> facts.add(new Fact("table", table.title() + " (" + table.id() + ")")));
    facts.add(new Fact("column", spot.head().title()));
    facts.add(new Fact("row", spot.label()));
    facts.add(new Fact("value", spot.shown()));
    boolean hasRemark = spot.cell().column() + 1 < spot.grid().heads().size();
    if (hasRemark) {
      Spot next = spot.at(spot.cell().column() + 1);
      if (next.head().kind() == Grid.Kind.REMARK) {
        facts.add(new Fact("status", next.shown()));
      }
    }
    return facts;
  }

  private Part part(Spot spot) {
    Optional<Table> table = workbook.table(spot.sheet());
    // A status speaks of the number before it.
    int remarks =
        (int)
            spot.grid().heads().subList(0, spot.cell().column() + 1).stream()
                .filter(head -> head.kind() == Grid.Kind.REMARK)
                .count();
    int column = spot.cell().column() - remarks;
    boolean isOfTable =
        table.filter(t -> spot.row() < t.rows().size() && column < t.columns().size()).isPresent()
            && spot.grid().equals(spot.sheet().grids().get(0));
    Origins.Origin origin =
        isOfTable
            ? origin(table.get(), spot, column)
            : new Origins.Origin(
                "the program wrote it; it stands in no table of figures", List.of());
    String place = spot.cell().toString();
    return new Part(place, spot.label(), spot.shown(), origin.words(), origin.rows());
  }

  private Origins.Origin origin(Table table, Spot spot, int column) {
    return spot.entry() instanceof Entry.Live
        ? new Origins.Origin("itself a formula: explain " + spot.cell() + " says more", List.of())
        : origins.of(table, spot.row(), column);
  }

  /**
   * Explains a figure.
   *
   * @param id its id
   * @return what is drawn, and for each point of each series the cell and the rows of files
   * @throws InvalidInputException when the report has no such figure
   */
  public Evidence figure(String id) {
    Figure figure =
        workbook.report().figures().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> refuse("no figure \"" + id + "\"", "strandline list names them"));
    Table table = workbook.report().table(figure.tableId()).orElseThrow();
    Optional<Sheet> sheet = workbook.sheet(table);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("figure", figure.id()));
    facts.add(new Fact("title", figure.title()));
    facts.add(new Fact("shows", figure.subtitle()));
    facts.add(new Fact("table", table.title() + " (" + table.id() + ")"));
    sheet.ifPresent(one -> facts.add(new Fact("sheet", one.name())));
    List<Part> parts = new ArrayList<>();
    for (Mark mark : figure.chart().marks()) {
      Plotted.of(mark)
          .ifPresent(plotted -> parts.addAll(points(plotted, table, sheet.orElseThrow())));
    }
    for (String source : figure.sourceIds()) {
      workbook
          .report()
          .source(source)
          .ifPresent(s -> facts.add(new Fact("source", s.id() + "  " + s.citation())));
    }
    return new Evidence(facts, parts);
  }

  private List<Part> points(Plotted plotted, Table table, Sheet sheet) {
    List<Part> parts = new ArrayList<>();
    for (Mark.Datum datum : plotted.data()) {
      parts.add(
          spot(plotted.columnId(), datum.label(), table, sheet)
              .map(this::part)
              .map(p -> named(plotted.name(), p))
              .orElseGet(() -> drawn(plotted.name(), datum)));
    }
    return parts;
  }

  private static Part named(String name, Part part) {
    return new Part(
        name + ", " + part.place(), part.label(), part.shown(), part.origin(), part.rows());
  }

  private static Part drawn(String name, Mark.Datum datum) {
    String shown = Double.isNaN(datum.y()) ? "no number" : Workbook.plain(datum.y());
    return new Part(
        name, datum.label(), shown, "the program computed it for the figure", List.of());
  }

  private Optional<Spot> spot(String columnId, String label, Table table, Sheet sheet) {
    List<String> ids = table.columns().stream().map(Column::id).toList();
    int column = ids.indexOf(columnId);
    if (column < 0) {
      return Optional.empty();
    }
    String title = table.columns().get(column).title();
    return IntStream.range(0, table.rows().size())
        .filter(row -> isRow(table.rows().get(row), label))
        .boxed()
        .findFirst()
        .flatMap(row -> workbook.spot(sheet.grids().get(0).name(), title, row));
  }

  private static boolean isRow(List<Cell> cells, String label) {
    return cells.stream()
        .anyMatch(
            cell ->
                cell instanceof Cell.Time time && time.period().label().equals(label)
                    || cell instanceof Cell.Text text && text.text().equals(label)
                    || cell instanceof Cell.Date date && date.date().toString().equals(label));
  }

  private InvalidInputException outside(Sheet sheet, SheetCell cell) {
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i < sheet.grids().size(); i++) {
      Grid grid = sheet.grids().get(i);
      int first = sheet.headerRow(i) + 1;
      SheetCell start = new SheetCell(sheet.name(), first, 0);
      int bottom = first + grid.size() - 1;
      SheetCell end = new SheetCell(sheet.name(), bottom, grid.heads().size() - 1);
      String last = end.toString().substring(sheet.name().length() + 1);
      tables.append(i == 0 ? "" : " and ").append(start).append(':').append(last);
    }
    return refuse(
        "the cell " + cell + " lies outside the data of the sheet's tables",
        "name a cell of " + tables);
  }

  private String example() {
    return workbook.sheets().get(workbook.sheets().size() / 2).name() + "!B7";
  }

  private String nearest(String name) {
    List<String> names = workbook.sheets().stream().map(Sheet::name).toList();
    return NearestWord.to(name, names)
        .map(word -> "did you mean \"" + word + "\"?")
        .orElse("the sheets are " + String.join(", ", names));
  }

  private static InvalidInputException refuse(String found, String remedy) {
    return new InvalidInputException(
        List.of(Problem.error(Location.of("workbook"), "unknown-name", found, remedy)));
  }
}
