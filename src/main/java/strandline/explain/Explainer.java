package strandline.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import strandline.explain.Evidence.Fact;
import strandline.explain.Evidence.Part;
import strandline.explain.Workbook.TableCell;
import strandline.input.InvalidInputException;
import strandline.input.Location;
import strandline.input.NearestWord;
import strandline.input.Problem;
import strandline.language.Language;
import strandline.language.NamedNumber;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Sheet;
import strandline.report.Cell;
import strandline.report.Figure;
import strandline.report.Mark;
import strandline.report.Report;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Origin;

/** Says where a cell of a report's workbook, or a figure, comes from. */
public final class Explainer {
  private final Workbook workbook;

  /**
   * Makes one for a report.
   *
   * @param report the report
   * @param sheets its sheets, as they are laid out
   */
  public Explainer(Report report, List<Sheet> sheets) {
    workbook = new Workbook(report, List.copyOf(sheets));
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
    return workbook
        .cell(cell)
        .map(this::cell)
        .or(() -> besideData(sheet, cell))
        .orElseThrow(() -> outside(sheet, cell));
  }

  private Evidence cell(TableCell found) {
    List<Fact> facts = facts(found);
    List<Part> parts = new ArrayList<>();
    if (found.entry() instanceof Entry.Live live) {
      facts.add(new Fact("formula", "=" + live.formula()));
      live.reads().stream()
          .flatMap(range -> workbook.cells(range).stream())
          .forEach(operand -> parts.add(part(operand)));
    } else {
      parts.add(part(found));
    }
    return new Evidence(facts, parts);
  }

  /** A line above the tables, a caption or a header: the words of the report itself. */
  private Optional<Evidence> besideData(Sheet sheet, SheetCell cell) {
    SheetCell named = new SheetCell(sheet.name(), cell.row(), cell.column());
    if (cell.column() == 0 && cell.row() < sheet.lines().size()) {
      String text = TableCell.shown(sheet.lines().get(cell.row()));
      return Optional.of(words(named, text, "a line above the sheet's tables"));
    }
    for (int i = 0; i < sheet.grids().size(); i++) {
      Grid grid = sheet.grids().get(i);
      if (cell.row() == sheet.headerRow(i) && cell.column() < grid.heads().size()) {
        int first = cell.row() + 1;
        SheetCell top = new SheetCell(sheet.name(), first, cell.column());
        SheetCell bottom = new SheetCell(sheet.name(), first + grid.size() - 1, cell.column());
        String what = "the header of the cells " + top + " to " + bottom;
        return Optional.of(words(named, grid.heads().get(cell.column()).title(), what));
      }
      if (cell.row() == sheet.headerRow(i) - 1 && cell.column() == 0) {
        return Optional.of(words(named, grid.caption(), "the title of the table below it"));
      }
    }
    return Optional.empty();
  }

  private Evidence words(SheetCell cell, String text, String what) {
    String place = cell.toString();
    List<Fact> facts = List.of(new Fact("cell", place), new Fact("value", text));
    return new Evidence(facts, List.of(new Part(place, "", text, what, List.of())));
  }

  /**
   * Walks from a cell down to rows of files, through every formula on the way.
   *
   * @param address of a cell
   * @return the rows, none twice
   */
  public List<Evidence.Row> rows(String address) {
    SheetCell cell = SheetCell.parse(address).orElseThrow();
    Set<Evidence.Row> rows = new LinkedHashSet<>();
    walk(workbook.cell(cell).orElseThrow(), rows);
    return List.copyOf(rows);
  }

  private void walk(TableCell cell, Set<Evidence.Row> rows) {
    if (cell.entry() instanceof Entry.Live live) {
      live.reads().stream()
          .flatMap(range -> workbook.cells(range).stream())
          .forEach(operand -> walk(operand, rows));
    } else {
      rows.addAll(origin(cell).rows());
    }
  }

  private List<Fact> facts(TableCell cell) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("cell", cell.cell().toString()));
    workbook
        .table(cell)
        .ifPresent(table -> facts.add(new Fact("table", table.title() + " (" + table.id() + ")")));
    facts.add(new Fact("column", cell.head().title()));
    facts.add(new Fact("row", cell.label()));
    facts.add(new Fact("value", cell.shown()));
    boolean hasRemark = cell.cell().column() + 1 < cell.grid().heads().size();
    if (hasRemark) {
      TableCell next = cell.at(cell.cell().column() + 1);
      if (next.head().kind() == Grid.Kind.REMARK) {
        facts.add(new Fact("status", next.shown()));
      }
    }
    return facts;
  }

  private Part part(TableCell cell) {
    OriginRows origin = origin(cell);
    String place = cell.cell().toString();
    return new Part(place, cell.label(), cell.shown(), origin.words(), origin.rows());
  }

  private OriginRows origin(TableCell cell) {
    Report report = workbook.report();
    if (cell.entry() instanceof Entry.Number number) {
      return OriginRows.of(report, number.origin());
    } else if (cell.entry() instanceof Entry.Live) {
      return new OriginRows("itself a formula: explain " + cell.cell() + " says more", List.of());
    }
    Set<Evidence.Row> beside = new LinkedHashSet<>();
    cell.figuresOfRow().forEach(figure -> walk(figure, beside));
    return beside.isEmpty()
        ? OriginRows.of(report, Origin.UNKNOWN)
        : new OriginRows("a label of figures from these rows", List.copyOf(beside));
  }

  /**
   * Explains a sentence that the program wrote from numbers, or the reasons of a claim's verdict.
   *
   * @param id the sentence's id
   * @return what it says, and for each of its numbers the rows of files; nothing where the report
   *     has no such sentence
   */
  public Optional<Evidence> sentence(String id) {
    Report report = workbook.report();
    return report.statements().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(
            said ->
                new Evidence(
                    List.of(new Fact("sentence", said.id()), new Fact("says", said.text())),
                    said.numbers().stream().map(this::part).toList()));
  }

  private Part part(NamedNumber number) {
    OriginRows origin = OriginRows.of(workbook.report(), number.origin());
    String what = number.what().in(Language.english());
    return new Part(what, "", Workbook.plain(number.value()), origin.words(), origin.rows());
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
      if (mark instanceof Mark.OfColumn plotted) {
        parts.addAll(points(plotted, table, sheet));
      }
    }
    for (String source : figure.sourceIds()) {
      workbook
          .report()
          .source(source)
          .ifPresent(s -> facts.add(new Fact("source", s.id() + "  " + s.citation())));
    }
    return new Evidence(facts, parts);
  }

  private List<Part> points(Mark.OfColumn plotted, Table table, Optional<Sheet> sheet) {
    List<Part> parts = new ArrayList<>();
    for (Mark.Datum datum : plotted.data()) {
      String place =
          sheet
              .flatMap(one -> cell(plotted.columnId(), datum.label(), table, one))
              .map(cell -> plotted.name() + ", " + cell.cell())
              .orElse(plotted.name());
      String shown = Double.isNaN(datum.y()) ? "no number" : Workbook.plain(datum.y());
      OriginRows origin = OriginRows.of(workbook.report(), datum.origin());
      parts.add(new Part(place, datum.label(), shown, origin.words(), origin.rows()));
    }
    return parts;
  }

  /**
   * The cell that shows a point: the row that its label names, in the column that it is drawn of.
   */
  private Optional<TableCell> cell(String columnId, String label, Table table, Sheet sheet) {
    List<String> ids = table.columns().stream().map(Column::id).toList();
    if (!ids.contains(columnId)) {
      return Optional.empty();
    }
    String title = table.columns().get(ids.indexOf(columnId)).title();
    int index = sheet.tableIds().indexOf(table.id());
    Grid grid = sheet.grids().get(index);
    int column = grid.heads().stream().map(Grid.Head::title).toList().indexOf(title);
    return IntStream.range(0, table.rows().size())
        .filter(row -> isRow(table.rows().get(row), label))
        .mapToObj(row -> new SheetCell(sheet.name(), sheet.headerRow(index) + 1 + row, column))
        .findFirst()
        .flatMap(workbook::cell);
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
    return NearestWord.remedy(name, names, "the sheets are " + String.join(", ", names));
  }

  private static InvalidInputException refuse(String found, String remedy) {
    return new InvalidInputException(
        List.of(Problem.error(Location.of("workbook"), "unknown-name", found, remedy)));
  }
}
