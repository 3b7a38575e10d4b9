package strandline.render.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import strandline.language.Key;
import strandline.language.Language;
import strandline.language.PageKey;
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
    Sentence holds = Sentence.of(hasHeadlines ? PageKey.COVER_HOLDS_TWO : PageKey.COVER_HOLDS_ONE);
    lines.add(Entry.Text.of(holds.with("charts", Quantity.count(lead.isPresent() ? 1 : 0))));
    lines.add(BackPages.contents(PageKey.TO_CONTENTS));
    report.keyPoints().forEach(point -> lines.add(new Entry.Text("• " + point.sentence())));
    Key summary = hasHeadlines ? PageKey.COVER_WITH_HEADLINES : PageKey.COVER_WITHOUT_HEADLINES;
    List<String> points = report.keyPoints().stream().map(Report.KeyPoint::sentence).toList();
    return new Sheet(
        text(PageKey.COVER),
        text(PageKey.ABOUT),
        text(PageKey.COVER),
        ENGLISH.text(Sentence.of(summary).with("points", Quantity.names(points))),
        lines,
        hasHeadlines ? List.of(headlines(), about()) : List.of(about()),
        lead.stream().toList(),
        List.of());
  }

  private Grid headlines() {
    List<Head> heads =
        List.of(
            Head.text(text(PageKey.FIGURE_HEAD)),
            Head.text(text(PageKey.IN_WORDS)),
            Head.number(PageKey.VALUE),
            Head.text(text(PageKey.UNIT)),
            Head.text(text(PageKey.PERIOD)),
            Head.text(text(PageKey.BEFORE)),
            Head.text(text(PageKey.VERDICT)),
            Head.text(text(PageKey.GO_TO_TABLE)));
    List<List<Entry>> rows = report.headlines().stream().map(this::headline).toList();
    return new Grid(names.table("headline-figures"), text(PageKey.HEADLINE_FIGURES), heads, rows);
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
        BackPages.words(headline.unit(), PageKey.NONE),
        BackPages.words(place.map(Place::period).map(FrontPages::said).orElse(""), PageKey.NONE),
        BackPages.words(place.map(Place::before).orElse(""), PageKey.NONE),
        BackPages.words(headline.verdict(), PageKey.OUR_OWN_FIGURE),
        place.map(Place::entry).orElseGet(() -> Entry.Text.of(PageKey.SEVERAL_TABLES)));
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
              Sentence.of(PageKey.VALUE_IN)
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
    String day = PlacedTable.day(Period.parse(headline.period()));
    String formula = place.placed().lookup(headline.columnId(), day);
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
    item(rows, PageKey.EDITION, cover.edition());
    item(rows, PageKey.AS_OF, cover.asOf());
    item(rows, PageKey.PUBLISHED, cover.published());
    item(rows, PageKey.NEXT_UPDATE, cover.nextUpdate());
    item(rows, PageKey.PERIOD, Table.months(report.tables()));
    item(rows, PageKey.GEOGRAPHY, cover.geography());
    item(rows, PageKey.UNITS, units());
    rows.add(List.of(Entry.Text.of(PageKey.CONTACT), contact(cover.contact())));
    item(rows, PageKey.LICENCE, cover.licence());
    item(rows, PageKey.SOURCES, text(PageKey.WHERE_SOURCES));
    item(rows, PageKey.PROGRAM, report.making().program());
    List<Head> heads = Head.texts(PageKey.ITEM, PageKey.DETAIL);
    return new Grid(
        names.table("about-this-workbook"), text(PageKey.ABOUT_THIS_WORKBOOK), heads, rows);
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
        : BackPages.words(said, PageKey.NOT_STATED);
  }

  private String units() {
    TreeSet<String> units = new TreeSet<>();
    report.making().dictionary().stream()
        .flatMap(column -> Arrays.stream(column.unit().split(", ")))
        .filter(unit -> !unit.isBlank())
        .forEach(units::add);
    Quantity named =
        Quantity.joined(units.stream().map(Quantity::name).toList(), Quantity.Items.Joint.COMMA);
    return ENGLISH.text(Sentence.of(PageKey.WHERE_UNITS).with("units", named));
  }

  private static void item(List<List<Entry>> rows, Key item, String detail) {
    rows.add(List.of(Entry.Text.of(item), BackPages.words(detail, PageKey.NOT_STATED)));
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
    List<Head> heads = Head.texts(PageKey.SHEET, PageKey.PART, PageKey.KIND, PageKey.WHAT_IT_HOLDS);
    Grid grid = new Grid(names.table("contents"), "", heads, others.stream().map(row).toList());
    List<Entry> lines =
        List.of(
            BackPages.title(report, PageKey.CONTENTS),
            Entry.Text.of(PageKey.CONTENTS_ARE),
            Entry.Text.of(PageKey.CONTENTS_HOW));
    return new Sheet(
        text(PageKey.CONTENTS),
        text(PageKey.ABOUT),
        text(PageKey.CONTENTS),
        text(PageKey.CONTENTS_SUMMARY),
        lines,
        List.of(grid),
        List.of(),
        List.of());
  }

  /** Returns the mark of a note, which stands in titles. */
  static Sentence mark(int number) {
    return Sentence.of(PageKey.NOTE_MARK).with("n", Quantity.place(number));
  }

  private static String text(Key key) {
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
      rows.add(List.of(Entry.Text.of(PageKey.NONE), Entry.Text.of(PageKey.NO_NOTE)));
    }
    List<List<Entry>> parts = new ArrayList<>();
    for (Report.Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Paragraph said) {
          parts.add(List.of(new Entry.Text(section.title()), new Entry.Text(said.text())));
        }
      }
    }
    String caption = parts.isEmpty() ? "" : text(PageKey.NOTES);
    List<Grid> grids = new ArrayList<>();
    List<Head> heads = Head.texts(PageKey.NOTE, PageKey.TEXT);
    grids.add(new Grid(names.table("notes"), caption, heads, rows));
    if (!parts.isEmpty()) {
      heads = Head.texts(PageKey.PART, PageKey.TEXT);
      grids.add(new Grid(names.table("parts"), text(PageKey.ABOUT_PARTS), heads, parts));
    }
    return BackPages.page(
        report, PageKey.ABOUT, PageKey.NOTES, PageKey.NOTES_ARE, PageKey.NOTES_HOW, grids);
  }
}
