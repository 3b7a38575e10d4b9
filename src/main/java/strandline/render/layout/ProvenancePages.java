package strandline.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strandline.language.Key;
import strandline.language.Language;
import strandline.language.PageKey;
import strandline.language.Quantity;
import strandline.language.Sentence;
import strandline.render.sheet.Entry;
import strandline.render.sheet.Grid;
import strandline.render.sheet.Grid.Head;
import strandline.render.sheet.Names;
import strandline.render.sheet.Sheet;
import strandline.report.Report;
import strandline.report.Report.Described;
import strandline.report.Report.InputFile;
import strandline.report.Report.Profile;
import strandline.report.Table.Column;
import strandline.series.Origin;
import strandline.series.Source;

/** The last sheets: where the figures come from, what the columns mean, how the file was made. */
final class ProvenancePages {
  private final Report report;
  private final Profile profile;
  private final Map<String, PlacedTable> places;
  private final Names names;

  /**
   * Prepares the sheets.
   *
   * @param report the report
   * @param profile for whom the workbook is
   * @param places where each table stands, by its id
   * @param names gives the tables' names
   */
  ProvenancePages(Report report, Profile profile, Map<String, PlacedTable> places, Names names) {
    this.report = report;
    this.profile = profile;
    this.places = places;
    this.names = names;
  }

  private Sheet sheet(Key title, Key summary, Key instruction, Grid... grids) {
    return BackPages.page(report, PageKey.PROVENANCE, title, summary, instruction, grids);
  }

  /** Returns what the columns of the datasets and of the tables mean. */
  Sheet dictionary() {
    List<List<Entry>> rows = new ArrayList<>();
    report.making().dictionary().forEach(column -> rows.add(row(column)));
    for (PlacedTable placed : places.values()) {
      placed.table().columns().forEach(column -> rows.add(row(placed, column)));
    }
    List<Head> heads =
        Head.texts(
            PageKey.WHERE,
            PageKey.COLUMN,
            PageKey.MEANING,
            PageKey.UNIT,
            PageKey.TYPE,
            PageKey.CONSTRAINTS,
            PageKey.DATASET_OR_TABLE);
    return sheet(
        PageKey.DICTIONARY,
        PageKey.DICTIONARY_IS,
        PageKey.DICTIONARY_HOW,
        new Grid(names.table("data-dictionary"), "", heads, rows));
  }

  private static List<Entry> row(Described column) {
    return List.of(
        new Entry.Text(column.file()),
        new Entry.Text(column.column()),
        BackPages.words(column.meaning(), PageKey.NOT_DESCRIBED),
        BackPages.words(column.unit(), PageKey.NONE),
        new Entry.Text(column.type()),
        BackPages.words(column.constraints(), PageKey.NONE),
        new Entry.Text(column.dataset()));
  }

  private String meaning(PlacedTable placed, Column column) {
    if (column.formula().isPresent()) {
      return column.formula().get().accept(new Meaning(placed.table()));
    }
    if (column.kind() == Column.Kind.TIME) {
      return text(Sentence.of(PageKey.MEANS_PERIOD));
    }
    return report.making().used().stream()
        .filter(used -> used.name().equals(column.id()) && !used.definition().isBlank())
        .findFirst()
        .map(used -> used.title() + ": " + used.definition())
        .orElseGet(
            () -> text(Sentence.of(PageKey.MEANS_PART).with("summary", placed.table().summary())));
  }

  private List<Entry> row(PlacedTable placed, Column column) {
    Sentence shown = Sentence.of(PageKey.SHOWN_WITH).with("n", Quantity.count(column.decimals()));
    boolean isNumber = column.kind() == Column.Kind.NUMBER;
    return List.of(
        new Entry.Link(placed.sheet(), placed.link()),
        new Entry.Text(column.title()),
        new Entry.Text(meaning(placed, column)),
        BackPages.words(isNumber ? unit(column.title()) : "", PageKey.NONE),
        Entry.Text.of(PageKey.valueOf("TYPE_" + column.kind())),
        Entry.Text.of(isNumber ? shown : Sentence.of(PageKey.NONE)),
        new Entry.Text(placed.table().title()));
  }

  private static String unit(String title) {
    int open = title.lastIndexOf('(');
    return open >= 0 && title.endsWith(")") ? title.substring(open + 1, title.length() - 1) : "";
  }

  private static String text(Sentence sentence) {
    return Language.english().text(sentence);
  }

  private static Head head(Key key) {
    return Head.texts(key).get(0);
  }

  /** Returns the series that the tables show, if they are known. */
  Optional<Sheet> series() {
    List<List<Entry>> rows =
        report.making().used().stream()
            .map(
                used ->
                    List.<Entry>of(
                        new Entry.Text(used.name()),
                        new Entry.Text(used.title()),
                        new Entry.Text(used.span()),
                        new Entry.Number(used.periods(), 0, new Origin.Row(used.file(), 0)),
                        new Entry.Number(used.prints(), 0, new Origin.Row(used.file(), 0)),
                        new Entry.Number(used.taken(), 0, new Origin.Row(used.file(), 0)),
                        new Entry.Text(used.file()),
                        new Entry.Text(used.lines())))
            .toList();
    List<Head> heads =
        List.of(
            head(PageKey.SERIES),
            head(PageKey.WHAT_IT_IS),
            head(PageKey.SPAN),
            Head.number(PageKey.PERIODS),
            Head.number(PageKey.PRINTS_FOUND),
            Head.number(PageKey.PRINTS_USED),
            head(PageKey.DATASET),
            head(PageKey.LINES_USED));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sheet(
                PageKey.SERIES_USED,
                PageKey.SERIES_ARE,
                PageKey.SERIES_HOW,
                new Grid(names.table("series-used"), "", heads, rows)));
  }

  /** Returns the sources. */
  Sheet sources() {
    List<Head> heads =
        Head.texts(
            PageKey.SOURCE,
            PageKey.TITLE_HEAD,
            PageKey.PUBLISHER,
            PageKey.PUBLISHED,
            PageKey.HOW_KNOWN,
            PageKey.PAGE);
    return sheet(
        PageKey.SOURCES,
        PageKey.SOURCES_ARE,
        PageKey.SOURCES_HOW,
        new Grid(
            names.table("sources"),
            "",
            heads,
            report.sources().stream().map(ProvenancePages::source).toList()));
  }

  private static List<Entry> source(Source source) {
    return List.of(
        new Entry.Text(source.id()),
        new Entry.Text(source.title()),
        BackPages.words(source.publisher(), PageKey.NOT_KNOWN),
        BackPages.words(source.published(), PageKey.NOT_KNOWN),
        Entry.Text.of(PageKey.valueOf("STANDING_" + source.standing())),
        source.url().isBlank()
            ? Entry.Text.of(PageKey.NO_PAGE)
            : Entry.Link.orText(
                text(Sentence.of(PageKey.PAGE_OF).with("source", source.id())), source.url()));
  }

  /** Returns what made the workbook, and the files that it was made from. */
  Sheet inputs() {
    List<Head> heads =
        List.of(
            head(PageKey.FILE),
            head(PageKey.HASH),
            Head.number(PageKey.BYTES),
            Head.number(PageKey.RECORDS));
    List<List<Entry>> rows =
        report.inputs().stream()
            .map(
                file ->
                    List.<Entry>of(
                        new Entry.Text(file.path()),
                        new Entry.Text(file.sha256()),
                        new Entry.Number(file.bytes(), 0, new Origin.Row(file.path(), 0)),
                        new Entry.Number(file.rows(), 0, new Origin.Row(file.path(), 0))))
            .toList();
    return sheet(
        PageKey.PROVENANCE,
        PageKey.PROVENANCE_IS,
        PageKey.PROVENANCE_HOW,
        made(),
        new Grid(names.table("inputs"), text(Sentence.of(PageKey.MADE_FROM)), heads, rows));
  }

  private Grid made() {
    List<List<Entry>> rows = new ArrayList<>();
    Key none = PageKey.NOT_STATED;
    item(rows, PageKey.PROGRAM, report.making().program(), none);
    item(rows, PageKey.REPORT, report.id(), none);
    item(rows, PageKey.EDITION, report.cover().edition(), none);
    String whom = text(Sentence.of(PageKey.valueOf("PROFILE_" + profile)));
    item(rows, PageKey.PROFILE, whom, none);
    item(rows, PageKey.HASH_OF_SPEC, hash("reports/"), none);
    item(rows, PageKey.HASH_BEFORE, hash("previous/"), PageKey.NONE_BEFORE);
    return new Grid(
        names.table("how-it-was-made"),
        text(Sentence.of(PageKey.HOW_MADE)),
        Head.texts(PageKey.ITEM, PageKey.DETAIL),
        rows);
  }

  private String hash(String start) {
    return report.inputs().stream()
        .filter(file -> file.path().startsWith(start))
        .findFirst()
        .map(InputFile::sha256)
        .orElse("");
  }

  private static void item(List<List<Entry>> rows, Key item, String detail, Key otherwise) {
    rows.add(List.of(Entry.Text.of(item), BackPages.words(detail, otherwise)));
  }
}
