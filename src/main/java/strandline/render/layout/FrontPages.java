package strandline.render.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.render.sheet.Drawing;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Block;
import strandline.report.Cell;
import strandline.report.Report;
import strandline.report.Table;
import strandline.report.Table.Column;
import strandline.series.Period;

/**
 * The sheets before the tables: cover, contents, notes.
 *
 * @param report the report
 * @param places where each table stands, by its id
 * @param names gives the tables' names
 */
record FrontPages(Report report, Map<String, PlacedTable> places, Names names) {
  private static final Language ENGLISH = Language.english();

  /** Returns the cover, whose first screen holds the key points and the headline figures. */
  Sheet cover(Optional<Drawing> lead) {
    Report.Cover cover = report.cover();
    boolean hasHeadlines = !report.headlines().isEmpty();
    List<Entry> lines = new ArrayList<>();
    lines.add(new Entry.Text(cover.title()));
    lines.add(new Entry.Text(cover.subtitle()));
    Sentence holds = Sentence.of(hasHeadlines ? "page.cover-holds-two" : "page.cover-holds-one");
    lines.add(Entry.Text.of(holds.with("charts", Quantity.count(lead.isPresent() ? 1 : 0))));
    lines.add(BackPages.contents("page.to-contents"));
    report.keyPoints().forEach(point -> lines.add(new Entry.Text("• " + point.sentence())));
    String summary = hasHeadlines ? "page.cover-with-headlines" : "page.cover-without-headlines";
    List<String> points = report.keyPoints().stream().map(Report.KeyPoint::sentence).toList();
    return new Sheet(
        text("page.cover"),
        text("page.about"),
        text("page.cover"),
        ENGLISH.text(Sentence.of(summary).with("points", Quantity.names(points))),
        lines,
        hasHeadlines ? List.of(headlines(), about()) : List.of(about()),
        lead.stream().toList(),
        List.of());
  }

  private Grid headlines() {
    List<Head> heads =
        List.of(
            Head.text(text("page.figure-head")),
            Head.text(text("page.in-words")),
            Head.whole("page.value"),
            Head.text(text("page.unit")),
            Head.text(text("page.period")),
            Head.text(text("page.before")),
            Head.text(text("page.verdict")),
            Head.text(text("page.go-to-table")));
    List<List<Entry>> rows = report.headlines().stream().map(this::headline).toList();
    return new Grid(names.table("headline-figures"), text("page.headline-figures"), heads, rows);
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
        BackPages.words(headline.unit(), "page.none"),
        BackPages.words(place.map(Place::period).map(FrontPages::said).orElse(""), "page.none"),
        BackPages.words(place.map(Place::before).orElse(""), "page.none"),
        BackPages.words(headline.verdict(), "page.our-own-figure"),
        place.map(Place::entry).orElseGet(() -> Entry.Text.labelled("page.several-tables")));
  }

  /** Writes the label of a period as sentences do. */
  private static String said(String label) {
    return Period.tryParse(label).map(period -> Quantity.period(period).in(ENGLISH)).orElse(label);
  }

  private record Place(PlacedTable placed, Optional<Integer> row, String columnId, String period) {
    private boolean isPeriodColumn() {
      String time = placed.table().timeColumn().map(Column::id).orElse(columnId);
      return time.equals(columnId);
    }

    /** Returns what the row before says, for a comparison; empty where it is not known. */
    private String before() {
      int above = row.orElse(0) - 1;
      if (above < 0 || isPeriodColumn()) {
        return "";
      }
      List<Cell> cells = placed.table().rows().get(above);
      return cells.get(placed.table().indexOf(columnId)) instanceof Cell.Number number
              && cells.get(0) instanceof Cell.Time time
          ? ENGLISH.text(
              Sentence.of("page.value-in")
                  .with("value", Quantity.fixed(number.value(), number.decimals()))
                  .with("period", Quantity.period(time.period())))
          : "";
    }

    private Entry entry() {
      Column column = placed.table().columns().get(placed.table().indexOf(columnId));
      String where = placed.words() + (row.isPresent() ? ", " + period : "");
      boolean namesColumn = row.isPresent() && !isPeriodColumn();
      return new Entry.Link(
          namesColumn ? where + ", " + column.titleWithoutUnit() : where,
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
    if (place.row().isEmpty() || place.isPeriodColumn() || !place.placed().findsPeriods()) {
      return Optional.empty();
    }
    int row = place.row().orElseThrow();
    double there = place.placed().number(headline.columnId(), row);
    if (!Derivation.agree(there, headline.value())) {
      return Optional.empty();
    }
    String period = place.placed().key(Period.parse(headline.period()));
    String formula = place.placed().lookup(headline.columnId(), period);
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
    item(rows, "page.edition", cover.edition());
    item(rows, "page.as-of", cover.asOf());
    item(rows, "page.published", cover.published());
    item(rows, "page.next-update", cover.nextUpdate());
    item(rows, "page.period", Table.months(report.tables()));
    item(rows, "page.geography", cover.geography());
    item(rows, "page.units", units());
    rows.add(List.of(Entry.Text.labelled("page.contact"), contact(cover.contact())));
    item(rows, "page.licence", cover.licence());
    item(rows, "page.sources", text("page.where-sources"));
    item(rows, "page.program", report.making().program());
    List<Head> heads = Head.labels("page.item", "page.detail");
    return new Grid(
        names.table("about-this-workbook"), text("page.about-this-workbook"), heads, rows);
  }

  /** A contact that ends with a mail or web address leads there. */
  private static Entry contact(String said) {
    String address = said.substring(said.lastIndexOf(' ') + 1).replace("mailto:", "");
    String name = said.substring(0, said.lastIndexOf(' ') + 1).strip();
    if (address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return new Entry.Link((name + " " + address).strip(), "mailto:" + address);
    }
    return address.matches("https?://\\S+") && !name.isEmpty()
        ? new Entry.Link(name, address)
        : BackPages.words(said, "page.not-stated");
  }

  private String units() {
    TreeSet<String> units = new TreeSet<>();
    report.making().dictionary().stream()
        .flatMap(column -> Arrays.stream(column.unit().split(", ")))
        .filter(unit -> !unit.isBlank())
        .forEach(units::add);
    Quantity named =
        Quantity.joined(units.stream().map(Quantity::name).toList(), Quantity.Items.Joint.COMMA);
    return ENGLISH.text(Sentence.of("page.where-units").with("units", named));
  }

  private static void item(List<List<Entry>> rows, String item, String detail) {
    rows.add(List.of(Entry.Text.labelled(item), BackPages.words(detail, "page.not-stated")));
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
    List<Head> heads = Head.labels("page.sheet", "page.part", "page.kind", "page.what-it-holds");
    Grid grid = new Grid(names.table("contents"), "", heads, others.stream().map(row).toList());
    List<Entry> lines =
        List.of(
            BackPages.title(report, "page.contents"),
            Entry.Text.labelled("page.contents-are"),
            Entry.Text.labelled("page.contents-how"));
    return new Sheet(
        text("page.contents"),
        text("page.about"),
        text("page.contents"),
        text("page.contents-summary"),
        lines,
        List.of(grid),
        List.of(),
        List.of());
  }

  /** Returns the mark of a note, which stands in titles. */
  static Sentence mark(int number) {
    return Sentence.of("page.note-mark").with("n", Quantity.place(number));
  }

  private static String text(String key) {
    return ENGLISH.text(key);
  }

  /**
   * Returns the notes, numbered as the titles refer to them, and what is said of each part.
   *
   * @param notes the notes of the workbook's tables, in order of their first use
   */
  Sheet notes(List<Report.Note> notes) {
    List<List<Entry>> rows = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      rows.add(List.of(Entry.Text.of(mark(i + 1)), new Entry.Text(notes.get(i).text())));
    }
    if (rows.isEmpty()) {
      rows.add(List.of(Entry.Text.labelled("page.none"), Entry.Text.labelled("page.no-note")));
    }
    List<List<Entry>> parts = new ArrayList<>();
    for (Report.Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Paragraph said) {
          parts.add(List.of(new Entry.Text(section.title()), new Entry.Text(said.text())));
        }
      }
    }
    String caption = parts.isEmpty() ? "" : text("page.notes");
    List<Grid> grids = new ArrayList<>();
    List<Head> heads = Head.labels("page.note", "page.text");
    grids.add(new Grid(names.table("notes"), caption, heads, rows));
    if (!parts.isEmpty()) {
      heads = Head.labels("page.part", "page.text");
      grids.add(new Grid(names.table("parts"), text("page.about-parts"), heads, parts));
    }
    return BackPages.page(
        report, "page.about", "page.notes", "page.notes-are", "page.notes-how", grids);
  }
}
