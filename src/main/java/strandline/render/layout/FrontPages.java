package strandline.render.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import strandline.language.Dates;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Cell;
import strandline.report.Report;
import strandline.report.Table.Column;
import strandline.series.Period;

/** The sheets before the tables: cover, contents, notes. */
final class FrontPages {
  private final Report report;
  private final Map<String, PlacedTable> places;
  private final Names names;

  /**
   * Prepares the sheets.
   *
   * @param report the report
   * @param places where each table stands, by its id
   * @param names gives the tables' names
   */
  FrontPages(Report report, Map<String, PlacedTable> places, Names names) {
    this.report = report;
    this.places = places;
    this.names = names;
  }

  /** Returns the cover, whose first screen holds the key points and the headline figures. */
  Sheet cover() {
    Report.Cover cover = report.cover();
    boolean hasHeadlines = !report.headlines().isEmpty();
    List<Entry> lines = new ArrayList<>();
    lines.add(new Entry.Text(cover.title()));
    lines.add(new Entry.Text(cover.subtitle()));
    lines.add(
        new Entry.Text(
            hasHeadlines
                ? "This sheet contains two tables: headline figures and, below, details of this"
                    + " workbook."
                : "This sheet contains one table: details of this workbook."));
    lines.add(new Entry.Link("Contents of this workbook", "#'Contents'!A1"));
    report.keyPoints().forEach(point -> lines.add(new Entry.Text("• " + point.sentence())));
    return new Sheet(
        "Cover",
        "About",
        "Cover",
        (report.keyPoints().isEmpty() ? "" : "Key points. ")
            + (hasHeadlines ? "Headline figures with their verdicts, dates" : "Dates")
            + ", contact and licence.",
        lines,
        hasHeadlines ? List.of(headlines(), about()) : List.of(about()),
        List.of());
  }

  private Grid headlines() {
    List<Head> heads =
        List.of(
            Head.text("Figure"),
            Head.text("In words"),
            Head.number("Value", 0),
            Head.text("Unit"),
            Head.text("Verdict"),
            Head.text("Go to the table"));
    List<List<Entry>> rows = report.headlines().stream().map(this::headline).toList();
    return new Grid(names.table("headline-figures"), "Headline figures", heads, rows);
  }

  private List<Entry> headline(Report.Headline headline) {
    Optional<Place> place = place(headline);
    return List.of(
        new Entry.Text(headline.label()),
        new Entry.Text(headline.sentence()),
        place
            .flatMap(found -> live(headline, found))
            .orElseGet(
                () ->
                    new Entry.Number(
                        headline.value(), headline.decimals(), headline.number().origin())),
        new Entry.Text(headline.unit().isBlank() ? "none" : headline.unit()),
        new Entry.Text(headline.verdict().isBlank() ? "our own figure" : headline.verdict()),
        place.map(Place::entry).orElseGet(() -> new Entry.Text("several tables")));
  }

  private record Place(PlacedTable placed, Optional<Integer> row, String columnId, String period) {
    private boolean isPeriodColumn() {
      String time = placed.table().timeColumn().map(Column::id).orElse(columnId);
      return time.equals(columnId);
    }

    private Entry entry() {
      Column column = placed.table().columns().get(placed.table().indexOf(columnId));
      String where = placed.sheet() + (row.isPresent() ? ", " + period : "");
      boolean namesColumn = row.isPresent() && !isPeriodColumn();
      return new Entry.Link(
          namesColumn ? where + ", " + column.title() : where,
          row.map(r -> placed.link(columnId, r)).orElseGet(placed::link));
    }
  }

  private Optional<Place> place(Report.Headline headline) {
    return Optional.ofNullable(places.get(headline.tableId()))
        .map(
            placed ->
                new Place(
                    placed, placed.row(headline.period()), headline.columnId(), headline.period()));
  }

  // Live where the number stands in one cell that its period finds; otherwise the program's.
  private static Optional<Entry> live(Report.Headline headline, Place place) {
    if (place.row().isEmpty() || place.isPeriodColumn() || place.placed().hasRepeatedPeriods()) {
      return Optional.empty();
    }
    int row = place.row().orElseThrow();
    double there = place.placed().number(headline.columnId(), row);
    if (!Derivation.agree(there, headline.value())) {
      return Optional.empty();
    }
    String formula = place.placed().lookup(headline.columnId(), headline.period());
    return Optional.of(
        new Entry.Live(
            formula,
            headline.value(),
            headline.decimals(),
            List.of(place.placed().cells(headline.columnId(), row, row))));
  }

  private Grid about() {
    Report.Cover cover = report.cover();
    List<List<Entry>> rows = new ArrayList<>();
    item(rows, "Edition", cover.edition());
    item(rows, "Data as of", cover.asOf());
    item(rows, "Published", cover.published());
    item(rows, "Next update", cover.nextUpdate());
    item(rows, "Period", period());
    item(rows, "Geography", cover.geography());
    item(rows, "Units", units());
    item(rows, "Contact", cover.contact());
    item(rows, "Licence", cover.licence());
    item(rows, "Sources", "Every table names its source; the sheet Sources lists all of them.");
    List<Head> heads = List.of(Head.text("Item"), Head.text("Detail"));
    return new Grid(names.table("about-this-workbook"), "About this workbook", heads, rows);
  }

  private String period() {
    List<Period> periods =
        report.tables().stream()
            // Records have texts and numbers alone: a million of them need not be looked at.
            .filter(table -> table.records().isEmpty())
            .flatMap(table -> table.rows().stream())
            .flatMap(List::stream)
            .filter(Cell.Time.class::isInstance)
            .map(cell -> ((Cell.Time) cell).period())
            .toList();
    if (periods.isEmpty()) {
      return "";
    }
    YearMonth first = periods.stream().map(Period::firstMonth).min(YearMonth::compareTo).get();
    YearMonth last =
        periods.stream().map(p -> YearMonth.from(p.end())).max(YearMonth::compareTo).get();
    return Dates.month(first) + " to " + Dates.month(last);
  }

  private String units() {
    TreeSet<String> units = new TreeSet<>();
    report.making().dictionary().stream()
        .flatMap(column -> Arrays.stream(column.unit().split(", ")))
        .filter(unit -> !unit.isBlank())
        .forEach(units::add);
    String named = units.isEmpty() ? "" : "; in this report " + String.join(", ", units);
    return "Each column of numbers names its unit in brackets" + named;
  }

  private static void item(List<List<Entry>> rows, String item, String detail) {
    rows.add(
        List.of(new Entry.Text(item), new Entry.Text(detail.isBlank() ? "not stated" : detail)));
  }

  /** Returns the contents: a row for every other sheet, in order. */
  Sheet contents(List<Sheet> others) {
    Function<Sheet, List<Entry>> row =
        sheet ->
            List.of(
                new Entry.Link(sheet.name(), "#'" + sheet.name() + "'!A1"),
                new Entry.Text(sheet.part()),
                new Entry.Text(sheet.kind()),
                new Entry.Text(sheet.summary()));
    List<Head> heads =
        List.of(
            Head.text("Sheet"), Head.text("Part"), Head.text("Kind"), Head.text("What it holds"));
    Grid grid = new Grid(names.table("contents"), "", heads, others.stream().map(row).toList());
    List<Entry> lines =
        List.of(
            new Entry.Text("Contents: " + report.cover().title()),
            new Entry.Text("Every sheet of this workbook in order, with a link to it."),
            new Entry.Text("This sheet contains one table. The sheet's name is the link."));
    return new Sheet(
        "Contents", "About", "Contents", "The sheets in order.", lines, List.of(grid), List.of());
  }

  /** Returns the notes, numbered as the titles refer to them. */
  Sheet notes() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Report.Note note : report.notes()) {
      String mark = "[note " + report.noteNumber(note.id()) + "]";
      rows.add(List.of(new Entry.Text(mark), new Entry.Text(note.text())));
    }
    if (rows.isEmpty()) {
      rows.add(List.of(new Entry.Text("none"), new Entry.Text("No table needs a note.")));
    }
    List<Head> heads = List.of(Head.text("Note"), Head.text("Text"));
    return BackPages.page(
        report,
        "About",
        "Notes",
        "What a reader must know of the figures.",
        "This sheet contains one table. A mark such as [note 1] in a title refers to it.",
        new Grid(names.table("notes"), "", heads, rows));
  }
}
